package dev.gokata.runtime.sim;

import dev.gokata.runtime.GoSource;

/**
 * Why a goroutine waits.
 *
 * <p>In Go: shown in brackets behind a goroutine's number when a program crashes. Mutexes said {@code semacquire} up to
 * 1.19, and wait groups up to 1.23.
 *
 * <p>Here: the reasons of what the simulation models.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "waitReason", simplified = "only the reasons that are used")
public enum WaitReason {
    /** A receive from a nil channel, which never ends. */
    CHAN_RECEIVE_NIL_CHAN("chan receive (nil chan)"),
    /** A send to a nil channel, which never ends. */
    CHAN_SEND_NIL_CHAN("chan send (nil chan)"),
    /** A receive that waits for a sender. */
    CHAN_RECEIVE("chan receive"),
    /** A send that waits for a receiver or for room. */
    CHAN_SEND("chan send"),
    /** A select with at least one case. */
    SELECT("select"),
    /** A select without cases, which never ends. */
    SELECT_NO_CASES("select (no cases)"),
    /** A semaphore of the runtime. */
    SEMACQUIRE("semacquire"),
    /** A sleep until a virtual time. */
    SLEEP("sleep"),
    /** A condition variable. */
    SYNC_COND_WAIT("sync.Cond.Wait"),
    /** A mutex, or the mutex within a read-write mutex. */
    SYNC_MUTEX_LOCK("sync.Mutex.Lock"),
    /** A read-write mutex, for reading. */
    SYNC_RWMUTEX_RLOCK("sync.RWMutex.RLock"),
    /** A read-write mutex, for writing. */
    SYNC_RWMUTEX_LOCK("sync.RWMutex.Lock"),
    /** A wait group. */
    SYNC_WAIT_GROUP_WAIT("sync.WaitGroup.Wait"),
    /** A goroutine that was preempted and not yet made to wait. */
    PREEMPTED("preempted"),
    /** A mutator that works off its debt to the collector. */
    GC_ASSIST_WAIT("GC assist wait"),
    /** A mutator that is marking to pay its debt. */
    GC_ASSIST_MARKING("GC assist marking"),
    /** A wait for the end of a collection. */
    WAIT_FOR_GC_CYCLE("wait for GC cycle"),
    /** A worker of the collector without work. */
    GC_WORKER_IDLE("GC worker (idle)"),
    /** The background sweeper without work. */
    GC_SWEEP_WAIT("GC sweep wait"),
    /** The goroutine that starts a collection when the last is long ago. */
    FORCE_GC_IDLE("force gc (idle)"),
    /** The goroutine that runs finalizers, without any to run. */
    FINALIZER_WAIT("finalizer wait"),
    /** A goroutine that stops all others. */
    STOPPING_THE_WORLD("stopping the world"),
    /** An input or output that is not ready. */
    IO_WAIT("IO wait");

    private final String goName;

    WaitReason(String goName) {
        this.goName = goName;
    }

    /**
     * Returns Go's text.
     *
     * @return the text between the brackets, such as {@code chan receive}
     */
    public String goName() {
        return goName;
    }
}
