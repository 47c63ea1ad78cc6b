package dev.gokata.katas.channel;

import dev.gokata.katas.channel.ChannelKata.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class RingTests {

    private static final Turn TAKE = new Turn(false, 0);

    private static Turn put(int value) {
        return new Turn(true, value);
    }

    @Nested
    class Rule_4_the_ring {

        private final Questions learner = Questions.byRule(4);

        @Test
        void a_value_goes_into_slot_sendx() {
            learner.slots(3).turnsAsTheReference(List.of(put(7)));
            learner.slots(3).holding(7).turnsAsTheReference(List.of(put(8)));
        }

        @Test
        void the_oldest_value_comes_out_of_slot_recvx() {
            learner.slots(3).holding(7, 8).turnsAsTheReference(List.of(TAKE));
        }

        @Test
        void after_the_last_slot_comes_the_first() {
            learner.slots(3).from(2).holding(7).turnsAsTheReference(List.of(put(8), TAKE, put(9)));
        }

        @Test
        void a_ring_of_one_slot_always_turns_back_to_it() {
            learner.slots(1).turnsAsTheReference(List.of(put(7), TAKE, put(8), TAKE));
        }
    }

    @Nested
    class Rule_5_an_emptied_slot {

        @Test
        void holds_nothing() {
            Questions.byRule(5).slots(2).holding(7, 8).turnsAsTheReference(List.of(TAKE, TAKE));
        }
    }

    @Nested
    class Rule_6_few_steps {

        @Test
        void are_enough_for_a_large_ring_too() {
            List<Turn> turns = new ArrayList<>();
            for (int i = 1; i <= 40; i++) {
                turns.add(put(i));
            }
            for (int i = 1; i <= 40; i++) {
                turns.add(TAKE);
            }
            Questions.byRule(6).slots(40).turnsInFewSteps(turns);
        }
    }
}
