package dev.gokata.katas.sizeclasses;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class RoundUpTests {

    @Nested
    class Rule_1_the_smallest_class_that_holds_it {

        private final Questions learner = Questions.byRule(1);

        @Test
        void a_size_between_two_classes_gets_the_larger() {
            learner.rounding(17).withoutPointers().gives(24);
        }

        @Test
        void the_size_of_a_class_gets_that_class() {
            learner.rounding(16).withoutPointers().gives(16);
        }

        @Test
        void one_byte_gets_the_first_class() {
            learner.rounding(1).withoutPointers().gives(8);
        }

        @Test
        void classes_are_closer_than_powers_of_two() {
            learner.rounding(33).withoutPointers().gives(48);
            learner.rounding(1025).withoutPointers().gives(1152);
        }

        @Test
        void a_small_object_with_pointers_is_rounded_in_the_same_way() {
            learner.rounding(104).withPointers().gives(112);
        }

        @Test
        void the_classes_are_those_of_the_table() {
            learner.rounding(17).withoutPointers().in(Tables.of(16, 40, 1024)).gives(40);
        }
    }

    @Nested
    class Rule_2_a_header_for_pointers_over_512_bytes {

        private final Questions learner = Questions.byRule(2);

        @Test
        void an_object_has_room_for_the_request_and_its_header() {
            learner.rounding(576).withPointers().isInAnObjectOf(640);
        }

        @Test
        void the_header_takes_8_bytes_of_the_object() {
            learner.rounding(520).withPointers().gives(568);
        }

        @Test
        void the_header_can_push_a_request_into_the_next_class() {
            learner.rounding(576).withPointers().gives(632);
        }

        @Test
        void a_request_that_fills_its_class_with_the_header_stays_there() {
            learner.rounding(568).withPointers().gives(568);
        }

        @Test
        void a_request_of_512_bytes_with_pointers_has_no_header() {
            learner.rounding(512).withPointers().gives(512);
        }

        @Test
        void from_513_bytes_with_pointers_there_is_a_header() {
            learner.rounding(513).withPointers().gives(568);
        }

        @Test
        void without_pointers_there_is_no_header() {
            learner.rounding(520).withoutPointers().gives(576);
        }

        @Test
        void the_size_asked_for_and_not_the_class_decides_about_the_header() {
            learner.rounding(500).withPointers().in(Tables.of(256, 768, 1024)).gives(768);
        }
    }

    @Nested
    class Rule_3_large_requests_get_whole_pages {

        private final Questions learner = Questions.byRule(3);

        @Test
        void one_byte_over_the_largest_class_gets_five_pages() {
            learner.rounding(32769).withoutPointers().gives(40960);
        }

        @Test
        void whole_pages_stay_as_they_are() {
            learner.rounding(40960).withoutPointers().gives(40960);
        }

        @Test
        void a_large_object_with_pointers_has_no_header() {
            learner.rounding(40960).withPointers().gives(40960);
        }

        @Test
        void the_last_small_request_fills_the_largest_class_with_its_header() {
            learner.rounding(32760).withPointers().gives(32760);
        }

        @Test
        void one_byte_more_than_the_last_small_request_is_large() {
            learner.rounding(32761).withPointers().gives(32768);
        }

        @Test
        void without_pointers_the_same_sizes_are_large() {
            learner.rounding(992).withoutPointers().in(Tables.of(8, 1000)).gives(1000);
            learner.rounding(993).withoutPointers().in(Tables.of(8, 1000)).gives(8192);
        }
    }

    @Nested
    class Rule_4_pages_out_of_reach {

        private static final long LAST_WHOLE_PAGE = Long.MAX_VALUE - 8191;

        private final Questions learner = Questions.byRule(4);

        @Test
        void the_last_page_that_fits_in_a_long_is_still_given() {
            learner.rounding(LAST_WHOLE_PAGE - 1).withoutPointers().gives(LAST_WHOLE_PAGE);
        }

        @Test
        void the_last_whole_page_stays_as_it_is() {
            learner.rounding(LAST_WHOLE_PAGE).withPointers().gives(LAST_WHOLE_PAGE);
        }

        @Test
        void a_size_past_the_last_whole_page_is_not_rounded() {
            learner.rounding(LAST_WHOLE_PAGE + 1).withoutPointers().gives(LAST_WHOLE_PAGE + 1);
            learner.rounding(Long.MAX_VALUE).withPointers().gives(Long.MAX_VALUE);
        }
    }

    @Nested
    class Rule_5_nothing_and_less {

        private final Questions learner = Questions.byRule(5);

        @Test
        void a_request_for_0_bytes_gets_0() {
            learner.rounding(0).withoutPointers().gives(0);
            learner.rounding(0).withPointers().gives(0);
        }

        @Test
        void a_negative_size_is_refused() {
            learner.rounding(-1).withoutPointers().isRefused();
            learner.rounding(Long.MIN_VALUE).withPointers().isRefused();
        }
    }
}
