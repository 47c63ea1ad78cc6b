package dev.gokata.katas.growslice;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class NextslicecapTests {

    @Nested
    class Rule_1_a_length_over_twice_the_capacity {

        private final Questions learner = Questions.byRule(1);

        @Test
        void a_first_element_gets_a_capacity_of_1() {
            learner.capacityFor(1, 0).is(1);
        }

        @Test
        void many_elements_at_once_get_what_they_need() {
            learner.capacityFor(11, 5).is(11);
            learner.capacityFor(1000, 5).is(1000);
        }

        @Test
        void a_length_over_twice_a_large_capacity_is_the_answer_too() {
            learner.capacityFor(601, 300).is(601);
        }
    }

    @Nested
    class Rule_2_below_256_it_doubles {

        private final Questions learner = Questions.byRule(2);

        @Test
        void one_element_more_doubles_the_capacity() {
            learner.capacityFor(5, 4).is(8);
            learner.capacityFor(2, 1).is(2);
        }

        @Test
        void the_length_does_not_count_as_long_as_it_fits() {
            learner.capacityFor(6, 5).is(10);
            learner.capacityFor(9, 5).is(10);
            learner.capacityFor(10, 5).is(10);
        }

        @Test
        void the_last_capacity_that_doubles_is_255() {
            learner.capacityFor(256, 255).is(510);
        }
    }

    @Nested
    class Rule_3_a_double_that_does_not_fit_in_a_long {

        private final Questions learner = Questions.byRule(3);

        @Test
        void a_capacity_of_2_to_the_62_gives_the_length() {
            learner.capacityFor((1L << 62) + 1, 1L << 62).is((1L << 62) + 1);
        }

        @Test
        void the_largest_capacity_that_can_grow_gives_the_length() {
            learner.capacityFor(Long.MAX_VALUE, Long.MAX_VALUE - 1).is(Long.MAX_VALUE);
        }
    }
}
