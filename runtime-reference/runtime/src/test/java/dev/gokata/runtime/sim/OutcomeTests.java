package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTests {

    @Test
    void a_program_ends_with_its_main_goroutine() {
        Outcome outcome = Program.of(() -> Go.gosched()).run().outcome();

        assertThat(outcome.describe()).isEqualTo("finished");
    }

    @Test
    void goroutines_left_behind_are_told_and_fail_only_if_asked_for() {
        Program program = Program.of(() -> {
            Go.go("stuck", () -> Go.gopark(WaitReason.CHAN_RECEIVE, "ch"));
            Go.go("never ran", () -> {});
            Go.gosched();
            Go.go("new", () -> {});
        });

        Outcome outcome = program.run().outcome();

        assertThat(outcome.describe()).isEqualTo("""
                        finished, and leaked 2 goroutines

                        goroutine 2 [chan receive]: stuck, on ch since point 4
                        goroutine 4 [runnable]: new""");
        assertThat(program.fails(outcome)).isFalse();
        assertThat(program.withLeaksFailing().fails(outcome)).isTrue();
    }

    @Test
    void a_deadlock_is_told_in_gos_words_with_who_waits_for_what() {
        Outcome outcome =
                BrokenPrograms.AB_BA.program().run(Schedule.parse("6:3")).outcome();

        assertThat(outcome.describe()).isEqualTo("""
                        fatal error: all goroutines are asleep - deadlock!

                        goroutine 1 [sync.WaitGroup.Wait]: main, on wg since point 4
                        goroutine 2 [sync.Mutex.Lock]: ab, on b since point 10
                        goroutine 3 [sync.Mutex.Lock]: ba, on a since point 9""");
    }

    @Test
    void a_loop_without_end_is_out_of_steps() {
        Run run = Program.of(() -> {
                    Go.go("other", () -> Go.gopark(WaitReason.SELECT_NO_CASES, null));
                    while (true) {
                        Go.gosched();
                    }
                })
                .withPointBudget(100)
                .run();

        assertThat(run.points()).isEqualTo(100);
        assertThat(run.outcome().describe()).isEqualTo("""
                        out of steps: no end after 100 scheduling points

                        goroutine 1 [running]: main, at gosched
                        goroutine 2 [select (no cases)]: other, since point 3""");
    }

    @Test
    void goroutines_that_only_wake_each_other_are_out_of_steps_too() {
        Run run = Program.of(() -> {
                    while (true) {
                        Go.sleep(1);
                    }
                })
                .withPointBudget(100)
                .run();

        assertThat(run.outcome()).isInstanceOf(Outcome.Livelock.class);
    }

    @Test
    void a_panic_in_any_goroutine_ends_the_program() {
        Run run = Program.of(() -> {
                    Go.go("closer", () -> {
                        throw new GoPanic("close of closed channel");
                    });
                    Go.gosched();
                    Go.gosched();
                })
                .run();

        assertThat(run.outcome().describe()).isEqualTo("""
                        panic: close of closed channel

                        goroutine 2 [running]: closer""");
    }

    @Test
    void a_recovered_panic_ends_nothing() {
        Run run = Program.of(() -> {
                    try {
                        throw new GoPanic("recovered");
                    } catch (GoPanic recovered) {
                        Go.gosched();
                    }
                })
                .run();

        assertThat(run.outcome().isFinished()).isTrue();
    }

    @Test
    void an_assertion_that_fails_is_a_panic_and_keeps_its_cause() {
        AssertionError error = new AssertionError("1 is not 2");
        Run run = Program.of(() -> {
                    throw error;
                })
                .run();

        assertThat(run.outcome()).isInstanceOfSatisfying(Outcome.Panicked.class, panicked -> {
            assertThat(panicked.headline()).isEqualTo("panic: java.lang.AssertionError: 1 is not 2");
            assertThat(panicked.cause()).isSameAs(error);
        });
    }

    @Test
    void a_stack_that_overflows_is_a_panic() {
        Run run = Program.of(new Body() {
                    @Override
                    public void run() {
                        run();
                    }
                })
                .run();

        assertThat(run.outcome().headline()).startsWith("panic: java.lang.StackOverflowError");
    }

    @Test
    void a_fatal_error_can_not_be_recovered_from() {
        Run run = Program.of(() -> {
                    try {
                        throw Go.fatal("sync: unlock of unlocked mutex");
                    } catch (Throwable caught) {
                        Go.gosched();
                    }
                })
                .run();

        assertThat(run.outcome().headline()).isEqualTo("fatal error: sync: unlock of unlocked mutex");
    }

    @Test
    void what_go_prints_before_a_fatal_error_stands_before_it() {
        Run run = Program.of(() -> {
                    throw Go.fatal(List.of("runtime: goroutine stack exceeds 65536-byte limit"), "stack overflow");
                })
                .run();

        assertThat(run.outcome().headline()).isEqualTo("fatal error: stack overflow");
        assertThat(run.outcome().describe()).startsWith("""
                runtime: goroutine stack exceeds 65536-byte limit
                fatal error: stack overflow
                """);
    }

    @Test
    void without_a_world_a_fatal_error_is_just_thrown() {
        assertThatExceptionOfType(GoFatal.class)
                .isThrownBy(() -> {
                    throw Go.fatal(List.of("runtime: one", "two"), "three");
                })
                .withMessage("runtime: one\ntwo\nfatal error: three")
                .satisfies(fatal -> assertThat(fatal.text()).isEqualTo("three"))
                .satisfies(fatal -> assertThat(fatal.details()).containsExactly("runtime: one", "two"));
    }

    @Test
    void a_panic_of_the_runtime_is_told_from_one_of_a_program() {
        assertThat(GoPanic.errorString("growslice: len out of range"))
                .hasMessage("runtime error: growslice: len out of range")
                .matches(GoPanic::isRuntimeError);
        assertThat(GoPanic.plainError("send on closed channel"))
                .hasMessage("send on closed channel")
                .matches(GoPanic::isRuntimeError);
        assertThat(new GoPanic("sync: negative WaitGroup counter"))
                .hasMessage("sync: negative WaitGroup counter")
                .matches(panic -> !panic.isRuntimeError());
    }
}
