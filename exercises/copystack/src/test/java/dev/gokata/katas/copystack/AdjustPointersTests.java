package dev.gokata.katas.copystack;

import static dev.gokata.katas.copystack.Rows.DELTA;
import static dev.gokata.katas.copystack.Rows.OLD;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class AdjustPointersTests {

    private final Questions learner = new Questions();

    @Nested
    class Rule_5_pointers_into_the_old_stack_move {

        private final long inside = OLD.lo() + 512;

        @Test
        void by_delta() {
            learner.adjusting(Rows.empty().pointer(inside).moving()).gives(inside + DELTA);
        }

        @Test
        void each_of_several() {
            learner.adjusting(Rows.empty()
                            .pointer(inside)
                            .pointer(inside + 8)
                            .pointer(inside)
                            .moving())
                    .gives(inside + DELTA, inside + 8 + DELTA, inside + DELTA);
        }

        @Test
        void down_if_the_new_stack_is_below() {
            learner.adjusting(Rows.empty().pointer(inside).moving(-0x8000)).gives(inside - 0x8000);
        }

        @Test
        void also_behind_the_64th_word() {
            Rows row = Rows.empty();
            for (int i = 0; i < 70; i++) {
                row.pointer(inside + 8L * i);
            }
            learner.adjusting(row.moving()).agreesWithTheReference();
        }
    }

    @Nested
    class Rule_6_from_lo_up_to_and_without_hi {

        @Test
        void the_lowest_word_belongs_to_the_stack() {
            learner.adjusting(Rows.empty().pointer(OLD.lo()).moving()).gives(OLD.lo() + DELTA);
        }

        @Test
        void the_highest_word_belongs_to_it() {
            learner.adjusting(Rows.empty().pointer(OLD.hi() - 8).moving()).gives(OLD.hi() - 8 + DELTA);
        }

        @Test
        void its_last_byte_belongs_to_it() {
            learner.adjusting(Rows.empty().pointer(OLD.hi() - 1).moving()).gives(OLD.hi() - 1 + DELTA);
        }

        @Test
        void what_lies_just_behind_does_not() {
            learner.adjusting(Rows.empty().pointer(OLD.hi()).moving()).gives(OLD.hi());
        }

        @Test
        void what_lies_just_before_does_not() {
            learner.adjusting(Rows.empty().pointer(OLD.lo() - 8).moving()).gives(OLD.lo() - 8);
        }

        @Test
        void nil_the_heap_and_other_stacks_do_not() {
            learner.adjusting(Rows.empty()
                            .pointer(0)
                            .pointer(0x500000)
                            .pointer(OLD.lo() + (1L << 30))
                            .pointer(OLD.lo() + DELTA)
                            .moving())
                    .gives(0L, 0x500000L, OLD.lo() + (1L << 30), OLD.lo() + DELTA);
        }
    }

    @Nested
    class Rule_7_only_what_the_map_calls_a_pointer {

        @Test
        void a_number_that_looks_like_a_pointer_stays() {
            learner.adjusting(Rows.empty().number(OLD.lo() + 512).moving()).gives(OLD.lo() + 512);
        }

        @Test
        void beside_a_pointer_too() {
            learner.adjusting(Rows.empty()
                            .number(OLD.lo() + 8)
                            .pointer(OLD.lo() + 8)
                            .number(OLD.lo() + 8)
                            .moving())
                    .gives(OLD.lo() + 8, OLD.lo() + 8 + DELTA, OLD.lo() + 8);
        }

        @Test
        void a_map_of_no_pointers_changes_nothing() {
            learner.adjusting(Rows.empty().number(OLD.lo()).number(OLD.hi() - 8).moving())
                    .gives(OLD.lo(), OLD.hi() - 8);
        }
    }
}
