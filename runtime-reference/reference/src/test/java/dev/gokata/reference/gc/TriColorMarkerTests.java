package dev.gokata.reference.gc;

import static dev.gokata.runtime.gc.HeapGraph.NIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcCycle;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcRun;
import dev.gokata.runtime.gc.GcStep;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.runtime.gc.HeapView;
import dev.gokata.runtime.gc.Interleaving;
import dev.gokata.runtime.gc.MutatorStep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TriColorMarkerTests {

    private static final Interleaving COLLECTOR_FIRST = new Interleaving(List.of());

    private static GcRun collect(HeapGraph heap) {
        return new GcProgram(
                        heap,
                        heap.stacks().stream()
                                .map(unused -> List.<MutatorStep>of())
                                .toList())
                .run(COLLECTOR_FIRST, TriColorMarker::new, new NoBarrier());
    }

    private static GcRun collect(HeapObject... objects) {
        return collect(new HeapGraph(List.of(objects), List.of(0), List.of()));
    }

    /** Takes all steps, the collector's first, and returns the cycle. */
    private static GcCycle finish(GcProgram program, List<String> steps) {
        GcCycle cycle = new GcCycle(program, TriColorMarker::new, new UnconditionalHybridBarrier());
        while (!cycle.actors().isEmpty()) {
            GcStep step = cycle.step(cycle.actors().get(0));
            steps.add(step.who() + ": " + step.text());
        }
        return cycle;
    }

    @Nested
    class WithNobodyWriting {

        @Test
        void what_a_root_leads_to_stays_and_the_rest_goes() {
            GcRun run = collect(new HeapGraph(
                    List.of(HeapObject.of(1), HeapObject.of(NIL), HeapObject.of(1), HeapObject.of(NIL)),
                    List.of(0, NIL),
                    List.of(List.of(NIL), List.of(3))));

            assertThat(run.end().swept()).containsExactly(2);
            assertThat(run.end().lost()).isEmpty();
        }

        @Test
        void a_circle_that_nothing_leads_to_goes() {
            assertThat(collect(HeapObject.of(NIL), HeapObject.of(2), HeapObject.of(1))
                            .end()
                            .swept())
                    .containsExactly(1, 2);
        }

        @Test
        void a_circle_that_a_root_leads_to_is_marked_once() {
            GcRun run = collect(HeapObject.of(1, 1), HeapObject.of(0, 1));

            assertThat(run.end().swept()).isEmpty();
            assertThat(run.steps()).extracting(GcStep::text).containsOnlyOnce("scan A", "scan B");
        }

        @Test
        void what_only_looks_like_a_pointer_keeps_nothing() {
            GcRun run = collect(HeapObject.of(1), HeapObject.noscan(2), HeapObject.of(NIL));

            assertThat(run.end().swept()).containsExactly(2);
            assertThat(run.end().graph().reachable().get(2)).isFalse();
        }
    }

    @Nested
    class TheWork {

        @Test
        void is_each_word_of_each_object_with_pointers_once_and_none_of_the_others() {
            GcProgram program = new GcProgram(
                    new HeapGraph(
                            List.of(
                                    HeapObject.of(1, 2, 1),
                                    HeapObject.noscan(7, 7, 7, 7, 7, 7),
                                    HeapObject.of(0, 0),
                                    HeapObject.of(0)),
                            List.of(0),
                            List.of()),
                    List.of());

            assertThat(finish(program, new ArrayList<>()).reads()).isEqualTo(3 + 2);
        }

        @Test
        void on_an_object_without_pointers_ends_when_it_is_found() {
            TriColorMarker marker = new TriColorMarker(new GcHeapOf(HeapObject.noscan(0)));

            marker.shade(0);

            assertThat(marker.color(0)).isEqualTo(Color.BLACK);
            assertThat(marker.hasGrey()).isFalse();
        }
    }

    @Nested
    class Colors {

        @Test
        void go_from_white_over_grey_to_black() {
            TriColorMarker marker = new TriColorMarker(new GcHeapOf(HeapObject.of(NIL)));

            assertThat(marker.color(0)).isEqualTo(Color.WHITE);
            marker.shade(0);
            assertThat(marker.color(0)).isEqualTo(Color.GREY);
            assertThat(marker.scanobject()).isZero();
            assertThat(marker.color(0)).isEqualTo(Color.BLACK);
        }

        @Test
        void never_go_back() {
            TriColorMarker marker = new TriColorMarker(new GcHeapOf(HeapObject.of(0)));

            marker.shade(0);
            marker.scanobject();
            marker.shade(0);

            assertThat(marker.color(0)).isEqualTo(Color.BLACK);
            assertThatThrownBy(marker::scanobject).hasMessage("nothing is grey");
        }
    }

    @Nested
    class ANewObject {

        private static final HeapGraph EMPTY = new HeapGraph(List.of(), List.of(), List.of(List.of(NIL)));
        private static final GcProgram MAKES_AND_DROPS =
                GcProgram.of(EMPTY, new MutatorStep.New(0, 1, false), new MutatorStep.Copy(0, NIL));

        @Test
        void made_while_marking_is_black_and_lives_to_the_next_collection() {
            // start, then the goroutine's two steps.
            GcRun run =
                    MAKES_AND_DROPS.run(new Interleaving(List.of(0, 1, 1)), TriColorMarker::new, new HybridBarrier());

            assertThat(run.steps()).extracting(GcStep::who).startsWith("roots", "G1", "G1", "roots");
            assertThat(run.beforeSweep().colors()).containsExactly(Color.BLACK);
            assertThat(run.end().swept()).isEmpty();
        }

        @Test
        void made_before_is_white_and_goes() {
            GcRun run = MAKES_AND_DROPS.run(new Interleaving(List.of(1, 1)), TriColorMarker::new, new HybridBarrier());

            assertThat(run.end().swept()).containsExactly(0);
        }
    }

    @Nested
    class TheCycle {

        @Test
        void starts_scans_roots_marks_and_ends() {
            List<String> steps = new ArrayList<>();
            finish(
                    new GcProgram(
                            new HeapGraph(List.of(HeapObject.of(NIL)), List.of(), List.of(List.of(0), List.of(NIL))),
                            List.of(List.of(), List.of())),
                    steps);

            assertThat(steps)
                    .containsExactly(
                            "roots: start: _GCmark, write barrier on",
                            "roots: scan globals",
                            "roots: scan stack of G1",
                            "roots: scan stack of G2",
                            "marker: scan A",
                            "roots: end: _GCmarktermination, sweep");
        }

        @Test
        void refuses_a_step_that_nobody_has() {
            GcCycle cycle =
                    new GcCycle(GcPrograms.PASS_ON.program(), TriColorMarker::new, new UnconditionalHybridBarrier());

            assertThatThrownBy(() -> cycle.step(GcCycle.MARKER)).hasMessage("marker has no step to take");
        }

        @Test
        void writes_before_it_starts_without_the_barrier() {
            List<String> shaded = new ArrayList<>();
            GcCycle cycle = new GcCycle(
                    GcPrograms.HIDE_IN_THE_HEAP.program(),
                    TriColorMarker::new,
                    (write, shader) -> shaded.add(write.toString()));

            cycle.step(GcCycle.G1);

            assertThat(shaded).isEmpty();
            assertThat(cycle.state().graph().objects()).hasToString("[[B], [nil]]");
        }
    }

    /** A heap that only a marker sees. */
    private record GcHeapOf(HeapObject object) implements HeapView {
        @Override
        public boolean noscan(int number) {
            return object.noscan();
        }

        @Override
        public int slots(int number) {
            return object.slots().size();
        }

        @Override
        public int slot(int number, int slot) {
            return object.slots().get(slot);
        }
    }
}
