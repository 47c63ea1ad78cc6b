package dev.gokata.katas.sizeclasses;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class MakeClassesTests {

    @Nested
    class Rule_13_the_walk {

        private final Questions learner = Questions.byRule(13);

        @Test
        void up_to_32_the_sizes_are_8_apart() {
            learner.makingClasses().haveBetween(1, 32, 8, 16, 24, 32);
        }

        @Test
        void from_32_to_128_they_are_16_apart() {
            learner.makingClasses().haveBetween(33, 128, 48, 64, 80, 96, 112, 128);
        }

        @Test
        void from_128_on_they_are_an_eighth_of_a_power_of_two_apart() {
            learner.makingClasses().haveBetween(129, 256, 144, 160, 176, 192, 208, 224, 240, 256);
            learner.makingClasses().haveBetween(257, 512, 288, 320, 352, 384, 416, 448, 480, 512);
            learner.makingClasses().haveBetween(513, 768, 576, 640, 704, 768);
        }

        @Test
        void the_walk_ends_at_32768() {
            learner.makingClasses().endWith(32768);
        }
    }

    @Nested
    class Rule_14_the_length_of_a_span {

        private final Questions learner = Questions.byRule(14);

        @Test
        void a_span_has_one_page_if_its_tail_is_at_most_an_eighth() {
            learner.makingClasses().have(768, 1);
        }

        @Test
        void a_span_has_two_pages_if_the_tail_of_one_would_be_more_than_an_eighth() {
            learner.makingClasses().have(1408, 2);
        }

        @Test
        void a_span_has_as_many_pages_as_it_takes() {
            learner.makingClasses().have(6912, 6);
        }
    }

    @Nested
    class Rule_15_of_two_that_cut_alike_the_larger_stays {

        private final Questions learner = Questions.byRule(15);

        @Test
        void of_832_and_896_which_both_fit_9_times_into_a_page_only_896_stays() {
            learner.makingClasses().haveNot(832, 896);
            learner.makingClasses().have(896, 1);
        }

        @Test
        void of_a_row_of_neighbors_only_the_last_stays() {
            learner.makingClasses().haveNot(7168, 8192);
            learner.makingClasses().haveNot(7936, 8192);
            learner.makingClasses().have(8192, 1);
        }
    }

    @Nested
    class Rule_16_growing_into_the_tail {

        private final Questions learner = Questions.byRule(16);

        @Test
        void an_object_of_1664_bytes_grows_to_1792() {
            learner.makingClasses().have(1792, 2);
            learner.makingClasses().haveNot(1664, 1792);
        }

        @Test
        void an_object_may_grow_by_thousands_of_bytes() {
            learner.makingClasses().have(27264, 10);
        }

        @Test
        void a_size_that_would_not_reach_the_next_multiple_of_128_stays() {
            learner.makingClasses().have(704, 1);
            learner.makingClasses().have(1152, 1);
        }
    }

    @Nested
    class All_together {

        private final Questions learner = Questions.byAllRules();

        @Test
        void there_are_67_classes() {
            learner.makingClasses().areInNumber(67);
        }
    }
}
