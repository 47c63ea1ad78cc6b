package dev.gokata.katas.contexttree;

import dev.gokata.katas.contexttree.ContextTreeKata.Explored;
import dev.gokata.katas.contexttree.ContextTreeKata.Kind;
import dev.gokata.katas.contexttree.ContextTreeKata.Meeting;
import dev.gokata.katas.contexttree.ContextTreeKata.Step;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Contexts;
import dev.gokata.runtime.context.GoError;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationReport;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Program;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Several goroutines with one tree. What must hold under every schedule is judged at the end, and at each step as far as it can
 * be; no order is expected that nobody promises.
 */
final class Race {

    private static final int POINTS = 8_000;
    /** When all is done, and every deadline past but those that are far. */
    static final long EVENING = 10_000;
    /** A deadline that comes only if nobody stops its timer. */
    static final long FAR = 1_000_000;

    private final Meeting meeting;
    private final Forest forest;
    /** The steps that made the contexts, by number. */
    private final Map<Integer, Step> makers = new TreeMap<>();
    /** Those whose cancel was called, with the causes. */
    private final Map<Integer, Set<String>> canceled = new TreeMap<>();

    private final Map<Integer, Integer> functionsOf = new TreeMap<>();
    private final Map<Integer, Integer> runs = new TreeMap<>();
    private final Map<Integer, Integer> stops = new TreeMap<>();
    private final Map<Integer, Integer> waiting = new TreeMap<>();
    private final Map<Integer, String> seen = new TreeMap<>();

    private String wrong = "";
    private int numbers = 1;
    private int functions = 1;

    private Race(Contexts contexts, Meeting meeting) {
        this.meeting = meeting;
        forest = new Forest(contexts);
    }

    static Explored explore(Contexts contexts, Meeting meeting) {
        Race[] last = new Race[1];
        Program program = Program.of(() -> {
            last[0] = new Race(contexts, meeting);
            last[0].run();
        });
        ExplorationReport report = ExplorationReport.of(Exploration.of(program.withPointBudget(POINTS))
                .withSeed(meeting.seed())
                .withSchedules(meeting.schedules())
                .run());
        return new Explored(report.failure(), report.failure().isPresent() ? last[0].wrong : "");
    }

    private void run() {
        meeting.before().forEach(step -> act(step, makes(step) ? numbers++ : functions(step)));
        for (List<Step> steps : meeting.goroutines()) {
            List<Integer> mine = steps.stream()
                    .map(step -> makes(step) ? numbers++ : functions(step))
                    .toList();
            Go.go(() -> {
                forest.takeGoroutine();
                for (int i = 0; i < steps.size(); i++) {
                    actWatched(steps.get(i), mine.get(i));
                }
            });
        }
        Go.sleep(EVENING);
        Forest.letOthersGo();
        judge();
        judgeTimers();
    }

    private static boolean makes(Step step) {
        return Forest.makes(step.kind());
    }

    private int functions(Step step) {
        return step.kind() == Kind.AFTER_FUNC ? functions++ : 0;
    }

    /** Tells an exception of Java's, which is no panic of Go's, with the schedule that leads to it. */
    private void actWatched(Step step, int number) {
        try {
            act(step, number);
        } catch (ConcurrentModificationException | NullPointerException | IndexOutOfBoundsException e) {
            StackTraceElement at = e.getStackTrace()[0];
            for (StackTraceElement each : e.getStackTrace()) {
                if (ContextTree.class.getSimpleName().concat(".java").equals(each.getFileName())) {
                    at = each;
                    break;
                }
            }
            holds(false, e.getClass().getSimpleName() + ", at " + at.getFileName() + ":" + at.getLineNumber());
        }
    }

    private void act(Step step, int number) {
        int on = step.on();
        Go.note(step.toString(), null, "");
        switch (step.kind()) {
            case CANCEL -> {
                List<Integer> known = List.copyOf(forest.numbers());
                canceled.computeIfAbsent(on, none -> new TreeSet<>()).add(step.text());
                forest.cancel(on, step.text());
                holds(forest.get(on).err() != null, "c" + on + " has no error when its cancel returns");
                for (int below : below(on, known)) {
                    holds(
                            forest.get(below).err() != null,
                            "c" + below + " has no error when the cancel of c" + on + ", which is above it, returns");
                }
                look(on);
            }
            case AFTER_FUNC -> {
                functionsOf.put(number, on);
                forest.afterFunc(on, number, () -> {
                    runs.merge(number, 1, Integer::sum);
                    holds(forest.isAlone(), "f" + number + " runs in a goroutine that has other work");
                    holds(forest.get(on).err() != null, "f" + number + " runs, and c" + on + " has no error");
                });
            }
            case STOP -> {
                if (forest.stop(on)) {
                    stops.merge(on, 1, Integer::sum);
                }
            }
            case WAIT -> {
                waiting.merge(on, 1, Integer::sum);
                forest.get(on).done().receive();
                waiting.merge(on, -1, Integer::sum);
                holds(forest.get(on).err() != null, "done of c" + on + " is closed, and it has no error");
                look(on);
            }
            case LOOK -> look(on);
            case SLEEP -> Go.sleep(step.nanos());
            default -> {
                makers.put(number, step);
                forest.make(step, number);
            }
        }
    }

    /** Lists those that a cancel reaches, of some that were made. */
    private List<Integer> below(int number, List<Integer> known) {
        List<Integer> below = new ArrayList<>();
        for (int each : known) {
            Step maker = makers.get(each);
            while (maker != null && maker.kind() != Kind.WITHOUT_CANCEL && maker.on() != number) {
                maker = makers.get(maker.on());
            }
            if (maker != null && maker.kind() != Kind.WITHOUT_CANCEL) {
                below.add(each);
            }
        }
        return below;
    }

    /** Looks whether a context is canceled, and whether it changed its mind. */
    private void look(int number) {
        Context ctx = forest.get(number);
        GoError err = ctx.err();
        if (err != null) {
            holds(ctx.done().isClosed(), "c" + number + " has an error, and its done is open");
            String state = forest.state(number);
            String old = seen.putIfAbsent(number, state);
            holds(old == null || old.equals(state), "c" + number + " was canceled with " + old + ", and now " + state);
        }
    }

    private void judge() {
        for (int number : makers.keySet()) {
            String state = forest.state(number);
            String old = seen.getOrDefault(number, state);
            holds(old.equals(state), "c" + number + " was canceled with " + old + ", and now " + state);
            List<String> possible = new ArrayList<>();
            boolean mustBe = mayBe(number, possible);
            holds(
                    !state.isEmpty() || !mustBe,
                    "c" + number + " is not canceled, though it or one above it was canceled");
            holds(
                    state.isEmpty() || possible.contains(state),
                    "c" + number + " has " + state + ", where only this can be: " + String.join("; or ", possible));
            holds(
                    state.isEmpty() || waiting.getOrDefault(number, 0) == 0,
                    "a goroutine still waits for c" + number + ", which is canceled");
        }
        functionsOf.forEach((function, on) -> {
            int times = runs.getOrDefault(function, 0);
            int stopped = stops.getOrDefault(function, 0);
            holds(times <= 1, "f" + function + " ran " + times + " times");
            holds(stopped <= 1, "stop of f" + function + " answered true " + stopped + " times");
            holds(times == 0 || stopped == 0, "stop of f" + function + " answered true, and it ran");
            holds(
                    times + stopped == 1 || forest.state(on).isEmpty(),
                    "f" + function + " did not run, though c" + on + " is canceled and no stop answered true");
            holds(times == 0 || !forest.state(on).isEmpty(), "f" + function + " ran, and c" + on + " is not canceled");
        });
    }

    /** Waits for the timers that are far. A timer that runs starts a goroutine, and goroutines are numbered. */
    private void judgeTimers() {
        boolean allCanceled = makers.entrySet().stream()
                .filter(made -> made.getValue().kind() == Kind.WITH_DEADLINE)
                .noneMatch(made -> forest.state(made.getKey()).isEmpty());
        if (allCanceled) {
            long before = Go.go(() -> {}).id();
            Go.sleep(2 * FAR);
            holds(Go.go(() -> {}).id() == before + 1, "a timer of a canceled context was still set");
        }
    }

    /** Collects how a context may stand at the end, and tells whether it must be canceled. */
    private boolean mayBe(int number, List<String> possible) {
        boolean must = false;
        Step maker = makers.get(number);
        for (int each = number; maker != null && maker.kind() != Kind.WITHOUT_CANCEL; maker = makers.get(each)) {
            for (String cause : canceled.getOrDefault(each, Set.of())) {
                boolean hasCause = !cause.isEmpty() && maker.kind() == Kind.WITH_CANCEL;
                possible.add("context canceled" + (hasCause ? ", cause " + cause : ""));
                must = true;
            }
            if (maker.kind() == Kind.WITH_DEADLINE && maker.nanos() < EVENING) {
                possible.add("context deadline exceeded" + (maker.text().isEmpty() ? "" : ", cause " + maker.text()));
                must = true;
            }
            each = maker.on();
        }
        return must;
    }

    /** Ends the run if something is wrong. */
    private void holds(boolean right, String otherwise) {
        if (!right) {
            wrong = otherwise;
            throw new GoPanic("the test ends: " + wrong);
        }
    }
}
