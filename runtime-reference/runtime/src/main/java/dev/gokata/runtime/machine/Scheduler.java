package dev.gokata.runtime.machine;

import static dev.gokata.runtime.sched.GStatus.DEAD;
import static dev.gokata.runtime.sched.GStatus.IDLE;
import static dev.gokata.runtime.sched.GStatus.PREEMPTED;
import static dev.gokata.runtime.sched.GStatus.RUNNABLE;
import static dev.gokata.runtime.sched.GStatus.RUNNING;
import static dev.gokata.runtime.sched.GStatus.WAITING;

import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GStatusWord;
import dev.gokata.runtime.sched.GlobalRunQ;
import dev.gokata.runtime.sched.M;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sched.PStatus;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Goroutine;
import dev.gokata.runtime.sim.Parking;
import dev.gokata.runtime.sim.WaitReason;
import dev.gokata.runtime.stack.Stack;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that run goroutines from run queues.
 *
 * <p>In Go: {@code schedule}, {@code execute}, {@code mcall} and what is called on the way.
 *
 * <p>Here: a thread keeps its P for good, because there are no system calls. {@link RunnableSearch} finds what it runs.
 *
 * <ol>
 *   <li>A thread's own goroutine in the world and the one that the thread runs hand over to each other; one of them waits.
 *   <li>A status is changed by {@link GStatusWord} only, and the owner of the stack with it.
 *   <li>A thread is in {@link #idle} before it looks at all queues for the last time. So who queues something and looks for
 *       an idle thread afterwards either finds it there, or was seen by it.
 * </ol>
 */
final class Scheduler extends Parking {

    final GStatusWord statuses;
    final GlobalRunQ global;
    final List<MThread> threads = new ArrayList<>();
    /** Goroutines whose timer has fired. */
    final Deque<Curg> due = new ArrayDeque<>();

    private final Parts parts;
    private final RunnableSearch search = new RunnableSearch(this);
    private final List<MThread> idle = new ArrayList<>();
    private final Map<Goroutine, MThread> byG0 = new IdentityHashMap<>();
    private final Map<Goroutine, Curg> byCoroutine = new IdentityHashMap<>();
    private final List<Curg> allgs = new ArrayList<>();
    private boolean isStopping;
    private boolean isOver;

    Scheduler(Parts parts) {
        this.parts = parts;
        statuses = parts.get(Seam.G_STATUS_WORD);
        global = parts.get(Seam.GLOBAL_RUN_Q);
    }

    /** Makes the Ps, and then starts the threads. The caller is the first of them. */
    void schedinit() {
        for (int id = 0; id < parts.gomaxprocs(); id++) {
            M m = new M(id);
            P p = new P(id);
            p.m = m;
            p.status = PStatus.RUNNING;
            threads.add(new MThread(m, p, parts.get(Seam.RUN_Q).make(p, global)));
        }
        becomeThread();
        isPlayedByCaller(threads.get(0));
        for (MThread thread : threads.subList(1, threads.size())) {
            newThread(thread.m.label(), () -> {
                isPlayedByCaller(thread);
                schedule(thread);
            });
        }
    }

    private void isPlayedByCaller(MThread thread) {
        thread.g0 = Go.getg();
        byG0.put(Go.getg(), thread);
    }

    List<Curg> allgs() {
        return allgs;
    }

    /** Returns the thread that calls, or that runs the goroutine that calls. */
    MThread thread() {
        Goroutine caller = Go.getg();
        MThread thread = byG0.get(caller);
        return thread == null ? curgOf(caller).thread() : thread;
    }

    Curg curgOf(Goroutine coroutine) {
        return Objects.requireNonNull(byCoroutine.get(coroutine), "a goroutine that is not of this machine");
    }

    // ---- what a thread does ----

    /** Runs goroutines until the program ends. */
    void schedule(MThread thread) {
        while (!isOver) {
            if (isStopping) {
                thread.isStopped = true;
                thread.p.status = PStatus.GCSTOP;
                sleep(thread);
                continue;
            }
            Curg next = search.findRunnable(thread);
            if (next == null) {
                becomeIdle(thread);
            } else {
                execute(thread, next);
            }
        }
    }

    private void execute(MThread thread, Curg gp) {
        int word = statuses.readgstatus(gp.g());
        if (GStatus.of(word) != RUNNABLE) {
            throw new SeamFault(Seam.RUN_Q, "handed out " + gp.g() + ", which is " + GStatus.goName(word));
        }
        setStatus(gp, RUNNABLE, RUNNING);
        int now = statuses.readgstatus(gp.g());
        if (GStatus.of(now) != RUNNING) {
            throw new SeamFault(
                    Seam.G_STATUS_WORD,
                    "casgstatus(" + gp.g() + ", _Grunnable, _Grunning) left " + GStatus.goName(now));
        }
        thread.curg = gp;
        thread.m.curg = gp.g();
        gp.g().m = thread.m;
        gp.beginsToRun(thread);
        handOver(thread, gp);
    }

    private void handOver(MThread thread, Curg gp) {
        thread.isAsleep = true;
        stop(() -> wake(gp.coroutine()), WaitReason.PREEMPTED, gp.g());
        Runnable mcall = thread.mcall;
        thread.mcall = null;
        if (mcall != null) {
            mcall.run();
        }
    }

    private void becomeIdle(MThread thread) {
        thread.p.status = PStatus.IDLE;
        idle.add(thread);
        boolean hasWork = search.anyWork();
        if (!hasWork && idle.contains(thread) && allOthersAreAsleepIdle(thread)) {
            search.checkNothingIsLost(allgs);
        }
        // Nothing comes between this look and the sleep.
        if (hasWork || !due.isEmpty() || !idle.contains(thread) || isOver) {
            idle.remove(thread);
            thread.p.status = PStatus.RUNNING;
        } else {
            sleep(thread);
        }
    }

    private boolean allOthersAreAsleepIdle(MThread me) {
        return threads.stream().allMatch(thread -> isSame(thread, me) || thread.isAsleep && idle.contains(thread));
    }

    private void sleep(MThread thread) {
        thread.isAsleep = true;
        stop(() -> {}, WaitReason.PREEMPTED, null);
        thread.isStopped = false;
        thread.p.status = PStatus.RUNNING;
    }

    private void rouse(MThread thread) {
        if (thread.isAsleep) {
            thread.isAsleep = false;
            wake(Objects.requireNonNull(thread.g0));
        }
    }

    /** Rouses an idle thread, if there is one, because there is something to run. */
    void wakep() {
        if (!idle.isEmpty()) {
            rouse(idle.remove(0));
        }
    }

    // ---- what goroutines do ----

    void setStatus(Curg gp, GStatus from, GStatus to) {
        statuses.casgstatus(gp.g(), from.code(), to.code());
        gp.stack().setOwner(GStatus.stackOwner(to.code()));
    }

    /** Makes a goroutine runnable for the first time. */
    void newproc(Curg gp) {
        allgs.add(gp);
        Go.name(gp.g().atomicstatus, gp.g() + ".atomicstatus");
        setStatus(gp, IDLE, DEAD);
        Goroutine coroutine = newCoroutine(gp.toString(), gp::runAll);
        byCoroutine.put(coroutine, gp);
        gp.setCoroutine(coroutine);
        setStatus(gp, DEAD, RUNNABLE);
        runqput(gp);
    }

    private void runqput(Curg gp) {
        thread().runq.runqput(gp.g(), true);
        wakep();
    }

    @Override
    protected void gopark(@Nullable BooleanSupplier unlockf, WaitReason reason, @Nullable Object on) {
        Curg gp = curgOf(Go.getg());
        gp.isAboutToPark();
        mcall(gp, () -> park(gp, unlockf), reason, on);
        gp.channels().isUnparked();
    }

    private void park(Curg gp, @Nullable BooleanSupplier unlockf) {
        MThread thread = gp.thread();
        setStatus(gp, RUNNING, WAITING);
        gp.channels().isParked();
        dropg(thread);
        if (unlockf != null && !unlockf.getAsBoolean()) {
            setStatus(gp, WAITING, RUNNABLE);
            execute(thread, gp);
        }
    }

    @Override
    protected void goready(Goroutine coroutine) {
        Curg gp = curgOf(coroutine);
        Go.point("ready", coroutine);
        ready(gp);
    }

    /** Readies a goroutine that waits, or is on its way to. */
    void ready(Curg gp) {
        if (!gp.isParking() && GStatus.of(statuses.readgstatus(gp.g())) != WAITING) {
            throw Go.fatal("bad g->status in ready");
        }
        // Waits for a park that is under way, and for a scan to end.
        setStatus(gp, WAITING, RUNNABLE);
        runqput(gp);
    }

    @Override
    protected void goreadyOnSystemStack(Goroutine coroutine) {
        due.add(curgOf(coroutine));
        wakep();
    }

    /** Puts the calling goroutine behind all others. */
    void gosched(Curg gp) {
        gp.saveRegisters();
        mcall(gp, () -> goschedImpl(gp), WaitReason.PREEMPTED, null);
    }

    private void goschedImpl(Curg gp) {
        setStatus(gp, RUNNING, RUNNABLE);
        dropg(gp.thread());
        global.globrunqput(gp.g());
        wakep();
    }

    /** Gives way in a prologue, whose caller has saved the registers. */
    void preempted(Curg gp) {
        mcall(gp, gp.isToStop() ? () -> preemptPark(gp) : () -> goschedImpl(gp), WaitReason.PREEMPTED, null);
    }

    private void preemptPark(Curg gp) {
        statuses.casGToPreemptScan(gp.g(), RUNNING.code(), PREEMPTED.scanCode());
        gp.stack().setOwner(GStatus.stackOwner(PREEMPTED.scanCode()));
        dropg(gp.thread());
        statuses.casfrom_Gscanstatus(gp.g(), PREEMPTED.scanCode(), PREEMPTED.code());
        gp.stack().setOwner(GStatus.stackOwner(PREEMPTED.code()));
    }

    /** Ends the calling goroutine, which does nothing more than to return. */
    void goexit(Curg gp, boolean endsProgram) {
        MThread thread = gp.thread();
        thread.mcall = () -> {
            setStatus(gp, RUNNING, DEAD);
            parts.stackWorld().stackfree(gp.bounds());
            gp.stack().setStack(Stack.NONE);
            dropg(thread);
            if (endsProgram) {
                isOver = true;
                rouse(threads.get(0));
            }
        };
        rouse(thread);
    }

    private void mcall(Curg gp, Runnable onG0, WaitReason reason, @Nullable Object on) {
        MThread thread = gp.thread();
        thread.mcall = onG0;
        stop(() -> rouse(thread), reason, on);
    }

    private static void dropg(MThread thread) {
        Curg curg = thread.curg;
        if (curg != null) {
            curg.g().m = null;
        }
        thread.curg = null;
        thread.m.curg = null;
    }

    // ---- the world of the program ----

    /** Waits until no other thread runs a goroutine, and keeps it so. */
    void stopTheWorld() {
        MThread me = thread();
        isStopping = true;
        while (!allOthersStand(me)) {
            for (MThread other : threads) {
                Curg running = other.curg;
                if (running != null && !isSame(other, me)) {
                    running.askToYield();
                }
            }
            Go.gosched();
        }
    }

    private boolean allOthersStand(MThread me) {
        return threads.stream()
                .allMatch(
                        thread -> isSame(thread, me) || thread.isAsleep && (thread.isStopped || idle.contains(thread)));
    }

    void startTheWorld() {
        isStopping = false;
        threads.stream().filter(thread -> thread.isStopped).forEach(this::rouse);
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(MThread one, MThread other) {
        return one == other;
    }
}
