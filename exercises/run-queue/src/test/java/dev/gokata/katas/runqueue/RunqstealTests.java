package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQGET;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUT_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQSTEAL;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQSTEAL_NEXT_TOO;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.STEAL_AND_RUN;

import dev.gokata.katas.runqueue.RunQueueKata.Owner;
import dev.gokata.katas.runqueue.RunQueueKata.Setting;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-6")
class RunqstealTests {

    private static final Setting EIGHT_SLOTS = new Setting(8, 7, List.of(1L, 2L, 3L, 4L, 5L, 6L), 0, Owner.IDLE);

    @Nested
    class Rule_19_the_last_runs {

        private final Questions learner = Questions.byRule(19);

        @Test
        void those_before_it_are_in_the_own_ring() {
            learner.on(EIGHT_SLOTS).then(RUNQSTEAL).answers("g3").leavesWithTheThief(1, 2);
        }

        @Test
        void one_alone_is_not_put_in_the_own_ring() {
            learner.ring(1, 2)
                    .then(RUNQSTEAL)
                    .answers("g1")
                    .leavesWithTheThief()
                    .leavesInTheRing(2);
        }

        @Test
        void runnext_alone_runs() {
            learner.ring()
                    .withNext(1)
                    .then(RUNQSTEAL_NEXT_TOO)
                    .answers("g1")
                    .leavesWithTheThief()
                    .leavesInRunnext(0);
        }

        @Test
        void of_256_128_are_stolen_and_127_queued() {
            learner.ringOfGo(256).then(RUNQSTEAL).answers("g128").goesAsInGo();
        }
    }

    @Nested
    class Rule_20_nothing_to_steal {

        private final Questions learner = Questions.byRule(20);

        @Test
        void gives_nobody() {
            learner.ring().then(RUNQSTEAL_NEXT_TOO).answers("nil").leavesWithTheThief();
        }

        @Test
        void runnext_stays_if_it_may_not_be_stolen() {
            learner.ring().withNext(1).then(RUNQSTEAL).answers("nil").leavesInRunnext(1);
        }
    }

    @Nested
    class Rule_21_all_of_it_together {

        private final Questions learner = Questions.byRule(21);

        @Test
        void an_owner_and_a_thief_share_what_there_is() {
            learner.race(1, 2, 3)
                    .of("thief", step(STEAL_AND_RUN), step(STEAL_AND_RUN))
                    .of("owner", step(RUNQPUT_NEXT, 4), step(RUNQGET), step(RUNQPUT, 5), step(RUNQGET), step(RUNQGET))
                    .goesWell();
        }

        @Test
        void an_owner_and_two_thieves_share_what_there_is() {
            learner.race(1, 2)
                    .withHeadAt(-1)
                    .of("thief", step(STEAL_AND_RUN))
                    .of("other thief", step(STEAL_AND_RUN))
                    .of("owner", step(RUNQPUT, 3), step(RUNQGET), step(RUNQPUT_NEXT, 4), step(RUNQPUT_NEXT, 5))
                    .goesWell();
        }

        @Test
        void a_full_ring_is_robbed_while_it_overflows() {
            learner.race(1, 2, 3, 4)
                    .of("thief", step(STEAL_AND_RUN))
                    .of("owner", step(RUNQPUT, 5), step(RUNQPUT_NEXT, 6), step(RUNQPUT_NEXT, 7))
                    .goesWell();
        }
    }
}
