package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_STARVING;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;

import dev.gokata.kata.NotWrittenYet;
import dev.gokata.katas.mutexstarvation.Moment.Does;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Counted;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Found;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Meanwhile;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Operations;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Played;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Scene;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.WakeUp;
import dev.gokata.runtime.sim.AtomicInt32;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Outcome;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.RunReport;
import dev.gokata.runtime.sim.WaitReason;
import dev.gokata.runtime.sync.Semaphores;
import dev.gokata.runtime.sync.Spinning;
import dev.gokata.runtime.sync.TryLocker;
import java.util.List;

/** A mutex with one goroutine. Whenever that waits or spins, the state word becomes what others might have made of it. */
final class Stage implements Semaphores, Spinning {

    private static final int POINTS = 2_000;
    private static final int TOO_OFTEN = 20;
    private static final long SPIN_NANOS = ACTIVE_SPIN_CNT * Go.PROCYIELD_NANOS;

    private final Lock lock;
    private final Scene scene;
    private final AtomicInt32 state;
    private final AtomicUint32 sema = new AtomicUint32();
    private final Log log;
    private int spun;
    private int waited;

    Stage(Lock lock, Scene scene) {
        this.lock = lock;
        this.scene = scene;
        this.state = new AtomicInt32(scene.word());
        this.log = new Log(state);
    }

    /** Throws what says so if a task is not written yet. What else goes wrong here will do so again. */
    static void callMethodsOf(int task, Lock lock) {
        Outcome outcome = Program.of(() -> lock.callMethodsOf(task))
                .withPointBudget(POINTS)
                .run()
                .outcome();
        if (outcome instanceof Outcome.Panicked panicked
                && panicked.cause() instanceof NotWrittenYet unwritten
                && unwritten.task() == task) {
            throw unwritten;
        }
    }

    static Operations operations(Lock lock, Counted counted) {
        callMethodsOf(1, lock);
        Scene scene = new Scene(1, counted.word(), false, List.of(counted.call()), List.of(), List.of());
        Stage stage = new Stage(lock, scene);
        TryLocker mutex = stage.mutex();
        RunReport report = RunReport.of(Program.of(() -> stage.call(mutex, counted.call()))
                .withPointBudget(POINTS)
                .run());
        return new Operations(report.points(), ending(report));
    }

    Played play() {
        callMethodsOf(scene.task(), lock);
        TryLocker mutex = mutex();
        RunReport report = RunReport.of(Program.of(() -> {
                    // Go's clock never says 0, and its mutex relies on that.
                    Go.sleep(1_000);
                    scene.calls().forEach(call -> call(mutex, call));
                })
                .withPointBudget(POINTS)
                .run());
        return new Played(log.all(), ending(report));
    }

    private static String ending(RunReport report) {
        return report.isFinished() ? "" : report.headline();
    }

    private TryLocker mutex() {
        return new OneTasksMutex(scene.task(), lock.make(state, sema, this, this));
    }

    private void call(TryLocker mutex, Call call) {
        switch (call) {
            case LOCK -> {
                log.add(Does.LOCKS);
                mutex.lock();
                log.add(Does.HOLDS);
            }
            case TRY_LOCK -> {
                log.add(Does.TRIES);
                log.add(mutex.tryLock() ? Does.HOLDS : Does.GOES_WITHOUT);
            }
            case UNLOCK -> {
                log.add(Does.UNLOCKS);
                mutex.unlock();
                log.add(Does.HAS_UNLOCKED);
            }
        }
    }

    @Override
    public void semacquire(AtomicUint32 addr, boolean lifo, WaitReason reason) {
        Waiting.check(sema, addr, reason);
        log.add(lifo ? Does.WAITS_FIRST : Does.WAITS_LAST);
        WakeUp wakeUp = waited < scene.wakeUps().size() ? scene.wakeUps().get(waited) : new WakeUp(Found.FREE, 0, 0);
        waited++;
        if (waited > TOO_OFTEN) {
            throw new GoPanic("it waits again and again, though it was woken and the mutex is free");
        }
        Go.sleep(wakeUp.nanos());
        int others = wakeUp.others() * ONE_WAITER;
        become(
                switch (wakeUp.found()) {
                    case FREE -> others + MUTEX_WOKEN;
                    case TAKEN -> others + MUTEX_WOKEN + MUTEX_LOCKED;
                    case HANDED_OVER -> others + ONE_WAITER + MUTEX_STARVING;
                });
        log.add(Does.WAKES);
    }

    @Override
    public void semrelease(AtomicUint32 addr, boolean handoff) {
        Waiting.check(sema, addr, WaitReason.SYNC_MUTEX_LOCK);
        log.add(handoff ? Does.HANDS_OVER : Does.WAKES_ONE);
    }

    @Override
    public boolean canSpin(int iterations) {
        return scene.multicore() && iterations < ACTIVE_SPIN;
    }

    @Override
    public void doSpin() {
        int before = log.add(Does.SPINS).word();
        Meanwhile meanwhile = spun < scene.spins().size() ? scene.spins().get(spun) : Meanwhile.NOTHING;
        spun++;
        if (spun > TOO_OFTEN) {
            throw new GoPanic("it spins again and again: canSpin says no only if it is told how often that was");
        }
        Go.compute(SPIN_NANOS);
        if ((before & (MUTEX_LOCKED | MUTEX_STARVING)) == MUTEX_LOCKED) {
            become(
                    switch (meanwhile) {
                        case NOTHING -> before;
                        case UNLOCKS -> unlocked(before);
                        case COMES_AND_WAITS -> before + ONE_WAITER;
                    });
        }
    }

    private static int unlocked(int before) {
        int left = before - MUTEX_LOCKED;
        boolean wakesOne = left >= ONE_WAITER && (left & MUTEX_WOKEN) == 0;
        return wakesOne ? left - ONE_WAITER + MUTEX_WOKEN : left;
    }

    private void become(int word) {
        Go.systemstack(() -> state.store(word));
    }
}
