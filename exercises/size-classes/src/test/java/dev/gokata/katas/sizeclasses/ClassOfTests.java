package dev.gokata.katas.sizeclasses;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class ClassOfTests {

    @Nested
    class Rule_6_the_smallest_class_that_holds_it {

        private final Questions learner = Questions.byRule(6);

        @Test
        void one_byte_is_in_class_1() {
            learner.lookingUp(1).finds(1);
        }

        @Test
        void the_size_of_a_class_is_in_it() {
            learner.lookingUp(24).finds(3);
        }

        @Test
        void one_byte_more_is_in_the_next() {
            learner.lookingUp(25).finds(4);
        }

        @Test
        void around_1024_each_size_is_in_its_class() {
            learner.lookingUp(1016).finds(32);
            learner.lookingUp(1017).finds(32);
            learner.lookingUp(1024).finds(32);
            learner.lookingUp(1025).finds(33);
            learner.lookingUp(1152).finds(33);
            learner.lookingUp(1153).finds(34);
        }

        @Test
        void no_header_is_added() {
            learner.lookingUp(32768).finds(67);
        }

        @Test
        void the_classes_are_those_of_the_table() {
            learner.lookingUp(17).in(Tables.of(16, 40, 1024)).finds(2);
        }
    }

    @Nested
    class Rule_7_outside_the_classes {

        private final Questions learner = Questions.byRule(7);

        @Test
        void over_the_largest_class_the_answer_is_0() {
            learner.lookingUp(32769).finds(0);
            learner.lookingUp(Long.MAX_VALUE).finds(0);
        }

        @Test
        void the_largest_class_is_that_of_the_table() {
            learner.lookingUp(41).in(Tables.of(16, 40)).finds(0);
            learner.lookingUp(2000).in(Tables.of(16, 40, 1408)).finds(0);
        }

        @Test
        void a_size_too_large_for_an_int_has_class_0() {
            learner.lookingUp((1L << 32) + 8).finds(0);
        }

        @Test
        void less_than_one_byte_is_refused() {
            learner.lookingUp(0).isRefused();
            learner.lookingUp(-1).isRefused();
        }
    }

    @Nested
    class Rule_8_few_steps {

        private final Questions learner = Questions.byRule(8);

        @Test
        void the_smallest_class_is_found_in_few_steps() {
            learner.lookingUp(1).takesFewSteps();
        }

        @Test
        void a_class_in_the_middle_is_found_in_few_steps() {
            learner.lookingUp(700).takesFewSteps();
        }

        @Test
        void the_largest_class_is_found_in_few_steps() {
            learner.lookingUp(32768).takesFewSteps();
        }

        @Test
        void in_a_table_of_80_classes_any_is_found_in_few_steps() {
            learner.lookingUp(1).in(Tables.of80Classes()).takesFewSteps();
            learner.lookingUp(427).in(Tables.of80Classes()).takesFewSteps();
            learner.lookingUp(640).in(Tables.of80Classes()).takesFewSteps();
        }
    }

    @Nested
    class Rule_9_a_table_of_its_own {

        private final Questions learner = Questions.byRule(9);

        @Test
        void two_tables_do_not_disturb_each_other() {
            learner.lookingUp(30, Tables.of(8, 16, 32), Tables.of(64)).agreeWithTheReference();
        }
    }
}
