package dev.gokata.katas.channel;

import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelProgram;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class SendTests {

    private static final String PANIC = "panic: send on closed channel";

    @Nested
    class Rule_12_a_nil_channel {

        private final Questions learner = Questions.byRule(12);

        @Test
        void makes_a_sender_wait_for_ever() {
            learner.unbuffered().onNil(Kind.SEND).waits("chan send (nil chan)");
        }

        @Test
        void is_passed_over_by_who_does_not_wait() {
            learner.unbuffered().onNil(Kind.TRY_SEND).gives("default");
        }
    }

    @Nested
    class Rule_13_a_closed_channel {

        private final Questions learner = Questions.byRule(13);

        @Test
        void panics() {
            learner.unbuffered().closed().sending(7).gives(PANIC);
        }

        @Test
        void panics_though_it_has_room() {
            learner.slots(2).holding(5).closed().sending(7).gives(PANIC);
        }

        @Test
        void panics_for_who_does_not_wait_too() {
            learner.unbuffered().closed().tryingToSend(7).gives(PANIC);
            learner.slots(1).holding(5).closed().tryingToSend(7).gives(PANIC);
        }
    }

    @Nested
    class Rule_14_where_the_value_goes {

        private final Questions learner = Questions.byRule(14);

        @Test
        void to_the_receiver_who_has_waited_longest() {
            learner.unbuffered().withReceivers(2).sending(7).leadsTo("G2 goes on with 7, true");
        }

        @Test
        void to_a_receiver_past_the_ring() {
            learner.slots(3).withReceivers(1).sending(7).leadsTo("G2 goes on with 7, true");
        }

        @Test
        void into_the_ring_if_nobody_receives() {
            learner.slots(3).holding(5, 6).sending(7).gives("ok");
        }

        @Test
        void nowhere_yet_if_there_is_no_room() {
            learner.slots(2).holding(5, 6).sending(7).waits("chan send");
            learner.unbuffered().sending(7).waits("chan send");
        }

        @Test
        void nowhere_if_there_is_no_room_and_who_sends_does_not_wait() {
            learner.slots(2).holding(5, 6).tryingToSend(7).gives("default");
            learner.unbuffered().tryingToSend(7).gives("default");
        }

        @Test
        void to_the_same_places_if_who_sends_does_not_wait() {
            learner.unbuffered().withReceivers(2).tryingToSend(7).leadsTo("G2 goes on with 7, true");
            learner.slots(1).tryingToSend(7).gives("ok");
        }
    }

    @Nested
    class Rule_15_who_waits {

        private final Questions learner = Questions.byRule(15);

        @Test
        void is_behind_the_others_with_its_value() {
            learner.unbuffered().withSenders(5, 6).sending(7).waits("chan send");
        }

        @Test
        void gives_the_lock_back_when_it_waits_and_not_before() {
            learner.unbuffered().sendingAndWoken(7).gives("ok");
        }
    }

    @Nested
    class Rule_16_who_is_woken {

        private final Questions learner = Questions.byRule(16);

        @Test
        void with_success_has_sent() {
            learner.slots(1).holding(5).sendingAndWoken(7).gives("ok");
        }

        @Test
        void without_success_panics() {
            learner.unbuffered().sendingAndWokenByAClose(7).gives(PANIC);
            learner.slots(1).holding(5).sendingAndWokenByAClose(7).gives(PANIC);
        }
    }

    @Nested
    class Rule_17_the_lock {

        private final Questions learner = Questions.byRule(17);

        @Test
        void is_waited_for_before_a_value_goes_into_the_ring() {
            learner.slots(2).holding(5).locked().sending(7).gives("ok");
        }

        @Test
        void is_waited_for_before_a_value_is_handed_over() {
            learner.unbuffered().withReceivers(1).locked().sending(7).gives("ok");
            learner.unbuffered().withReceivers(1).locked().tryingToSend(7).gives("ok");
        }

        @Test
        void is_waited_for_before_anybody_waits_in_the_queue() {
            learner.unbuffered().locked().sending(7).waits("chan send");
        }
    }

    @Nested
    class Rule_18_a_look_without_the_lock {

        private final Questions learner = Questions.byRule(18);

        @Test
        void is_enough_where_there_is_no_room() {
            learner.slots(1).holding(5).locked().tryingToSend(7).gives("default");
            learner.unbuffered().locked().tryingToSend(7).gives("default");
        }

        @Test
        void may_find_room_that_is_gone_when_the_lock_is_there() {
            learner.program(new ChannelProgram(
                            List.of(1),
                            List.of(
                                    List.of(new ChannelOperation(Kind.TRY_SEND, 0, 7)),
                                    List.of(new ChannelOperation(Kind.SEND, 0, 8)))))
                    .isRightUnderSchedules(100, 4711);
        }

        @Test
        void is_not_enough_where_there_is_room() {
            learner.slots(1).locked().tryingToSend(7).gives("ok");
        }
    }
}
