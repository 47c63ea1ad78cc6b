package dev.gokata.reference.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GQueue;
import dev.gokata.runtime.sched.GRing;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.M;
import dev.gokata.runtime.sched.NextG;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sched.PStatus;
import dev.gokata.runtime.sched.RunQ;
import dev.gokata.runtime.sim.Go;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunQTests {

    private final LockedGlobalRunQ global = new LockedGlobalRunQ(4);
    private final P owner = new P(0);
    private final LockFreeRunQ queue = new LockFreeRunQ(owner, global);
    private final LockFreeRunQ thief = new LockFreeRunQ(new P(1), global);

    private static G g(long goid) {
        return new G(goid, GStatus.RUNNABLE);
    }

    private static void put(RunQ queue, int from, int to) {
        for (int goid = from; goid <= to; goid++) {
            queue.runqput(g(goid), false);
        }
    }

    private static List<Long> drained(RunQ queue) {
        List<Long> ids = new ArrayList<>();
        for (@Nullable NextG next = queue.runqget(); next != null; next = queue.runqget()) {
            ids.add(next.gp().goid);
        }
        return ids;
    }

    private List<Long> drainedGlobal() {
        List<Long> ids = new ArrayList<>();
        for (@Nullable G gp = global.globrunqget(); gp != null; gp = global.globrunqget()) {
            ids.add(gp.goid);
        }
        return ids;
    }

    private static @Nullable Long id(@Nullable G gp) {
        return gp == null ? null : gp.goid;
    }

    @Nested
    class ThePlaceBeforeTheRing {

        @Test
        void whoever_came_last_as_next_runs_first_and_the_displaced_run_in_the_order_of_their_start() {
            InAWorld.run(() -> {
                for (int goid = 0; goid < 10; goid++) {
                    queue.runqput(g(goid), true);
                }
                assertThat(drained(queue)).containsExactly(9L, 0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
            });
        }

        @Test
        void only_it_inherits_the_time_slice() {
            InAWorld.run(() -> {
                queue.runqput(g(1), false);
                queue.runqput(g(2), true);
                assertThat(queue.runqget()).extracting(NextG::inheritTime).isEqualTo(true);
                assertThat(queue.runqget()).extracting(NextG::inheritTime).isEqualTo(false);
                assertThat(queue.runqget()).isNull();
            });
        }

        @Test
        void counts_for_whether_there_is_something_to_run() {
            InAWorld.run(() -> {
                assertThat(queue.runqempty()).isTrue();
                queue.runqput(g(1), true);
                assertThat(queue.runqempty()).isFalse();
                queue.runqget();
                assertThat(queue.runqempty()).isTrue();
            });
        }
    }

    @Nested
    class AFullRing {

        @Test
        void holds_256_and_one_before_them() {
            InAWorld.run(() -> {
                for (int goid = 0; goid < 257; goid++) {
                    queue.runqput(g(goid), true);
                }
                assertThat(global.size()).isZero();
                assertThat(drained(queue)).hasSize(257).startsWith(256L, 0L).endsWith(255L);
            });
        }

        @Test
        void gives_its_older_half_and_the_new_one_to_the_global_queue() {
            InAWorld.run(() -> {
                put(queue, 0, 256);
                assertThat(drainedGlobal()).hasSize(129).startsWith(0L, 1L).endsWith(127L, 256L);
                assertThat(drained(queue)).hasSize(128).startsWith(128L).endsWith(255L);
            });
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, -200, Integer.MAX_VALUE - 3, Integer.MIN_VALUE})
        void does_so_wherever_its_counters_stand(int start) {
            InAWorld.run(() -> {
                LockFreeRunQ late = new LockFreeRunQ(owner, global, GRing.GO_SLOTS, start);
                put(late, 0, 256);
                assertThat(global.size()).isEqualTo(129);
                assertThat(drained(late)).hasSize(128).startsWith(128L).endsWith(255L);
            });
        }

        @Test
        void takes_of_a_batch_only_what_has_room() {
            InAWorld.run(() -> {
                put(queue, 0, 253);
                GQueue batch = new GQueue();
                for (int goid = 254; goid < 260; goid++) {
                    batch.pushBack(g(goid));
                }
                queue.runqputbatch(batch);
                assertThat(batch.size()).isEqualTo(4);
                assertThat(id(batch.pop())).isEqualTo(256);
                assertThat(drained(queue)).hasSize(256).endsWith(255L);
            });
        }
    }

    @Nested
    class AThief {

        @ParameterizedTest
        @CsvSource({"1,1", "2,1", "3,2", "4,2", "5,3", "255,128", "256,128"})
        void takes_half_rounded_up_and_runs_the_last_of_it(int there, int taken) {
            InAWorld.run(() -> {
                put(queue, 1, there);
                assertThat(id(thief.runqsteal(queue, false))).isEqualTo(taken);
                assertThat(drained(thief)).hasSize(taken - 1);
                assertThat(drained(queue)).hasSize(there - taken);
            });
        }

        @Test
        void takes_from_the_head_and_keeps_the_order() {
            InAWorld.run(() -> {
                put(queue, 1, 8);
                assertThat(id(thief.runqsteal(queue, true))).isEqualTo(4);
                assertThat(drained(thief)).containsExactly(1L, 2L, 3L);
                assertThat(drained(queue)).containsExactly(5L, 6L, 7L, 8L);
            });
        }

        @Test
        void leaves_runnext_alone_unless_it_may_and_nothing_else_is_there() {
            InAWorld.run(() -> {
                queue.runqput(g(1), false);
                queue.runqput(g(2), true);
                assertThat(id(thief.runqsteal(queue, true))).isEqualTo(1);
                assertThat(thief.runqsteal(queue, false)).isNull();
                assertThat(id(thief.runqsteal(queue, true))).isEqualTo(2);
                assertThat(thief.runqsteal(queue, true)).isNull();
            });
        }

        @Test
        void waits_3_us_for_the_runnext_of_a_running_P() {
            assertThat(timeToSteal(PStatus.RUNNING, GStatus.RUNNING)).isEqualTo(3_000);
        }

        @Test
        void waits_for_nothing_if_the_P_is_idle_or_its_goroutine_is_in_a_system_call() {
            assertThat(timeToSteal(PStatus.IDLE, GStatus.RUNNING)).isZero();
            assertThat(timeToSteal(PStatus.RUNNING, GStatus.SYSCALL)).isZero();
        }

        @Test
        void finds_runnext_gone_if_its_owner_ran_it_in_the_meantime() {
            InAWorld.run(() -> {
                owner.status = PStatus.RUNNING;
                owner.m = new M(0);
                queue.runqput(g(1), true);
                Go.newTimer(2_999, () -> queue.runqget());
                assertThat(thief.runqsteal(queue, true)).isNull();
            });
        }

        private long timeToSteal(PStatus status, GStatus running) {
            long[] nanos = new long[1];
            InAWorld.run(() -> {
                owner.status = status;
                M m = new M(0);
                m.curg = new G(9, running);
                owner.m = m;
                queue.runqput(g(1), true);
                assertThat(id(thief.runqsteal(queue, true))).isEqualTo(1);
                nanos[0] = Go.nanotime();
            });
            return nanos[0];
        }
    }

    @Nested
    class TheGlobalQueue {

        @ParameterizedTest
        @CsvSource({"1,128,1", "3,128,1", "4,128,2", "100,128,26", "1000,128,128", "40,5,5"})
        void gives_a_P_its_share_and_one_more(int there, int most, int given) {
            InAWorld.run(() -> {
                for (int goid = 1; goid <= there; goid++) {
                    global.globrunqput(g(goid));
                }
                var batch = global.globrunqgetbatch(most);
                assertThat(id(batch.gp())).isEqualTo(1);
                assertThat(batch.rest().size()).isEqualTo(given - 1);
                assertThat(global.size()).isEqualTo(there - given);
            });
        }

        @Test
        void gives_nothing_if_it_is_empty() {
            InAWorld.run(() -> {
                assertThat(global.globrunqgetbatch(128).gp()).isNull();
                assertThat(global.globrunqget()).isNull();
            });
        }

        @Test
        void puts_a_batch_behind_and_an_urgent_one_before() {
            InAWorld.run(() -> {
                global.globrunqput(g(1));
                GQueue batch = new GQueue();
                batch.pushBack(g(3));
                batch.push(g(2));
                global.globrunqputbatch(batch);
                global.globrunqputbatch(batch);
                global.globrunqputhead(g(0));
                assertThat(drainedGlobal()).containsExactly(0L, 1L, 2L, 3L);
            });
        }
    }
}
