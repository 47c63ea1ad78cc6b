package dev.gokata.katas.channel;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class MakeTests {

    @Nested
    class Rule_1_a_new_channel {

        private final Questions learner = Questions.byRule(1);

        @Test
        void has_no_ring_if_no_slots_were_asked_for() {
            learner.makingAgreesWithTheReference(8, 0, 0);
        }

        @Test
        void has_the_slots_that_were_asked_for_and_keeps_its_zero_value() {
            learner.makingAgreesWithTheReference(8, 3, -1);
        }
    }

    @Nested
    class Rule_2_a_size_out_of_range {

        private final Questions learner = Questions.byRule(2);

        @Test
        void is_a_negative_one() {
            learner.makingPanics(8, -1);
            learner.makingPanics(0, -1);
            learner.makingPanics(8, Long.MIN_VALUE);
        }

        @Test
        void is_one_whose_ring_has_more_bytes_than_there_are_addresses() {
            learner.makingPanics(1, (1L << 48) + 1);
            learner.makingPanics(8, 1L << 46);
            learner.makingPanics(65535, 1L << 40);
        }

        @Test
        void is_one_whose_bytes_do_not_fit_in_a_long() {
            learner.makingPanics(8, (1L << 61) + 1);
            learner.makingPanics(16, Long.MAX_VALUE);
        }

        @Test
        void is_no_size_of_elements_without_bytes() {
            learner.makingAgreesWithTheReference(0, 1000, 0);
        }
    }

    @Nested
    class Rule_3_len_and_cap {

        private final Questions learner = Questions.byRule(3);

        @Test
        void count_values_and_slots() {
            learner.slots(3).holding(7, 8).hasLenAndCap(2, 3);
            learner.slots(3).hasLenAndCap(0, 3);
        }

        @Test
        void are_0_for_an_unbuffered_channel_whoever_waits() {
            learner.unbuffered().withSenders(7, 8).hasLenAndCap(0, 0);
        }

        @Test
        void do_not_count_the_values_of_those_who_wait_to_send() {
            learner.slots(1).holding(7).withSenders(8, 9).hasLenAndCap(1, 1);
        }

        @Test
        void are_0_for_a_nil_channel() {
            learner.slots(1).nilHasLenAndCap(0, 0);
        }

        @Test
        void do_not_wait_for_the_lock() {
            learner.slots(3).holding(7, 8).locked().hasLenAndCap(2, 3);
        }

        @Test
        void still_count_when_the_channel_is_closed() {
            learner.slots(3).holding(7, 8).closed().hasLenAndCap(2, 3);
        }
    }
}
