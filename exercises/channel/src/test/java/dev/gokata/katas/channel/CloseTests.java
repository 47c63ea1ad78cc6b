package dev.gokata.katas.channel;

import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelProgram;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-5")
class CloseTests {

    private static final ChannelOperation SEND = new ChannelOperation(Kind.SEND, 0, 7);
    private static final ChannelOperation RECEIVE = new ChannelOperation(Kind.RECEIVE, 0, 0);
    private static final ChannelOperation TRY_RECEIVE = new ChannelOperation(Kind.TRY_RECEIVE, 0, 0);
    private static final ChannelOperation CLOSE = new ChannelOperation(Kind.CLOSE, 0, 0);

    @Nested
    class Rule_26_what_cannot_be_closed {

        private final Questions learner = Questions.byRule(26);

        @Test
        void is_a_nil_channel() {
            learner.unbuffered().onNil(Kind.CLOSE).gives("panic: close of nil channel");
        }

        @Test
        void is_a_closed_channel() {
            learner.unbuffered().closed().closing().gives("panic: close of closed channel");
            learner.slots(2).holding(5).closed().closing().gives("panic: close of closed channel");
        }
    }

    @Nested
    class Rule_27_who_waits {

        private final Questions learner = Questions.byRule(27);

        @Test
        void to_receive_gets_the_zero_value() {
            learner.unbuffered().withReceivers(1).closing().leadsTo("G2 goes on with 0, false");
        }

        @Test
        void to_send_is_woken_without_success() {
            learner.unbuffered().withSenders(7).closing().leadsTo("G2 goes on without success");
        }

        @Test
        void is_woken_even_if_it_is_not_the_first() {
            learner.slots(1).withReceivers(2).closing().leadsTo("G3 goes on with 0, false", "G2 goes on with 0, false");
        }
    }

    @Nested
    class Rule_28_the_ring {

        private final Questions learner = Questions.byRule(28);

        @Test
        void stays_as_it_is() {
            learner.slots(3).from(2).holding(5, 6).closing().gives("ok");
        }

        @Test
        void gets_nothing_of_those_who_waited_to_send() {
            learner.slots(1).holding(5).withSenders(7).closing().leadsTo("G2 goes on without success");
        }
    }

    @Nested
    class Rule_29_the_order {

        private final Questions learner = Questions.byRule(29);

        @Test
        void who_came_last_is_readied_first() {
            learner.unbuffered()
                    .withReceivers(3)
                    .closing()
                    .leadsTo("G4 goes on with 0, false", "G3 goes on with 0, false", "G2 goes on with 0, false");
        }

        @Test
        void nobody_is_readied_before_the_lock_was_given_back() {
            learner.unbuffered().withSenders(7, 8).closing().agreesWithTheReference();
        }

        @Test
        void the_lock_is_waited_for() {
            learner.slots(1).locked().closing().gives("ok");
        }
    }

    @Nested
    class Rule_30_in_some_order {

        private final Questions learner = Questions.byRule(30);

        @Test
        void what_is_sent_before_a_close_is_received_after_it() {
            race(1, List.of(SEND), List.of(CLOSE, RECEIVE));
        }

        @Test
        void who_looks_without_the_lock_sees_the_last_value_or_the_close() {
            race(1, List.of(SEND, TRY_RECEIVE), List.of(CLOSE, RECEIVE));
        }

        @Test
        void who_is_about_to_wait_is_woken() {
            race(0, List.of(RECEIVE), List.of(CLOSE));
            race(0, List.of(SEND), List.of(CLOSE));
        }

        private void race(int slots, List<ChannelOperation> one, List<ChannelOperation> other) {
            learner.program(new ChannelProgram(List.of(slots), List.of(one, other)))
                    .isRightUnderSchedules(300, 4711);
        }
    }
}
