package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorationTests {

    private static final Body RIGHT = () -> {
        FairMutexFixture mutex = new FairMutexFixture("mu");
        WaitGroupFixture both = new WaitGroupFixture(2);
        int[] count = new int[1];
        for (int i = 0; i < 2; i++) {
            Go.go(() -> {
                mutex.lock();
                int before = count[0];
                Go.point("add", null);
                count[0] = before + 1;
                mutex.unlock();
                both.done();
            });
        }
        both.await();
        assertThat(count[0]).isEqualTo(2);
    };

    private static void isFound(BrokenPrograms broken, Exploration exploration, int seeds, int preemptions) {
        for (int seed = 0; seed < seeds; seed++) {
            ExplorationResult result = exploration.withSeed(seed).run();

            assertThat(result.failure()).as("%s, seed %d", broken, seed).hasValueSatisfying(failure -> {
                assertThat(failure.run().outcome()).isInstanceOf(broken.outcome());
                assertThat(failure.recipe().schedule().size()).isLessThanOrEqualTo(preemptions);
            });
        }
    }

    @Nested
    class TheMix {

        @ParameterizedTest
        @EnumSource(BrokenPrograms.class)
        void finds_every_mistake_on_200_of_200_seeds_and_tells_it_in_few_preemptions(BrokenPrograms broken) {
            isFound(broken, Exploration.of(broken.program()), 200, 4);
        }

        @Test
        void shares_its_schedules_out_and_finds_nothing_wrong_with_what_is_right() {
            ExplorationResult result = Exploration.of(Program.of(RIGHT))
                    .withSchedules(2000)
                    .withSeed(4711)
                    .run();

            assertThat(result.describe())
                    .startsWith("no failure in 2000 schedules, seed 4711\nsearch up to 2 preemptions: ")
                    .contains("no schedule with up to 2 preemptions breaks this: all ");
            assertThat(result.tried())
                    .extracting(Tried::strategy)
                    .containsExactly("search up to 2 preemptions", "PCT d=2", "PCT d=3", "random walk");
            assertThat(result.schedules()).isEqualTo(2000);
        }

        @Test
        void finds_the_same_for_the_same_seed() {
            Exploration exploration =
                    Exploration.of(BrokenPrograms.LOST_WAKE_UP.program()).withSeed(5);

            assertThat(exploration.run()).isEqualTo(exploration.run());
        }
    }

    @Nested
    class EachStrategyAlone {

        @ParameterizedTest
        @EnumSource(BrokenPrograms.class)
        void random_walk_finds_it(BrokenPrograms broken) {
            isFound(broken, Exploration.of(broken.program()).withStrategy(new Strategy.RandomWalk()), 20, 2);
        }

        @ParameterizedTest
        @EnumSource(BrokenPrograms.class)
        void priorities_find_it(BrokenPrograms broken) {
            isFound(broken, Exploration.of(broken.program()).withStrategy(new Strategy.Pct(3)), 20, 2);
        }

        @ParameterizedTest
        @EnumSource(BrokenPrograms.class)
        void a_search_finds_it_with_one_preemption_and_not_without(BrokenPrograms broken) {
            Exploration exploration = Exploration.of(broken.program());

            isFound(broken, exploration.withStrategy(new Strategy.Search(1)), 1, 1);
            ExplorationResult without =
                    exploration.withStrategy(new Strategy.Search(0)).run();
            assertThat(without.failure()).isEmpty();
            assertThat(without.describe()).contains("no schedule with up to 0 preemptions breaks this: all ");
        }

        @Test
        void priorities_do_not_starve_whom_a_spin_loop_waits_for() {
            Program program = Program.of(() -> {
                AtomicInt32 flag = new AtomicInt32();
                Go.go(() -> flag.store(1));
                while (flag.load() == 0) {
                    Go.gosched();
                }
            });

            for (int depth = 1; depth <= 3; depth++) {
                ExplorationResult result = Exploration.of(program)
                        .withStrategy(new Strategy.Pct(depth))
                        .withSchedules(500)
                        .run();
                assertThat(result.failure()).isEmpty();
                assertThat(result.describe()).contains("a mistake of depth " + depth + " would have shown");
            }
        }
    }

    @Nested
    class WhatWasRunBefore {

        private static final int SCHEDULES = 300;

        @Test
        void is_tried_again_and_not_run_again() {
            List<Schedule> run = new ArrayList<>();
            Program noting = Program.of(() -> {
                RIGHT.run();
                run.add(World.current().schedule());
            });
            Set<Schedule> walked = new HashSet<>();
            for (int i = 0; i < SCHEDULES; i++) {
                walked.add(Program.of(RIGHT).walk(SplitMix.seedOf(7, i)).schedule());
            }

            ExplorationResult result = Exploration.of(noting)
                    .withStrategy(new Strategy.RandomWalk())
                    .withSeed(7)
                    .withSchedules(SCHEDULES)
                    .run();

            assertThat(result.schedules()).isEqualTo(SCHEDULES);
            assertThat(run).hasSizeLessThan(SCHEDULES).doesNotHaveDuplicates().hasSameElementsAs(walked);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void is_known_by_priorities_too(int depth) {
            List<Schedule> run = new ArrayList<>();
            Program noting = Program.of(() -> {
                RIGHT.run();
                run.add(World.current().schedule());
            });

            ExplorationResult result = Exploration.of(noting)
                    .withStrategy(new Strategy.Pct(depth))
                    .withSchedules(SCHEDULES)
                    .run();

            assertThat(result.schedules()).isEqualTo(SCHEDULES);
            assertThat(run).hasSizeLessThan(SCHEDULES).doesNotHaveDuplicates();
        }

        @Test
        void counts_for_nothing_where_the_program_does_not_do_the_same_again() {
            int[] runs = new int[1];
            Program program = Program.of(() -> {
                runs[0]++;
                for (int i = 0; i < 2 + runs[0] % 2; i++) {
                    Go.go(() -> {
                        Go.point("step", null);
                        Go.point("step", null);
                    });
                }
                Go.sleep(1);
                assertThat(runs[0]).isLessThan(100);
            });

            assertThat(Exploration.of(program)
                            .withStrategy(new Strategy.RandomWalk())
                            .withSchedules(SCHEDULES)
                            .run()
                            .failure())
                    .isPresent();
        }
    }

    @Nested
    class AFailure {

        @Test
        void is_told_with_gos_words_who_found_it_and_how_to_see_it_again() {
            ExplorationResult result = Exploration.of(BrokenPrograms.BROKEN_ONCE.program())
                    .withSeed(3)
                    .run();

            assertThat(result.describe()).isEqualTo("""
                            panic: used before it was made

                            goroutine 3 [running]: at load AtomicInt32#2

                            found by search up to 2 preemptions, schedule 9; 1 preemption came down to 1
                            replay --seed 3 --schedule 6:3
                            search up to 2 preemptions: 9""");
        }

        @Test
        void of_the_default_schedule_comes_down_to_nothing() {
            Program program = Program.of(() -> {
                throw new GoPanic("always");
            });

            ExplorationResult result = Exploration.of(program)
                    .withStrategy(new Strategy.RandomWalk())
                    .run();

            assertThat(result.failure())
                    .hasValueSatisfying(
                            failure -> assertThat(failure.recipe().schedule()).isEqualTo(Schedule.DEFAULT));
        }

        static List<Strategy> strategies() {
            return List.of(new Strategy.Mix(), new Strategy.RandomWalk(), new Strategy.Pct(3));
        }

        @ParameterizedTest
        @MethodSource("strategies")
        void that_spins_for_ever_is_told_without_spinning_for_ever(Strategy strategy) {
            long[] spins = new long[1];
            Program program = Program.of(() -> {
                        AtomicInt32 a = new AtomicInt32();
                        AtomicInt32 b = new AtomicInt32();
                        Go.go(() -> spinInOrder(a, b, spins));
                        spinInOrder(b, a, spins);
                    })
                    .withPointBudget(2_000);

            ExplorationResult result =
                    Exploration.of(program).withStrategy(strategy).run();

            assertThat(result.failure()).hasValueSatisfying(failure -> {
                assertThat(failure.run().outcome()).isInstanceOf(Outcome.Livelock.class);
                assertThat(failure.recipe().schedule().size()).isLessThanOrEqualTo(4);
            });
            assertThat(spins[0]).isLessThan(100_000);
        }

        private void spinInOrder(AtomicInt32 first, AtomicInt32 second, long[] spins) {
            for (AtomicInt32 lock : List.of(first, second)) {
                while (!lock.compareAndSwap(0, 1)) {
                    spins[0]++;
                    Go.gosched();
                }
            }
            second.store(0);
            first.store(0);
        }

        @Test
        void by_a_leak_is_one_if_asked_for() {
            Program program = Program.of(() -> {
                Go.go(() -> Go.gopark(WaitReason.CHAN_RECEIVE, null));
                Go.gosched();
            });

            assertThat(Exploration.of(program).run().failure()).isEmpty();
            assertThat(Exploration.of(program.withLeaksFailing()).run().failure())
                    .isPresent();
        }
    }

    @Nested
    class ASearch {

        @Test
        void claims_everything_when_nothing_is_left_to_try() {
            Program program = Program.of(() -> {
                Go.go(() -> Go.point("b", null));
                Go.sleep(1);
            });

            ExplorationResult result =
                    Exploration.of(program).withStrategy(new Strategy.Search(3)).run();

            assertThat(result.tried())
                    .singleElement()
                    .extracting(Tried::claim)
                    .isEqualTo("no schedule breaks this: all " + result.schedules() + " were tried");
        }

        @Test
        void claims_nothing_that_it_did_not_try() {
            ExplorationResult cut = Exploration.of(Program.of(RIGHT))
                    .withStrategy(new Strategy.Search(2))
                    .withSchedules(10)
                    .run();

            assertThat(cut.schedules()).isEqualTo(10);
            assertThat(cut.describe())
                    .contains("no schedule with up to 0 preemptions breaks this; with more, not all were tried");
        }
    }
}
