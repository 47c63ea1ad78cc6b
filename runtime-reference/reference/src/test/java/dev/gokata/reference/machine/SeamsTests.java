package dev.gokata.reference.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gokata.reference.malloc.SmoothSliceGrower;
import dev.gokata.reference.stack.AdjustingStackCopier;
import dev.gokata.runtime.machine.GoProgram;
import dev.gokata.runtime.machine.GoRuntime;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.machine.programs.PingPong;
import dev.gokata.runtime.machine.programs.Programs;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Schedule;
import dev.gokata.runtime.sim.Strategy;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeamsTests {

    static Iterable<Seam<?>> seams() {
        return Seam.all();
    }

    @ParameterizedTest
    @MethodSource("seams")
    void every_seam_is_used_by_some_program(Seam<?> seam) {
        Set<String> called = new TreeSet<>();
        GoRuntime runtime = GoRuntime.of(observed(seam, called));

        for (GoProgram program : Programs.all()) {
            ExplorationResult result = Exploration.of(runtime.program(program))
                    .withStrategy(new Strategy.RandomWalk())
                    .withSchedules(10)
                    .run();
            assertThat(result.failure()).as(result.describe()).isEmpty();
        }

        assertThat(called).as("methods called of " + seam).isNotEmpty().allSatisfy(method -> assertThat(method)
                .isNotIn("toString", "hashCode", "equals"));
    }

    private static <T> Seams observed(Seam<T> seam, Set<String> called) {
        return ReferenceSeams.all().changed(seam, "test", piece -> Altered.observed(seam.type(), piece, called::add));
    }

    @Test
    void the_whole_of_growth_is_walked_through() {
        Set<String> grower = new TreeSet<>();
        Set<String> copier = new TreeSet<>();
        Seams seams = observed(Seam.STACK_GROWER, grower)
                .changed(
                        Seam.STACK_COPIER,
                        "test",
                        piece -> Altered.observed(Seam.STACK_COPIER.type(), piece, copier::add));

        GoRuntime.of(seams).run(new PingPong(), Schedule.DEFAULT);

        assertThat(grower).containsExactly("callsMorestack", "newstack");
        assertThat(copier).containsExactly("copystack");
    }

    @Test
    void whose_pieces_these_are_is_told_in_one_line() {
        Seams mixed = ReferenceSeams.all()
                .with(Seam.STACK_COPIER, "learner", parts -> new AdjustingStackCopier(parts.stackWorld()))
                .with(Seam.SLICE_GROWER, "learner", parts -> new SmoothSliceGrower(parts.get(Seam.SIZE_CLASS_TABLE)));

        assertThat(ReferenceSeams.all().describe()).isEqualTo("reference: all 17");
        assertThat(mixed.describe()).isEqualTo("learner: SliceGrower, StackCopier; reference: all 15 others");
        assertThat(mixed.owner(Seam.STACK_COPIER)).isEqualTo("learner");
        assertThat(Seams.NONE.describe()).isEqualTo("no pieces");
    }

    @Test
    void a_seam_without_a_piece_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seams.NONE.owner(Seam.CHANNELS))
                .withMessage("nothing was put into the seam Channels");
    }

    @Test
    void a_piece_that_is_made_from_itself_is_told() {
        Seams seams =
                ReferenceSeams.all().with(Seam.SIZE_CLASS_TABLE, "learner", parts -> parts.get(Seam.SIZE_CLASS_TABLE));

        String told = GoRuntime.of(seams).run(new PingPong(), Schedule.DEFAULT).describe();

        assertThat(told).contains("the piece in the seam SizeClassTable is made from itself");
    }
}
