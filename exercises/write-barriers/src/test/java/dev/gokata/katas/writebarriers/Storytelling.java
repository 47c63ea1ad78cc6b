package dev.gokata.katas.writebarriers;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Plot;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Wanted;
import dev.gokata.reference.gc.TriColor;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcRun;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.GcStep;
import dev.gokata.runtime.gc.GcStory;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.MutatorStep;
import dev.gokata.testkit.gc.HeapPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** A story, and what should be seen in it. Our barriers run it, so it is judged by itself. */
record Storytelling(Subject learner, int rule, Plot plot) {

    private static final int SHORT = 11;

    static final int MOST_OBJECTS = 4;
    static final int MOST_SLOTS = 4;
    static final int MOST_STEPS = 4;
    static final int MOST_ORDER = 20;

    /** So many of something, of which there may be fewer. */
    record Excess(int most, int count, String what) {}

    /** Verifies that it is short, before it is run anywhere. */
    void isShort() {
        satisfying(story -> {});
    }

    /** Verifies that each step of its order can be taken. */
    void canBeTakenStepByStepWith(Barrier barrier) {
        satisfying(story -> {
            OptionalInt impossible = story.firstImpossible(GivenMarker::new, Questions.BARRIERS.get(barrier));
            if (impossible.isPresent()) {
                int place = impossible.getAsInt();
                String who = new GcStep(story.order().get(place), "").who();
                throw failure(
                        new GcStory(story.program(), story.order().subList(0, place)),
                        barrier,
                        "expected  order[" + place + "] is a step that " + who + " can take",
                        "found     " + who
                                + " has no step to take there; up to that, and with the collector alone after it:");
            }
        });
    }

    void losesAnObjectWith(Barrier barrier) {
        satisfying(story -> {
            if (run(story, barrier).end().lost().isEmpty()) {
                throw failure(
                        story,
                        barrier,
                        "expected  an object is lost: freed, though the program can reach it",
                        "found     nothing is lost");
            }
        });
    }

    void losesNothingWith(Barrier barrier) {
        satisfying(story -> {
            List<Integer> lost = run(story, barrier).end().lost();
            if (!lost.isEmpty()) {
                throw failure(
                        story,
                        barrier,
                        "expected  nothing is lost, for the other barrier sees this coming",
                        "found     " + Heaps.names(lost) + " lost");
            }
        });
    }

    void exposesAnObjectInTheHeapWith(Barrier barrier) {
        satisfying(story -> {
            List<String> seen = new ArrayList<>();
            run(story, barrier, state -> seen.addAll(heapEdges(state)));
            if (seen.isEmpty()) {
                throw failure(
                        story,
                        barrier,
                        "expected  a moment at which a black object or a black global points to a white object",
                        "found     no such moment");
            }
        });
    }

    private static List<String> heapEdges(GcState state) {
        if (state.phase() != GcPhase.MARK) {
            return List.of();
        }
        return TriColor.strongBreaks(state).stream()
                .filter(edge -> !edge.fromStack())
                .map(TriColor.Edge::toString)
                .toList();
    }

    private static GcRun run(GcStory story, Barrier barrier) {
        return run(story, barrier, unused -> {});
    }

    private static GcRun run(GcStory story, Barrier barrier, Consumer<GcState> afterEachStep) {
        return story.run(GivenMarker::new, Questions.BARRIERS.get(barrier), afterEachStep);
    }

    /* What is too long isn't even run: it would be run in our process, and it may be very long. */
    private void satisfying(Consumer<GcStory> judge) {
        assertThat(learner.asked(WriteBarriersKata.STORY, new Wanted(plot)))
                .byRule(rule)
                .asking(plot.method() + "()")
                .satisfies(told -> {
                    requireShort(told.story());
                    judge.accept(told.story());
                });
    }

    private void requireShort(GcStory story) {
        excess(story).ifPresent(found -> {
            throw new KataFailure(
                    Kind.WRONG,
                    SHORT,
                    List.of(
                            plot.method() + "()",
                            "  expected  at most " + found.most() + " " + found.what(),
                            "  found     " + found.count()));
        });
    }

    /** Finds what a story has too much of to be run anywhere. */
    static Optional<Excess> excess(GcStory story) {
        GcProgram program = story.program();
        HeapGraph heap = program.heap();
        List<MutatorStep> steps =
                program.goroutines().stream().flatMap(List::stream).toList();
        List<Excess> counts = new ArrayList<>();
        counts.add(new Excess(MOST_OBJECTS, heap.objects().size(), "objects"));
        heap.objects()
                .forEach(object ->
                        counts.add(new Excess(MOST_SLOTS, object.slots().size(), "slots in an object")));
        counts.add(new Excess(MOST_SLOTS, heap.globals().size(), "globals"));
        heap.stacks().forEach(stack -> counts.add(new Excess(MOST_SLOTS, stack.size(), "slots in a stack")));
        counts.add(new Excess(MOST_STEPS, program.goroutines().size(), "goroutines"));
        counts.add(new Excess(MOST_STEPS, steps.size(), "steps of goroutines"));
        for (MutatorStep step : steps) {
            int slots = step instanceof MutatorStep.New made ? made.slots() : 0;
            counts.add(new Excess(MOST_SLOTS, slots, "slots in a new object"));
        }
        counts.add(new Excess(MOST_ORDER, story.order().size(), "steps in the order"));
        return counts.stream().filter(each -> each.count() > each.most()).findFirst();
    }

    private KataFailure failure(GcStory story, Barrier barrier, String expected, String found) {
        List<String> lines = new ArrayList<>(
                List.of(plot.method() + "(), told with " + barrier.method(), "  " + expected, "  " + found, ""));
        Heaps.drawn(story.program().heap()).forEach(line -> lines.add("  " + line));
        lines.add("");
        HeapPicture.of(run(story, barrier)).forEach(line -> lines.add(line.isBlank() ? "" : "  " + line));
        return new KataFailure(Kind.WRONG, rule, lines);
    }
}
