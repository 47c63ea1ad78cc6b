package dev.gokata.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.Whole;
import dev.gokata.reference.gc.NoBarrier;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.machine.programs.Programs;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WholeMachineTests {

    private static final int SEEDS = 10;
    private static final int MANY_SEEDS = 100;

    private final WholeMachine whole = new WholeMachine();

    private Whole.Ending firstWrong(String program, Seams machine) throws Exception {
        for (long seed = 0; seed < MANY_SEEDS; seed++) {
            Whole.Ending ending = whole.run(program, machine, seed);
            if (!ending.isRight()) {
                return ending;
            }
        }
        throw new AssertionError(program + " is right with " + MANY_SEEDS + " seeds");
    }

    @Test
    void every_program_is_right_on_the_reference_whatever_the_seed() throws Exception {
        assertThat(whole.programs()).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
        for (String program : whole.programs()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                Whole.Ending ending = whole.run(program, whole.reference(), seed);

                assertThat(ending.isRight())
                        .as("%s, seed %d: %s", program, seed, ending)
                        .isTrue();
                assertThat(ending.printed()).isNotEmpty();
                assertThat(ending.told()).isEmpty();
            }
        }
    }

    @Test
    void every_seam_is_listed_with_whose_piece_is_in_it() {
        Seams machine = whole.reference().with(Seam.WRITE_BARRIER, "somebody", parts -> new NoBarrier());

        assertThat(whole.seams(machine))
                .hasSameSizeAs(Seam.all())
                .contains(new Whole.Seam("WriteBarrier", "somebody"), new Whole.Seam("Marker", "reference"));
    }

    @Test
    void a_seam_that_is_seen_to_be_broken_is_named() throws Exception {
        Seams machine = whole.reference().with(Seam.WRITE_BARRIER, "somebody", parts -> new NoBarrier());

        assertThat(firstWrong("writer-while-collecting", machine).told())
                .singleElement()
                .asString()
                .startsWith("broken seam Marker: at the end of marking")
                .endsWith("if Marker is right then PointerWriter or WriteBarrier is wrong");
    }

    @Test
    void a_wrong_result_is_told_with_what_was_expected() throws Exception {
        // Nobody ever waits, so counts are lost.
        Seams machine = whole.reference().with(Seam.MUTEX, "somebody", parts -> label -> new NoMutex());

        assertThat(firstWrong("locked-counter", machine).told())
                .hasSize(3)
                .contains("expected  " + Programs.all().get(2).expected());
    }

    @Test
    void what_a_piece_throws_comes_through_as_it_is() {
        IllegalStateException thrown = new IllegalStateException("a piece's own");
        Function<Object, NoBarrier> failing = parts -> {
            throw thrown;
        };

        assertThatThrownBy(() ->
                        whole.run("ping-pong", whole.reference().with(Seam.WRITE_BARRIER, "somebody", failing), 0))
                .isSameAs(thrown);
    }

    @Test
    void a_program_that_there_is_not_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whole.run("hello", whole.reference(), 0))
                .withMessage("no program is called \"hello\"");
    }
}
