package org.example.caches.katas.lrucache;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class EvictionTests {

    @Nested
    class Rule_1_the_value_put_last {

        @Test
        void is_got() {
            Questions.byRule(1, 2).put(1, 10).get(1).shows(10);
        }

        @Test
        void of_a_key_that_is_not_there_is_minus_one() {
            Questions.byRule(1, 2).get(7).put(1, 10).get(7).shows(-1, -1);
        }

        @Test
        void takes_the_place_of_the_one_before() {
            Questions.byRule(1, 2).put(1, 10).put(1, 11).get(1).shows(11);
        }
    }

    @Nested
    class Rule_2_no_room {

        @Test
        void the_oldest_is_forgotten() {
            Questions.byRule(2, 2).put(1, 10).put(2, 20).put(3, 30).get(1).get(2).get(3).shows(-1, 20, 30);
        }

        @Test
        void the_last_place_is_used_before_any_is_forgotten() {
            Questions.byRule(2, 3).put(1, 10).put(2, 20).put(3, 30).get(1).get(2).get(3).shows(10, 20, 30);
        }
    }

    @Nested
    class Rule_3_to_get_is_to_use {

        @Test
        void what_was_got_is_not_the_oldest() {
            Questions.byRule(3, 2).put(1, 10).put(2, 20).get(1).put(3, 30).get(1).get(2).shows(10, 10, -1);
        }
    }

    @Nested
    class Rule_4_to_put_is_to_use {

        @Test
        void what_was_put_again_is_not_the_oldest() {
            Questions.byRule(4, 2).put(1, 10).put(2, 20).put(1, 11).put(3, 30).get(1).get(2).shows(11, -1);
        }

        @Test
        void what_was_put_again_takes_no_more_room() {
            Questions.byRule(4, 2).put(1, 10).put(2, 20).put(2, 21).get(1).shows(10);
        }
    }

    @Nested
    class Rule_5_room_for_one {

        @Test
        void is_enough() {
            Questions.byRule(5, 1).put(1, 10).put(2, 20).get(1).get(2).shows(-1, 20);
        }

        @Test
        void is_needed() {
            Questions.byRule(5, 0).put(1, 10).isRefused();
        }
    }
}
