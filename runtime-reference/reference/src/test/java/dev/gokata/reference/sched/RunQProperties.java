package dev.gokata.reference.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.NextG;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Run queues against two lists, and owners against thieves. */
class RunQProperties {

    /** What is done to a queue. */
    enum Operation {
        PUT,
        PUT_NEXT,
        GET,
        STEAL,
        STEAL_NEXT_TOO
    }

    private static LockFreeRunQ queue(LockedGlobalRunQ global, int slots, int start) {
        return new LockFreeRunQ(new P(0), global, slots, start);
    }

    private static @Nullable Long get(LockFreeRunQ queue) {
        NextG next = queue.runqget();
        return next == null ? null : next.gp().goid;
    }

    private static List<Long> steal(LockFreeRunQ thief, LockFreeRunQ victim, boolean stealRunNextG) {
        List<Long> taken = new ArrayList<>();
        G gp = thief.runqsteal(victim, stealRunNextG);
        for (@Nullable Long goid = get(thief); goid != null; goid = get(thief)) {
            taken.add(goid);
        }
        if (gp != null) {
            taken.add(gp.goid);
        }
        return taken;
    }

    @Property(tries = 300)
    void one_thread_sees_the_rules(
            @ForAll @Size(max = 40) List<Operation> operations,
            @ForAll @IntRange(min = 1, max = 4) int log2Slots,
            @ForAll int start) {
        int slots = 1 << log2Slots;
        InAWorld.run(() -> {
            LockedGlobalRunQ global = new LockedGlobalRunQ(2);
            LockFreeRunQ queue = queue(global, slots, start);
            LockFreeRunQ thief = queue(global, slots, -start);
            RunQModel model = new RunQModel(slots);
            long goid = 0;
            for (Operation operation : operations) {
                switch (operation) {
                    case PUT, PUT_NEXT -> {
                        goid++;
                        boolean next = operation == Operation.PUT_NEXT;
                        queue.runqput(new G(goid, GStatus.RUNNABLE), next);
                        model.put(goid, next);
                    }
                    case GET -> assertThat(get(queue)).isEqualTo(model.get());
                    default -> {
                        boolean nextToo = operation == Operation.STEAL_NEXT_TOO;
                        assertThat(steal(thief, queue, nextToo)).isEqualTo(model.steal(nextToo));
                    }
                }
                assertThat(global.size()).isEqualTo(model.global.size());
            }
            for (Long overflowed : model.global) {
                assertThat(global.globrunqget()).extracting(gp -> gp.goid).isEqualTo(overflowed);
            }
        });
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void many_threads_lose_nothing_and_share_nothing(
            @ForAll @Size(max = 10) List<Operation> owner,
            @ForAll @Size(max = 4) List<Boolean> firstThief,
            @ForAll @Size(max = 4) List<Boolean> secondThief,
            @ForAll @IntRange(min = -4, max = 0) int start,
            @ForAll long seed) {
        Program program = Program.of(() -> {
            LockedGlobalRunQ global = new LockedGlobalRunQ(3);
            LockFreeRunQ queue = queue(global, 4, start);
            List<Long> taken = new ArrayList<>();
            for (List<Boolean> attempts : List.of(firstThief, secondThief)) {
                Go.go(() -> {
                    LockFreeRunQ own = queue(global, 4, 0);
                    for (boolean nextToo : attempts) {
                        taken.addAll(steal(own, queue, nextToo));
                    }
                });
            }
            long put = 0;
            for (Operation operation : owner) {
                if (operation == Operation.GET) {
                    Long goid = get(queue);
                    if (goid != null) {
                        taken.add(goid);
                    }
                } else {
                    put++;
                    queue.runqput(new G(put, GStatus.RUNNABLE), operation != Operation.PUT);
                }
            }
            InAWorld.awaitAllOthers();
            for (@Nullable Long goid = get(queue); goid != null; goid = get(queue)) {
                taken.add(goid);
            }
            for (@Nullable G gp = global.globrunqget(); gp != null; gp = global.globrunqget()) {
                taken.add(gp.goid);
            }
            assertThat(taken)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, put).boxed().toList());
        });

        ExplorationResult result = Exploration.of(program)
                .withStrategy(new Strategy.RandomWalk())
                .withSeed(seed)
                .withSchedules(20)
                .run();

        assertThat(result.failure().isPresent()).as(result.describe()).isFalse();
    }
}
