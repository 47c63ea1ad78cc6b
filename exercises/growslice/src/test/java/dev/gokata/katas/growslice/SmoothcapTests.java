package dev.gokata.katas.growslice;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class SmoothcapTests {

    private static final long LARGEST = (1L << 62) - 1;

    @Nested
    class Rule_5_one_step {

        private final Questions learner = Questions.byRule(5);

        @Test
        void at_256_a_step_still_doubles() {
            learner.smoothCapacityFor(257, 256).is(512);
        }

        @Test
        void at_512_a_step_adds_320() {
            learner.smoothCapacityFor(513, 512).is(832);
        }

        @Test
        void a_quarter_that_is_no_whole_number_is_rounded_down() {
            learner.smoothCapacityFor(258, 257).is(513);
            learner.smoothCapacityFor(303, 302).is(569);
        }

        @Test
        void far_above_256_a_step_adds_little_more_than_a_quarter() {
            learner.smoothCapacityFor(1_000_001, 1_000_000).is(1_250_192);
        }
    }

    @Nested
    class Rule_6_until_the_length_fits {

        private final Questions learner = Questions.byRule(6);

        @Test
        void a_second_step_begins_where_the_first_ended() {
            learner.smoothCapacityFor(900, 512).is(1232);
        }

        @Test
        void a_length_that_fits_exactly_needs_no_further_step() {
            learner.smoothCapacityFor(832, 512).is(832);
            learner.smoothCapacityFor(833, 512).is(1232);
        }

        @Test
        void twice_as_many_may_take_four_steps() {
            learner.smoothCapacityFor(40_000, 20_000).is(49_934);
        }
    }

    @Nested
    class Rule_7_a_step_that_does_not_fit_in_a_long {

        private final Questions learner = Questions.byRule(7);

        @Test
        void a_step_that_still_fits_is_taken() {
            learner.smoothCapacityFor(1L << 62, LARGEST).is(5_764_607_523_034_235_070L);
        }

        @Test
        void where_a_step_does_not_fit_the_length_is_the_answer() {
            learner.smoothCapacityFor(2 * LARGEST, LARGEST).is(2 * LARGEST);
        }
    }
}
