package dev.gokata.reference.gc;

import static dev.gokata.runtime.gc.HeapGraph.NIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcRun;
import dev.gokata.runtime.gc.GcSearch;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.runtime.gc.MutatorStep;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.runtime.gc.WriteBarrier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WriteBarrierTests {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private static GcSearch search(GcPrograms program, WriteBarrier barrier) {
        return search(program.program(), barrier);
    }

    private static GcSearch search(GcProgram program, WriteBarrier barrier) {
        return GcSearch.everyInterleaving(program, TriColorMarker::new, barrier, NO_LIMIT);
    }

    private static List<String> told(GcRun run) {
        return run.steps().stream().map(step -> step.who() + ": " + step.text()).toList();
    }

    @Nested
    class WhatIsShaded {

        @ParameterizedTest
        @CsvSource({
            "NONE,      false, '[]'",
            "NONE,      true,  '[]'",
            "DIJKSTRA,  false, '[2]'",
            "DIJKSTRA,  true,  '[2]'",
            "YUASA,     false, '[1]'",
            "YUASA,     true,  '[1]'",
            "SPECIFIED, false, '[1]'",
            "SPECIFIED, true,  '[1, 2]'",
            "BUILT,     false, '[1, 2]'",
            "BUILT,     true,  '[1, 2]'"
        })
        void when_2_is_written_over_1(Barriers barrier, boolean stackIsGrey, String shaded) {
            List<Integer> calls = new ArrayList<>();

            barrier.barrier().beforeWrite(new PointerWrite(1, 2, stackIsGrey), calls::add);

            assertThat(calls).hasToString(shaded);
        }
    }

    @Nested
    class WithoutABarrier {

        @Test
        void a_pointer_moved_behind_the_collectors_back_is_lost() {
            GcSearch found = search(GcPrograms.MOVE_IN_THE_HEAP, new NoBarrier());

            assertThat(told(found.simplest()))
                    .containsExactly(
                            "roots: start: _GCmark, write barrier on",
                            "roots: scan globals",
                            "roots: scan stack of G1",
                            "marker: scan C",
                            "G1: s2 = s0.0: B",
                            "G1: s1.0 = s2: C.0 = B",
                            "G1: s0.0 = nil: A.0 = nil",
                            "marker: scan A",
                            "roots: end: _GCmarktermination, sweep");
            assertThat(TriColor.weakBreaks(found.simplest().beforeSweep())).hasToString("[C.0 -> B, G1.s2 -> B]");
        }

        @Test
        void it_is_lost_seldom_which_is_why_it_is_hard_to_find() {
            GcSearch found = search(GcPrograms.MOVE_IN_THE_HEAP, new NoBarrier());

            assertThat(found.isComplete()).isTrue();
            assertThat(found.tried()).isEqualTo(1297);
            assertThat(found.losing()).isEqualTo(21);
        }

        @Test
        void every_other_barrier_keeps_it() {
            for (Barriers barrier : Barriers.values()) {
                assertThat(search(GcPrograms.MOVE_IN_THE_HEAP, barrier.barrier())
                                        .losing()
                                == 0)
                        .as("%s keeps it", barrier)
                        .isEqualTo(barrier != Barriers.NONE);
            }
        }
    }

    @Nested
    class WithDijkstras {

        @Test
        void a_pointer_moved_to_a_black_stack_is_lost() {
            GcSearch found = search(GcPrograms.HIDE_ON_THE_STACK, new DijkstraBarrier());

            assertThat(told(found.simplest()))
                    .containsExactly(
                            "roots: start: _GCmark, write barrier on",
                            "roots: scan globals",
                            "roots: scan stack of G1",
                            "G1: s1 = s0.0: B",
                            "G1: s0.0 = nil: A.0 = nil",
                            "marker: scan A",
                            "roots: end: _GCmarktermination, sweep");
            assertThat(TriColor.weakBreaks(found.simplest().beforeSweep())).hasToString("[G1.s1 -> B]");
        }

        @Test
        void yuasas_keeps_it() {
            assertThat(search(GcPrograms.HIDE_ON_THE_STACK, new YuasaBarrier()).losing())
                    .isZero();
        }
    }

    @Nested
    class WithYuasas {

        @Test
        void a_pointer_moved_off_a_grey_stack_is_lost() {
            GcSearch found = search(GcPrograms.HIDE_IN_THE_HEAP, new YuasaBarrier());

            assertThat(told(found.simplest()))
                    .containsExactly(
                            "roots: start: _GCmark, write barrier on",
                            "roots: scan globals",
                            "marker: scan A",
                            "G1: s0.0 = s1: A.0 = B",
                            "G1: s1 = nil",
                            "roots: scan stack of G1",
                            "roots: end: _GCmarktermination, sweep");
            assertThat(TriColor.weakBreaks(found.simplest().beforeSweep())).hasToString("[A.0 -> B]");
        }

        @Test
        void dijkstras_keeps_it() {
            assertThat(search(GcPrograms.HIDE_IN_THE_HEAP, new DijkstraBarrier())
                            .losing())
                    .isZero();
        }
    }

    @Nested
    class WithEitherHybrid {

        @ParameterizedTest
        @EnumSource(GcPrograms.class)
        void no_interleaving_of_a_program_loses_anything(GcPrograms program) {
            for (WriteBarrier hybrid : Barriers.hybrids()) {
                GcSearch search = search(program, hybrid);

                assertThat(search.isComplete()).isTrue();
                assertThat(search.losing()).isZero();
            }
        }

        @Test
        void no_interleaving_of_any_program_of_two_steps_loses_anything() {
            int[] programs = new int[1];
            int[] runs = new int[1];
            int[] broken = new int[2];
            everyProgramOfTwoSteps(program -> {
                programs[0]++;
                for (WriteBarrier hybrid : Barriers.hybrids()) {
                    GcSearch search = search(program, hybrid);
                    assertThat(search.losing()).as("%s", program).isZero();
                    runs[0] += search.tried();
                }
                broken[0] += search(program, new DijkstraBarrier()).losing() > 0 ? 1 : 0;
                broken[1] += search(program, new YuasaBarrier()).losing() > 0 ? 1 : 0;
            });

            assertThat(programs[0]).isEqualTo(21 * 21);
            assertThat(runs[0]).isGreaterThan(20_000);
            assertThat(broken).as("programs that break Dijkstra's, Yuasa's").containsExactly(2, 10);
        }

        /** All programs of two steps on a heap in which a global points to A, and a stack to A and to C, and A to B. */
        private static void everyProgramOfTwoSteps(Consumer<GcProgram> each) {
            HeapGraph heap = new HeapGraph(
                    List.of(HeapObject.of(1), HeapObject.of(NIL), HeapObject.of(NIL)),
                    List.of(0),
                    List.of(List.of(0, 2)));
            List<MutatorStep> steps = everyStep();
            for (MutatorStep first : steps) {
                for (MutatorStep second : steps) {
                    each.accept(GcProgram.of(heap, first, second));
                }
            }
        }

        private static List<MutatorStep> everyStep() {
            List<MutatorStep> steps = new ArrayList<>();
            for (int slot = 0; slot < 2; slot++) {
                for (int other = 0; other < 2; other++) {
                    steps.add(new MutatorStep.Load(slot, other, 0));
                    steps.add(new MutatorStep.Store(slot, 0, other));
                }
                steps.add(new MutatorStep.Store(slot, 0, NIL));
                steps.add(new MutatorStep.Copy(slot, 1 - slot));
                steps.add(new MutatorStep.Copy(slot, NIL));
                steps.add(new MutatorStep.New(slot, 1, false));
                steps.add(new MutatorStep.LoadGlobal(slot, 0));
                steps.add(new MutatorStep.StoreGlobal(0, slot));
            }
            steps.add(new MutatorStep.StoreGlobal(0, NIL));
            return steps;
        }
    }
}
