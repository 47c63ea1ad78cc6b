package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class WasteTests {

    @Nested
    class Rule_10_the_tail {

        private final Questions learner = Questions.byRule(10);

        @Test
        void objects_that_fill_their_span_leave_no_tail() {
            learner.wasteOfClass(1).hasATailOf(0);
        }

        @Test
        void after_170_objects_of_48_bytes_32_bytes_are_left() {
            learner.wasteOfClass(5).hasATailOf(32);
        }

        @Test
        void a_span_may_have_more_than_one_page() {
            learner.wasteOfClass(35).hasATailOf(896);
        }

        @Test
        void the_span_is_that_of_the_table() {
            learner.wasteOfClass(1).in(List.of(new SizeClass(48, 3))).hasATailOf(0);
        }
    }

    @Nested
    class Rule_11_the_worst_case {

        private final Questions learner = Questions.byRule(11);

        @Test
        void in_class_1_every_object_may_be_a_single_byte() {
            learner.wasteOfClass(1).isAtWorst(7 * 1024);
        }

        @Test
        void more_is_wasted_than_the_tail() {
            learner.wasteOfClass(5).isMoreThanTheTail();
        }

        @Test
        void a_span_is_never_wasted_whole() {
            learner.wasteOfClass(1).isLessThanTheSpan();
        }

        @Test
        void in_class_2_an_object_has_at_least_9_bytes() {
            learner.wasteOfClass(2).isAtWorst(7 * 512);
        }

        @Test
        void the_tail_is_wasted_too() {
            learner.wasteOfClass(5).isAtWorst(15 * 170 + 32);
        }

        @Test
        void the_class_below_is_that_of_the_table() {
            learner.wasteOfClass(2).in(Tables.of(40, 48)).isAtWorst(7 * 170 + 32);
        }
    }

    @Nested
    class Rule_12_only_classes_of_the_table {

        private final Questions learner = Questions.byRule(12);

        @Test
        void class_0_is_refused() {
            learner.wasteOfClass(0).isRefused();
        }

        @Test
        void a_class_past_the_last_is_refused() {
            learner.wasteOfClass(68).isRefused();
            learner.wasteOfClass(3).in(Tables.of(40, 48)).isRefused();
        }
    }
}
