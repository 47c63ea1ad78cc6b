package dev.gokata.grader.watch;

import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.run.PracticeText;
import dev.gokata.grader.run.TestResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Has workers share a run, one run after the other, and sees to it that each comes to an end. */
final class Runs {

    /* How long a worker that is to be killed has to say where it is. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /* How long it has to leave a run that nobody wants any more. */
    private static final Duration TO_LEAVE = Duration.ofMillis(500);
    /* By how much longer a run may be silent before its tests begin: nothing of the learner's can hang there. */
    private static final int SLOW_MACHINE = 6;

    /* How long a run may take before what it is at is worth a line. */
    private static final Duration LONG = Duration.ofMillis(700);

    /** Whoever is told what becomes of a run. */
    interface Listener {

        /** What a run that takes long is at. */
        void isAt(String what);

        /** The failure that comes first of those that are known. */
        void fails(Running run, TestResult first);

        /** All tests have ended. */
        void ended(Running run, Report.Done how);

        /** There will be no more results. */
        void stopped(Running run, String verdict, List<String> lines);
    }

    private final Staff staff;
    private final Listener listener;
    private final Map<String, Order.Took> last = new HashMap<>();
    /* The workers who were told to leave a run, and have not begun with another. */
    private final Set<Integer> leaving = new TreeSet<>();
    private @Nullable Running running;
    private long number;

    Runs(Staff staff, Listener listener) {
        this.staff = staff;
        this.listener = listener;
    }

    /** Tells whether there is a run that has not ended. */
    boolean areUnderWay() {
        return running != null;
    }

    /** Forgets how long tests take. */
    void forget() {
        last.clear();
    }

    /** Begins with an order, whose number and share don't matter yet. */
    void begin(Order.Run order, long now) {
        begin(order, staff.ready(), now, now);
    }

    private Running begin(Order.Run order, List<Integer> workers, long begun, long now) {
        number++;
        Running run = new Running(order.as(number, Order.Share.WHOLE), workers, begun, now);
        running = run;
        List<Order.Took> took = List.copyOf(last.values());
        for (int lane = 0; lane < workers.size(); lane++) {
            staff.send(workers.get(lane), order.as(number, new Order.Share(lane, workers.size(), took)));
        }
        return run;
    }

    /** Wants no more of the run that is under way. */
    void leave() {
        Running run = running;
        if (run != null) {
            run.lanes.forEach((worker, lane) -> {
                if (lane.done == null) {
                    if (lane.taken) {
                        leaving.add(worker);
                    }
                    staff.send(worker, new Order.Stop(run.id));
                }
            });
            running = null;
        }
    }

    /** Looks at the clock: a run that takes long says what it is at; one that takes too long is asked where, and ends. */
    void glance(Duration limit, long now) {
        Running run = running;
        if (run == null) {
            return;
        }
        String at = null;
        for (Map.Entry<Integer, Lane> each : run.lanes.entrySet()) {
            int worker = each.getKey();
            Lane lane = each.getValue();
            if (lane.done != null) {
                continue;
            }
            if (leaving.contains(worker) && !lane.taken && now - run.begun > TO_LEAVE.toNanos()) {
                // It may never come back, and what it is at says nothing of the code that was saved since.
                replace(worker);
                again(run, now);
                return;
            }
            if (lane.askedAt == Lane.NEVER) {
                if (now - lane.progress
                        > limit.multipliedBy(lane.compiled ? 1 : SLOW_MACHINE).toNanos()) {
                    lane.askedAt = now;
                    staff.send(worker, new Order.Where(run.id));
                } else if (at == null) {
                    at = lane.at;
                }
            } else if (now - lane.askedAt > LAST_WORDS.toNanos()) {
                hangs(run, worker, List.of("where it was can't be told: its process no longer answers"), now);
                return;
            }
        }
        if (at != null && now - run.begun > LONG.toNanos()) {
            listener.isAt(at);
        }
    }

    private void replace(int worker) {
        staff.replace(worker);
        leaving.remove(worker);
    }

    private Running again(Running run, long now) {
        leave();
        return begin(run.order, staff.ready(), run.begun, now);
    }

    /** Takes in what a worker says. */
    void said(int worker, Report report, long now) {
        Running run = running;
        Lane lane = run == null || run.id != report.id() ? null : run.lanes.get(worker);
        if (run == null || lane == null) {
            return;
        }
        if (report instanceof Report.Place place) {
            if (lane.askedAt != Lane.NEVER) {
                hangs(run, worker, place.lines(), now);
            }
            return;
        }
        leaving.remove(worker);
        lane.heard(report, now);
        if (report instanceof Report.Ended classEnded) {
            run.ended(worker, classEnded.tests()).ifPresent(first -> listener.fails(run, first.result()));
        } else if (report instanceof Report.Done done) {
            done(run, done, now);
        } else if (report instanceof Report.NotCompiled not) {
            Compilation compilation = not.limit().isEmpty()
                    ? new Compilation.NotCompiled(not.messages(), not.leftOut())
                    : new Compilation.CompilerLimit(not.limit());
            stopped(run, PracticeText.NOT_COMPILED, PracticeText.notCompiled(compilation));
        } else if (report instanceof Report.Mistake mistake) {
            stopped(run, "not run", List.of(mistake.sentence(), "it is run again at the next save"));
        } else if (report instanceof Report.Fault fault) {
            stopped(run, "our fault", List.of("this is a fault of the grader, please report it: " + fault.what()));
        }
    }

    private void done(Running run, Report.Done done, long now) {
        if (!run.isDone()) {
            return;
        }
        if (!run.isWhole()) {
            // The kata's author saved tests between one worker's look at them and the other's.
            running = null;
            begin(run.order, staff.ready().subList(0, 1), run.begun, now);
            return;
        }
        running = null;
        note(run);
        listener.ended(run, done);
    }

    /* What fails may take any time; what passes takes as long the next time. */
    private void note(Running run) {
        List<Integer> workers = List.copyOf(run.lanes.keySet());
        run.ranBy.forEach((position, worker) -> {
            Report.Judged judged = run.judged.get(position);
            if (judged != null) {
                String test = Running.idOf(judged);
                Order.Took before = last.get(test);
                long micros = judged.result().passed() || before == null ? judged.micros() : before.micros();
                last.put(test, new Order.Took(test, workers.indexOf(worker), micros));
            }
        });
    }

    private void stopped(Running run, String verdict, List<String> lines) {
        leave();
        listener.stopped(run, verdict, lines);
    }

    private void hangs(Running run, int worker, List<String> where, long now) {
        Lane lane = run.lanes.get(worker);
        List<String> lines = new ArrayList<>();
        if (lane != null) {
            lines.add("no end after " + lane.sinceProgress(now).toSeconds() + " s, and so it was stopped, in");
            lines.add("  " + lane.at);
            lines.add("");
        }
        if (where.isEmpty()) {
            lines.add(
                    "  none of your code was running: if it is like that again, this is a fault of the kata or the grader");
        }
        where.forEach(line -> lines.add("  " + line));
        leave();
        replace(worker);
        listener.stopped(run, "no end", lines);
    }

    /** Takes in that a worker is gone. */
    void lost(int worker, String how, long now) {
        replace(worker);
        Running run = running;
        Lane lane = run == null ? null : run.lanes.get(worker);
        if (run == null || lane == null) {
            return;
        }
        if (run.losses == 0) {
            // Once may be the machine's doing, which has no memory left, say.
            again(run, now).losses = 1;
            return;
        }
        stopped(
                run,
                "process ended",
                List.of("the process that ran your code ended twice " + how + ", in", "  " + lane.at));
    }
}
