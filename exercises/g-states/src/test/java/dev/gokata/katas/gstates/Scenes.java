package dev.gokata.katas.gstates;

import dev.gokata.katas.gstates.GStatesKata.Actor;
import dev.gokata.katas.gstates.GStatesKata.Alone;
import dev.gokata.katas.gstates.GStatesKata.Operation;
import dev.gokata.katas.gstates.GStatesKata.Step;
import dev.gokata.katas.gstates.GStatesKata.Together;
import dev.gokata.reference.sched.TabulatedLifecycle;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary words, lives of goroutines, and those who hold them meanwhile. They shrink towards short ones. */
final class Scenes {

    private static final int LONGEST_LIFE = 10;
    private static final int SCHEDULES = 30;
    private static final TabulatedLifecycle LIVES = new TabulatedLifecycle();

    /** The states of goroutines that go about their work, between which a life can be told as a chain of changes. */
    private static final Set<GStatus> AT_WORK =
            Set.of(GStatus.RUNNABLE, GStatus.RUNNING, GStatus.SYSCALL, GStatus.WAITING, GStatus.COPYSTACK);

    private Scenes() {}

    /** Makes words: most of them with a number that there is, half of them with the scan bit. */
    static Arbitrary<Integer> words() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 13),
                Arbitraries.integers().between(0, 13).map(code -> code | GStatus.GSCAN),
                Arbitraries.integers());
    }

    private static Arbitrary<Integer> statusWords() {
        return Combinators.combine(Arbitraries.of(GStatus.values()), Arbitraries.of(true, false))
                .as((status, isHeld) -> isHeld && status.isScannable() ? status.scanCode() : status.code());
    }

    /** Makes lives of which all can happen, but for the last thing, which may be any. */
    static Arbitrary<GStatesKata.Life> lives() {
        return Combinators.combine(firsts(), picks(), Arbitraries.of(GTransition.values()))
                .as((first, picks, last) -> {
                    List<GTransition> happens = new ArrayList<>(legal(first, picks, Set.of(GStatus.values())));
                    happens.add(last);
                    return new GStatesKata.Life(first, happens);
                })
                .withoutEdgeCases();
    }

    /** Makes things that happen in no order, of which most can't. */
    static Arbitrary<GStatesKata.Life> happenings() {
        return Combinators.combine(
                        firsts(),
                        Arbitraries.of(GTransition.values()).list().ofMinSize(1).ofMaxSize(LONGEST_LIFE))
                .as(GStatesKata.Life::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<GStatus> firsts() {
        return Arbitraries.of(GStatus.values()).filter(status -> !status.name().endsWith("UNUSED"));
    }

    private static Arbitrary<List<Integer>> picks() {
        return Arbitraries.integers().between(0, 99).list().ofMaxSize(LONGEST_LIFE);
    }

    private static List<GTransition> legal(GStatus first, List<Integer> picks, Set<GStatus> within) {
        List<GTransition> happens = new ArrayList<>();
        GStatus status = first;
        for (int pick : picks) {
            GStatus from = status;
            List<GTransition> possible = Arrays.stream(GTransition.values())
                    .filter(each ->
                            LIVES.after(from, each).filter(within::contains).isPresent())
                    .toList();
            if (possible.isEmpty()) {
                break;
            }
            GTransition next = possible.get(pick % possible.size());
            happens.add(next);
            status = LIVES.after(from, next).orElseThrow();
        }
        return happens;
    }

    /** Makes a word and one call, most often with words that the call is for. */
    static Arbitrary<Alone> calls(Operation... operations) {
        return Combinators.combine(
                        statusWords(),
                        Arbitraries.of(operations),
                        statusWords(),
                        statusWords(),
                        Arbitraries.integers().between(0, 3))
                .as((word, operation, oldval, newval, kind) -> {
                    int old = kind == 0 ? oldval : word;
                    int other = kind <= 1 ? newval : old ^ GStatus.GSCAN;
                    return new Alone(
                            word, List.of(new Step(operation, old, kind == 3 ? usual(operation, newval) : other)));
                })
                .withoutEdgeCases();
    }

    private static int usual(Operation operation, int other) {
        return switch (operation) {
            case CASGTOPREEMPTSCAN -> GStatus.PREEMPTED.scanCode();
            case CASGFROMPREEMPTED -> GStatus.WAITING.code();
            default -> other & ~GStatus.GSCAN;
        };
    }

    /** Makes a goroutine at work whose state goes through a life by {@code casgstatus}, and one or two who hold it meanwhile. */
    static Arbitrary<Together> livesUnderScanners() {
        return Combinators.combine(
                        Arbitraries.of(GStatus.RUNNABLE, GStatus.RUNNING, GStatus.WAITING),
                        picks(),
                        Arbitraries.integers().between(1, 2),
                        seeds())
                .as((first, picks, scanners, seed) -> {
                    List<Step> steps = new ArrayList<>();
                    GStatus status = first;
                    for (GTransition next : legal(first, picks.subList(0, Math.min(4, picks.size())), AT_WORK)) {
                        GStatus to = LIVES.after(status, next).orElseThrow();
                        steps.add(new Step(Operation.CASGSTATUS, status.code(), to.code()));
                        status = to;
                    }
                    List<Actor> actors = new ArrayList<>(List.of(new Actor("changer", steps)));
                    for (int i = 1; i <= scanners; i++) {
                        actors.add(new Actor("scanner " + i, holding()));
                    }
                    return together(first.code(), actors, status.code(), seed);
                })
                .withoutEdgeCases();
    }

    private static List<Step> holding() {
        return List.of(Questions.step(Operation.HOLDS), Questions.step(Operation.LETS_GO));
    }

    /** Makes two who scan by your code, and one who changes the state when nobody holds it. */
    static Arbitrary<Together> scanners() {
        Arbitrary<GStatus> states = Arbitraries.of(GStatus.WAITING, GStatus.RUNNABLE, GStatus.RUNNING, GStatus.SYSCALL);
        return Combinators.combine(
                        states.list().ofMinSize(1).ofMaxSize(2),
                        states.list().ofMinSize(1).ofMaxSize(2),
                        states.list().ofMinSize(2).ofMaxSize(3),
                        seeds())
                .as((one, other, life, seed) -> {
                    List<Step> changes = new ArrayList<>();
                    for (int i = 1; i < life.size(); i++) {
                        changes.add(new Step(
                                Operation.CHANGES,
                                life.get(i - 1).code(),
                                life.get(i).code()));
                    }
                    return together(
                            life.get(0).code(),
                            List.of(
                                    new Actor("scanner", scans(one)),
                                    new Actor("debugger", scans(other)),
                                    new Actor("changer", changes)),
                            WordRace.ANY,
                            seed);
                })
                .withoutEdgeCases();
    }

    private static List<Step> scans(List<GStatus> states) {
        return states.stream()
                .map(status -> new Step(Operation.SCANS, status.code(), status.scanCode()))
                .toList();
    }

    /** Makes a goroutine that stops itself by your code, and up to three who want to take it on. */
    static Arbitrary<Together> suspenders() {
        return Combinators.combine(Arbitraries.integers().between(1, 3), Arbitraries.of(true, false), seeds())
                .as((suspenders, isScanned, seed) -> {
                    List<Actor> actors = new ArrayList<>();
                    actors.add(new Actor(
                            "goroutine",
                            List.of(
                                    new Step(
                                            Operation.CASGTOPREEMPTSCAN,
                                            GStatus.RUNNING.code(),
                                            GStatus.PREEMPTED.scanCode()),
                                    Questions.step(Operation.LETS_GO))));
                    Step takesOn =
                            new Step(Operation.CASGFROMPREEMPTED, GStatus.PREEMPTED.code(), GStatus.WAITING.code());
                    for (int i = 1; i <= suspenders; i++) {
                        actors.add(new Actor("suspender " + i, List.of(takesOn, takesOn)));
                    }
                    if (isScanned) {
                        actors.add(new Actor("scanner", holding()));
                    }
                    return together(GStatus.RUNNING.code(), actors, WordRace.ANY, seed);
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<Integer> seeds() {
        return Arbitraries.integers().between(1, 1_000);
    }

    private static Together together(int word, List<Actor> actors, int last, int seed) {
        return new Together(word, actors, last, seed, SCHEDULES);
    }
}
