package dev.gokata.testkit.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.reference.gc.DijkstraBarrier;
import dev.gokata.reference.gc.HybridBarrier;
import dev.gokata.reference.gc.NoBarrier;
import dev.gokata.reference.gc.TriColor;
import dev.gokata.reference.gc.TriColorMarker;
import dev.gokata.reference.gc.UnconditionalHybridBarrier;
import dev.gokata.reference.gc.YuasaBarrier;
import dev.gokata.runtime.gc.GcCycle;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcRun;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.GcStory;
import dev.gokata.runtime.gc.Interleaving;
import dev.gokata.runtime.gc.WriteBarrier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;

class GcProgramsProperties {

    private static final int INTERLEAVINGS = 20;

    @Provide
    Arbitrary<GcProgram> programs() {
        return GcPrograms.programs();
    }

    @Provide
    Arbitrary<Interleaving> interleavings() {
        return GcPrograms.interleavings();
    }

    @Property(tries = 500)
    void neither_hybrid_loses_anything(@ForAll("programs") GcProgram program, @ForAll long seed) {
        for (WriteBarrier hybrid : List.of(new HybridBarrier(), new UnconditionalHybridBarrier())) {
            for (Interleaving by : GcPrograms.interleavings(seed, INTERLEAVINGS)) {
                GcRun run = program.run(by, TriColorMarker::new, hybrid);

                assertThat(run.end().lost())
                        .as(() -> String.join("\n", HeapPicture.of(run)))
                        .isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void both_hybrids_keep_the_weak_invariant_after_every_step(
            @ForAll("programs") GcProgram program, @ForAll("interleavings") Interleaving by) {
        for (WriteBarrier hybrid : List.of(new HybridBarrier(), new UnconditionalHybridBarrier())) {
            whileMarking(program, by, hybrid, state -> assertThat(TriColor.weakBreaks(state))
                    .isEmpty());
        }
    }

    @Property(tries = 300)
    void the_unconditional_hybrid_keeps_the_strong_invariant_among_objects_and_globals(
            @ForAll("programs") GcProgram program, @ForAll("interleavings") Interleaving by) {
        whileMarking(program, by, new UnconditionalHybridBarrier(), state -> assertThat(TriColor.strongBreaks(state))
                .allMatch(TriColor.Edge::fromStack));
    }

    @Property(tries = 200)
    void both_hybrids_free_the_same(@ForAll("programs") GcProgram program, @ForAll long seed) {
        for (Interleaving by : GcPrograms.interleavings(seed, INTERLEAVINGS)) {
            GcStory story = withoutEnd(program, by);

            assertThat(story.run(TriColorMarker::new, new UnconditionalHybridBarrier(), unused -> {})
                            .end()
                            .swept())
                    .isEqualTo(story.run(TriColorMarker::new, new HybridBarrier(), unused -> {})
                            .end()
                            .swept());
        }
    }

    /** The end is left to come when all goroutines are done: what they do after it would differ for no good reason. */
    private static GcStory withoutEnd(GcProgram program, Interleaving by) {
        int actors = GcCycle.G1 + program.goroutines().size();
        int roots = 0;
        List<Integer> order = new ArrayList<>();
        for (int choice : by.choices()) {
            int actor = Math.floorMod(choice, actors);
            if (actor != GcCycle.ROOTS || roots++ < 2 + program.goroutines().size()) {
                order.add(actor);
            }
        }
        return new GcStory(program, order);
    }

    @Property(tries = 300)
    void dijkstras_keeps_the_strong_invariant_among_objects_and_globals(
            @ForAll("programs") GcProgram program, @ForAll("interleavings") Interleaving by) {
        whileMarking(program, by, new DijkstraBarrier(), state -> assertThat(TriColor.strongBreaks(state))
                .allMatch(TriColor.Edge::fromStack));
    }

    @Property(tries = 300)
    void all_that_was_unreachable_when_marking_began_is_freed(
            @ForAll("programs") GcProgram program, @ForAll("interleavings") Interleaving by) {
        GcCycle cycle = new GcCycle(program, TriColorMarker::new, new UnconditionalHybridBarrier());
        BitSet garbage = new BitSet();
        int step = 0;
        while (!cycle.actors().isEmpty()) {
            GcState before = cycle.state();
            cycle.step(cycle.actors().get(by.choice(step++, cycle.actors().size())));
            if (before.phase() == GcPhase.OFF && cycle.state().phase() == GcPhase.MARK) {
                garbage.set(0, before.graph().objects().size());
                garbage.andNot(before.graph().reachable());
            }
        }

        assertThat(cycle.state().swept()).containsAll(garbage.stream().boxed().toList());
    }

    @Property(tries = 300)
    void the_same_interleaving_gives_the_same_run(
            @ForAll("programs") GcProgram program, @ForAll("interleavings") Interleaving by) {
        assertThat(program.run(by, TriColorMarker::new, new HybridBarrier()))
                .isEqualTo(program.run(by, TriColorMarker::new, new HybridBarrier()));
    }

    @Property(tries = 100)
    void the_end_alone_is_that_of_the_run(
            @ForAll("programs") GcProgram program, @ForAll("interleavings") Interleaving by) {
        assertThat(program.end(by, TriColorMarker::new, new YuasaBarrier()))
                .isEqualTo(
                        program.run(by, TriColorMarker::new, new YuasaBarrier()).end());
    }

    @Example
    void the_programs_are_bad_enough_to_break_each_simpler_barrier() {
        List<GcProgram> programs = GcPrograms.programs().generator(1000).stream(new Random(4711))
                .limit(300)
                .map(Shrinkable::value)
                .toList();
        for (WriteBarrier simple : List.of(new NoBarrier(), new DijkstraBarrier(), new YuasaBarrier())) {
            List<GcProgram> losing = programs.stream()
                    .filter(program -> losesSomething(program, simple))
                    .toList();

            assertThat(losing).as(simple.getClass().getSimpleName()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    private static boolean losesSomething(GcProgram program, WriteBarrier barrier) {
        return GcPrograms.interleavings(4711, INTERLEAVINGS).stream()
                .anyMatch(by -> !program.run(by, TriColorMarker::new, barrier)
                        .end()
                        .lost()
                        .isEmpty());
    }

    private static void whileMarking(
            GcProgram program, Interleaving by, WriteBarrier barrier, Consumer<GcState> check) {
        GcCycle cycle = new GcCycle(program, TriColorMarker::new, barrier);
        int step = 0;
        while (!cycle.actors().isEmpty()) {
            cycle.step(cycle.actors().get(by.choice(step++, cycle.actors().size())));
            GcState state = cycle.state();
            if (state.phase() == GcPhase.MARK) {
                check.accept(state);
            }
        }
    }
}
