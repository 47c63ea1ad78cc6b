package dev.gokata.katas.morestack;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class NewsizeTests {

    @Nested
    class Rule_6_twice_the_old_size {

        private final Questions learner = Questions.byRule(6);

        @Test
        void after_2048_bytes_come_4096() {
            learner.sizeFor(2048, 1120, 48).is(4096);
        }

        @Test
        void a_stack_doubles_however_large_it_is() {
            learner.sizeFor(1 << 20, 1_000_000, 1000).is(1 << 21);
        }

        @Test
        void a_stack_doubles_even_if_the_frame_would_have_found_room() {
            learner.sizeFor(8192, 1000, 48).is(16384);
        }
    }

    @Nested
    class Rule_7_until_frame_and_guard_fit {

        private final Questions learner = Questions.byRule(7);

        @Test
        void a_frame_of_5000_bytes_takes_2048_to_8192_at_once() {
            learner.sizeFor(2048, 120, 5000).is(8192);
        }

        @Test
        void a_size_that_fits_exactly_is_enough() {
            learner.sizeFor(2048, 1168, 2000).is(4096);
            learner.sizeFor(2048, 1176, 2000).is(8192);
        }

        @Test
        void what_is_in_use_is_not_free() {
            learner.sizeFor(4096, 4000, 4000).is(16384);
        }

        @Test
        void a_frame_of_60000_bytes_takes_2048_to_65536() {
            learner.sizeFor(2048, 120, 60_000).is(65_536);
        }
    }
}
