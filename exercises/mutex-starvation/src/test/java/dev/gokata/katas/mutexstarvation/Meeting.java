package dev.gokata.katas.mutexstarvation;

import dev.gokata.katas.mutexstarvation.Moment.Does;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Broken;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Explored;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Plan;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Round;
import dev.gokata.runtime.sim.AtomicInt32;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationReport;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Goroutine;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Strategy;
import dev.gokata.runtime.sim.WaitReason;
import dev.gokata.runtime.sync.Semaphores;
import dev.gokata.runtime.sync.Spinning;
import dev.gokata.runtime.sync.TryLocker;
import java.util.List;

/**
 * One run of goroutines that share a mutex.
 *
 * <p>It is also the semaphore that they wait on, so that it knows the queue. A unit is always given to the one that is
 * woken. Between two scheduling points nobody comes between, so plain fields will do.
 */
final class Meeting implements Semaphores, Spinning {

    /** Many times more than the longest run of a right mutex reaches. */
    private static final int POINTS = 3_000;

    private static final int MOST_MOMENTS = 24;

    private final Plan plan;
    private final AtomicInt32 state = new AtomicInt32();
    private final AtomicUint32 sema = new AtomicUint32();
    private final Log log = new Log(state);
    private final Judge judge;
    private final TryLocker mutex;
    private int units;
    private int running;
    private boolean mainWaits;

    private Meeting(Lock lock, Plan plan) {
        this.plan = plan;
        this.judge = new Judge(plan.patience());
        this.mutex = new OneTasksMutex(plan.task(), lock.make(state, sema, this, this));
        this.running = plan.goroutines().size();
    }

    /** Runs under many schedules, until one goes wrong. */
    static Explored explore(Lock lock, Plan plan) {
        Stage.callMethodsOf(plan.task(), lock);
        // The last run is the traced one of the shortest schedule that fails.
        Meeting[] last = new Meeting[1];
        Program program = Program.of(() -> {
                    last[0] = new Meeting(lock, plan);
                    last[0].run();
                })
                .withPointBudget(POINTS);
        Strategy strategy = plan.preemptions() < 0 ? new Strategy.Mix() : new Strategy.Search(plan.preemptions());
        ExplorationReport report = ExplorationReport.of(Exploration.of(program)
                .withStrategy(strategy)
                .withSeed(plan.seed())
                .withSchedules(plan.schedules())
                .run());
        return new Explored(report.failure()
                .map(failure -> new Broken(failure.run(), report.howFound(), last[0].log.last(MOST_MOMENTS))));
    }

    private void run() {
        Goroutine main = Go.getg();
        // Go's clock never says 0, and its mutex relies on that.
        Go.sleep(1_000);
        for (List<Round> rounds : plan.goroutines()) {
            Go.go(() -> {
                rounds.forEach(this::take);
                running--;
                if (running == 0 && mainWaits) {
                    Go.goready(main);
                }
            });
        }
        if (running > 0) {
            mainWaits = true;
            Go.gopark(WaitReason.SYNC_WAIT_GROUP_WAIT, "the others");
        }
        judge.everybodyIsDone(log.add(Does.LOOKS), units);
    }

    private void take(Round round) {
        Go.sleep(round.pause());
        judge.comes(log.add(round.tries() ? Does.TRIES : Does.LOCKS));
        if (round.tries()) {
            if (!mutex.tryLock()) {
                judge.goesWithout(log.add(Does.GOES_WITHOUT));
                return;
            }
        } else {
            mutex.lock();
        }
        judge.holds(log.add(Does.HOLDS));
        Go.sleep(round.hold());
        judge.letsGo(log.add(Does.UNLOCKS));
        mutex.unlock();
        judge.sees(log.add(Does.HAS_UNLOCKED));
    }

    @Override
    public void semacquire(AtomicUint32 addr, boolean lifo, WaitReason reason) {
        Waiting.check(sema, addr, reason);
        Go.point("semacquire", "sema");
        Goroutine me = Go.getg();
        boolean hasToWait = units == 0;
        if (hasToWait && lifo) {
            log.queue.addFirst(me);
        } else if (hasToWait) {
            log.queue.addLast(me);
        }
        judge.waits(log.add(lifo ? Does.WAITS_FIRST : Does.WAITS_LAST), hasToWait);
        if (hasToWait) {
            Go.gopark(reason, "sema");
        } else {
            units--;
        }
        judge.sees(log.add(Does.WAKES));
    }

    @Override
    public void semrelease(AtomicUint32 addr, boolean handoff) {
        Waiting.check(sema, addr, WaitReason.SYNC_MUTEX_LOCK);
        Go.point("semrelease", "sema");
        judge.sees(log.add(handoff ? Does.HANDS_OVER : Does.WAKES_ONE));
        Goroutine first = log.queue.pollFirst();
        if (first == null) {
            units++;
            return;
        }
        judge.isWoken(first.id());
        Go.goready(first);
        if (handoff) {
            Go.gosched();
        }
    }

    @Override
    public boolean canSpin(int iterations) {
        return plan.multicore() && iterations < ACTIVE_SPIN;
    }

    @Override
    public void doSpin() {
        judge.sees(log.add(Does.SPINS));
        Go.procyield(ACTIVE_SPIN_CNT);
    }
}
