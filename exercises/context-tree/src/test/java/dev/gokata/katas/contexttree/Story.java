package dev.gokata.katas.contexttree;

import dev.gokata.kata.Meter;
import dev.gokata.katas.contexttree.ContextTreeKata.Chapter;
import dev.gokata.katas.contexttree.ContextTreeKata.Coming;
import dev.gokata.katas.contexttree.ContextTreeKata.Going;
import dev.gokata.katas.contexttree.ContextTreeKata.Gone;
import dev.gokata.katas.contexttree.ContextTreeKata.Kind;
import dev.gokata.katas.contexttree.ContextTreeKata.Step;
import dev.gokata.katas.contexttree.ContextTreeKata.Tale;
import dev.gokata.katas.contexttree.ContextTreeKata.Told;
import dev.gokata.runtime.context.Background;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Contexts;
import dev.gokata.runtime.context.Done;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.RunReport;
import dev.gokata.runtime.sim.WaitReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step after the other. After each, everybody who can do something does it before the next begins. */
final class Story {

    private static final int POINTS = 60_000;
    private static final long LATER = 1_000;

    private final Forest forest;
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private Map<Integer, String> before;
    private int functions;
    private int waiters;
    private int waiting;

    private Story(Contexts contexts) {
        forest = new Forest(contexts);
        before = forest.states();
    }

    static Told tell(Contexts contexts, Tale tale) {
        List<Chapter> chapters = new ArrayList<>();
        int[] waiting = new int[1];
        long[] end = new long[1];
        RunReport report = RunReport.of(Program.of(() -> {
                    Story story = new Story(contexts);
                    for (Step step : tale.steps()) {
                        story.step(step);
                        chapters.add(story.chapters.get(story.chapters.size() - 1));
                    }
                    waiting[0] = story.waiting;
                    end[0] = Go.nanotime();
                    // Whatever is still set or waits shows itself now, by the time and by those who are left.
                    Go.gopark(WaitReason.CHAN_RECEIVE_NIL_CHAN, null);
                })
                .withPointBudget(POINTS)
                .run());
        if (report.end() != RunReport.End.DEADLOCK) {
            boolean stuck = report.end() == RunReport.End.LIVELOCK;
            return new Told(chapters, stuck ? Forest.STUCK : report.headline());
        }
        List<String> left = new ArrayList<>();
        if (report.nanos() > end[0]) {
            left.add("a timer of a canceled context was still set, for " + report.nanos());
        }
        int lost = report.goroutines().size() - 1 - waiting[0];
        if (lost > 0 && report.nanos() == end[0]) {
            left.add(lost + " of your goroutines still waited");
        }
        chapters.add(new Chapter(left));
        return new Told(chapters, "");
    }

    private void step(Step step) {
        events.clear();
        try {
            act(step);
        } catch (GoPanic panic) {
            events.add("panic: " + panic.getMessage());
        }
        if (step.kind() != Kind.SLEEP) {
            look("");
        }
        Forest.letOthersGo();
        look(step.kind() == Kind.SLEEP ? "" : ", but only a while after");
        List<String> lines = new ArrayList<>(events);
        // What is canceled together has no order.
        Collections.sort(lines);
        chapters.add(new Chapter(lines));
    }

    private void look(String when) {
        Map<Integer, String> now = forest.states();
        now.forEach((number, state) -> {
            String old = before.getOrDefault(number, "");
            if (!state.equals(old)) {
                events.add("c" + number + ": " + (state.isEmpty() ? "not canceled anymore" : state) + when);
            }
        });
        before = now;
    }

    private void act(Step step) {
        switch (step.kind()) {
            case VALUE -> {
                Object value = forest.get(step.on()).value(step.key());
                events.add(value == null ? "nil" : "the value is " + value);
            }
            case CANCEL -> forest.cancel(step.on(), step.text());
            case AFTER_FUNC -> {
                int number = ++functions;
                forest.afterFunc(step.on(), number, () -> {
                    if (!forest.isAlone()) {
                        // Nothing is looked at, as a lock may be held.
                        events.add("f" + number + " runs in a goroutine that has other work");
                        return;
                    }
                    boolean early = forest.state(step.on()).isEmpty();
                    events.add("f" + number + " runs" + (early ? ", though nothing is canceled" : ""));
                });
            }
            case STOP -> events.add("stop answers " + forest.stop(step.on()));
            case WAIT -> startWaiting(step.on());
            case SLEEP -> Go.sleep(step.nanos());
            case LOOK -> look("");
            default -> {
                int number = forest.size();
                Context made = forest.make(step, number);
                events.add("c" + number + " is " + made
                        + (made.deadline().isPresent()
                                ? ", deadline " + made.deadline().getAsLong()
                                : ""));
            }
        }
    }

    private void startWaiting(int on) {
        int number = ++waiters;
        Done done = forest.get(on).done();
        if (done == null) {
            events.add("c" + on + " has no done");
            return;
        }
        waiting++;
        Go.go(() -> {
            forest.takeGoroutine();
            done.receive();
            waiting--;
            events.add("w" + number + " goes on");
        });
    }

    static Gone cost(Contexts contexts, Coming coming, Meter meter) {
        String[] err = {""};
        RunReport report = RunReport.of(Program.of(() -> {
                    Contexts.WithCause parent = contexts.withCancelCause(new Background());
                    Go.sleep(1);
                    for (int i = 0; i < coming.children(); i++) {
                        comeAndGo(contexts, parent.ctx(), coming.going());
                    }
                    Go.sleep(LATER);
                    Forest.letOthersGo();
                    meter.startCounting();
                    parent.cancel().cancel(null);
                    err[0] = Optional.ofNullable(parent.ctx().err())
                            .map(Object::toString)
                            .orElse("nil");
                })
                .withPointBudget(1_000L * (coming.children() + 1))
                .run());
        return new Gone(report.isFinished() ? err[0] : report.headline());
    }

    private static void comeAndGo(Contexts contexts, Context parent, Going going) {
        switch (going) {
            case BY_CANCEL -> contexts.withCancelCause(parent).cancel().cancel(null);
            case BY_STOP -> contexts.afterFunc(parent, () -> {}).stop();
            case BY_CANCEL_BEFORE_THE_DEADLINE ->
                contexts.withDeadlineCause(parent, 2 * LATER, null).cancel().cancel();
            case BY_DEADLINE -> contexts.withDeadlineCause(parent, LATER, null);
            case AT_ONCE -> contexts.withDeadlineCause(parent, 0, null);
        }
    }
}
