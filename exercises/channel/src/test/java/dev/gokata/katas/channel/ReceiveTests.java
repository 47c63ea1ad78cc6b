package dev.gokata.katas.channel;

import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelProgram;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class ReceiveTests {

    @Nested
    class Rule_19_a_nil_channel {

        private final Questions learner = Questions.byRule(19);

        @Test
        void makes_a_receiver_wait_for_ever() {
            learner.unbuffered().onNil(Kind.RECEIVE).waits("chan receive (nil chan)");
        }

        @Test
        void is_passed_over_by_who_does_not_wait() {
            learner.unbuffered().onNil(Kind.TRY_RECEIVE).gives("default");
        }
    }

    @Nested
    class Rule_20_a_closed_channel {

        private final Questions learner = Questions.byRule(20);

        @Test
        void gives_what_is_in_its_ring_first() {
            learner.slots(2).holding(5, 6).closed().receiving().gives("5, true");
            learner.slots(2).holding(5).closed().tryingToReceive().gives("5, true");
        }

        @Test
        void gives_zero_values_then() {
            learner.slots(2).closed().receiving().gives("0, false");
            learner.unbuffered().closed().receiving().gives("0, false");
        }

        @Test
        void gives_them_to_who_does_not_wait_too() {
            learner.unbuffered().closed().tryingToReceive().gives("0, false");
            learner.slots(2).closed().tryingToReceive().gives("0, false");
        }
    }

    @Nested
    class Rule_21_where_the_value_comes_from {

        private final Questions learner = Questions.byRule(21);

        @Test
        void from_the_sender_who_has_waited_longest() {
            learner.unbuffered().withSenders(7, 8).receiving().gives("7, true");
        }

        @Test
        void from_the_ring_though_a_sender_waits() {
            learner.slots(2).holding(5, 6).withSenders(7).receiving().gives("5, true");
        }

        @Test
        void from_the_ring_where_nobody_waits() {
            learner.slots(3).from(2).holding(5, 6).receiving().gives("5, true");
        }

        @Test
        void from_nowhere_yet_if_there_is_none() {
            learner.slots(2).receiving().waits("chan receive");
            learner.unbuffered().receiving().waits("chan receive");
        }

        @Test
        void from_nowhere_if_there_is_none_and_who_receives_does_not_wait() {
            learner.slots(2).tryingToReceive().gives("default");
            learner.unbuffered().tryingToReceive().gives("default");
        }

        @Test
        void from_the_same_places_if_who_receives_does_not_wait() {
            learner.unbuffered().withSenders(7).tryingToReceive().gives("7, true");
            learner.slots(1).holding(5).withSenders(7).tryingToReceive().gives("5, true");
            learner.slots(1).holding(5).tryingToReceive().gives("5, true");
        }
    }

    @Nested
    class Rule_22_who_waits {

        private final Questions learner = Questions.byRule(22);

        @Test
        void is_behind_the_others() {
            learner.slots(1).withReceivers(2).receiving().waits("chan receive");
        }

        @Test
        void gives_the_lock_back_when_it_waits_and_not_before() {
            learner.unbuffered().receivingAndWokenWith(7).gives("7, true");
        }

        @Test
        void finds_the_value_in_its_sudog() {
            learner.slots(2).receivingAndWokenWith(7).gives("7, true");
        }

        @Test
        void learns_of_a_close_by_success() {
            learner.unbuffered().receivingAndWokenByAClose().gives("0, false");
        }
    }

    @Nested
    class Rule_23_the_lock {

        private final Questions learner = Questions.byRule(23);

        @Test
        void is_waited_for_before_a_value_comes_out_of_the_ring() {
            learner.slots(2).holding(5).locked().receiving().gives("5, true");
            learner.slots(2).holding(5).locked().tryingToReceive().gives("5, true");
        }

        @Test
        void is_waited_for_before_a_value_is_taken_over() {
            learner.unbuffered().withSenders(7).locked().receiving().gives("7, true");
        }

        @Test
        void is_waited_for_before_anybody_waits_in_the_queue() {
            learner.unbuffered().locked().receiving().waits("chan receive");
        }
    }

    @Nested
    class Rule_24_a_look_without_the_lock {

        private final Questions learner = Questions.byRule(24);

        @Test
        void is_enough_where_there_is_nothing() {
            learner.slots(1).locked().tryingToReceive().gives("default");
            learner.unbuffered().locked().tryingToReceive().gives("default");
        }

        @Test
        void may_find_a_value_that_is_gone_when_the_lock_is_there() {
            ChannelOperation send = new ChannelOperation(Kind.SEND, 0, 7);
            ChannelOperation receive = new ChannelOperation(Kind.RECEIVE, 0, 0);
            ChannelOperation tryReceive = new ChannelOperation(Kind.TRY_RECEIVE, 0, 0);
            learner.program(new ChannelProgram(List.of(1), List.of(List.of(send, tryReceive), List.of(receive))))
                    .isRightUnderSchedules(100, 4711);
        }
    }

    @Nested
    class Rule_25_together {

        private final Questions learner = Questions.byRule(25);

        @Test
        void one_sends_and_one_receives() {
            ChannelOperation send = new ChannelOperation(Kind.SEND, 0, 7);
            ChannelOperation receive = new ChannelOperation(Kind.RECEIVE, 0, 0);
            for (int slots = 0; slots <= 1; slots++) {
                learner.program(new ChannelProgram(List.of(slots), List.of(List.of(send), List.of(receive))))
                        .isRightUnderSchedules(200, 4711);
            }
        }

        @Test
        void senders_and_receivers_of_an_unbuffered_channel_meet() {
            learner.channels(0)
                    .send(0, 1)
                    .send(0, 2)
                    .receive(0)
                    .receive(0)
                    .receive(0)
                    .send(0, 3)
                    .agreesWithTheReference();
        }

        @Test
        void a_ring_fills_and_empties_in_order() {
            learner.channels(2)
                    .send(0, 1)
                    .send(0, 2)
                    .send(0, 3)
                    .send(0, 4)
                    .receive(0)
                    .receive(0)
                    .receive(0)
                    .receive(0)
                    .agreesWithTheReference();
        }

        @Test
        void two_channels_do_not_disturb_each_other() {
            learner.channels(0, 1)
                    .send(0, 1)
                    .send(1, 2)
                    .receive(1)
                    .receive(0)
                    .receive(1)
                    .send(1, 3)
                    .agreesWithTheReference();
        }
    }
}
