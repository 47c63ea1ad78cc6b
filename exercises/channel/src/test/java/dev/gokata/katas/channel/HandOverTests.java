package dev.gokata.katas.channel;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class HandOverTests {

    @Nested
    class Rule_7_to_a_receiver {

        private final Questions learner = Questions.byRule(7);

        @Test
        void the_value_goes_into_its_sudog() {
            learner.unbuffered()
                    .withReceivers(1)
                    .sendingTo(7)
                    .leadsTo("the lock is given back", "G2 goes on with 7, true");
        }

        @Test
        void the_ring_is_passed_by() {
            learner.slots(2)
                    .from(1)
                    .withReceivers(2)
                    .sendingTo(7)
                    .leadsTo("the lock is given back", "G2 goes on with 7, true");
        }
    }

    @Nested
    class Rule_8_from_a_sender_without_slots {

        @Test
        void its_value_is_taken() {
            Questions.byRule(8).unbuffered().withSenders(7, 8).receivingFrom().gives("7");
        }
    }

    @Nested
    class Rule_9_from_a_sender_with_slots {

        private final Questions learner = Questions.byRule(9);

        @Test
        void the_oldest_value_is_taken_and_its_own_goes_behind_the_others() {
            learner.slots(2).holding(5, 6).withSenders(7).receivingFrom().gives("5");
        }

        @Test
        void one_slot_is_enough_for_that() {
            learner.slots(1).holding(5).withSenders(7, 8).receivingFrom().gives("5");
        }

        @Test
        void the_ring_may_begin_anywhere() {
            learner.slots(3)
                    .from(2)
                    .holding(5, 6, 7)
                    .withSenders(8)
                    .receivingFrom()
                    .gives("5");
        }
    }

    @Nested
    class Rule_10_who_is_woken {

        private final Questions learner = Questions.byRule(10);

        @Test
        void a_receiver_finds_its_sudog_and_success() {
            learner.slots(1).withReceivers(1).sendingTo(7).agreesWithTheReference();
        }

        @Test
        void a_sender_finds_its_sudog_and_success() {
            learner.unbuffered()
                    .withSenders(7)
                    .receivingFrom()
                    .leadsTo("the lock is given back", "G2 goes on, its value was taken");
        }
    }

    @Nested
    class Rule_11_the_lock_first {

        private final Questions learner = Questions.byRule(11);

        @Test
        void a_receiver_goes_on_after_it_was_given_back() {
            learner.unbuffered()
                    .withReceivers(3)
                    .sendingTo(7)
                    .leadsTo("the lock is given back", "G2 goes on with 7, true");
        }

        @Test
        void a_sender_goes_on_after_it_was_given_back() {
            learner.unbuffered()
                    .withSenders(7, 8)
                    .receivingFrom()
                    .leadsTo("the lock is given back", "G2 goes on, its value was taken");
        }
    }
}
