package dev.gokata.reference.stack;

import static dev.gokata.runtime.stack.StackConstants.STACK_FORCE_MOVE;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORK;
import static dev.gokata.runtime.stack.StackConstants.STACK_PREEMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sim.GoFatal;
import dev.gokata.runtime.stack.CallMachine;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.NewstackResult;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackGrowth;
import dev.gokata.runtime.stack.StackOwner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DoublingStackGrowerTests {

    private static final long GUARD = 0xc000000000L + 928;

    private final FuncInfo run = Stacks.usingInAll("main.run", 112);
    private final FuncInfo f = Stacks.usingPerCall("main.f", 208);
    private final Stacks stacks = Stacks.of(run, f);

    @Nested
    class TheCheck {

        @Test
        void a_small_frame_compares_sp_itself_and_equality_grows() {
            assertThat(calls(GUARD + 1, 128)).isFalse();
            assertThat(calls(GUARD, 128)).isTrue();
            assertThat(calls(GUARD + 1, 0)).isFalse();
        }

        @Test
        void a_larger_frame_compares_what_it_has_over_128() {
            assertThat(calls(GUARD + 8, 136)).isTrue();
            assertThat(calls(GUARD + 9, 136)).isFalse();
            assertThat(calls(GUARD + 3960, 4088)).isTrue();
            assertThat(calls(GUARD + 3961, 4088)).isFalse();
        }

        @Test
        void a_big_frame_that_would_pass_zero_grows_too() {
            assertThat(calls(5000, 5128)).isTrue();
            assertThat(calls(5000, 5136)).isTrue();
            assertThat(calls(GUARD, Long.MAX_VALUE)).isTrue();
            assertThat(calls(GUARD + 3969, 4096)).isFalse();
        }

        @Test
        void a_poisoned_guard_makes_every_check_fail() {
            for (long poison : new long[] {STACK_PREEMPT, STACK_FORK, STACK_FORCE_MOVE}) {
                assertThat(stacks.grower().callsMorestack(GUARD + 8000, 0, poison))
                        .isTrue();
                assertThat(stacks.grower().callsMorestack(GUARD + 8000, 5000, poison))
                        .isTrue();
            }
        }

        private boolean calls(long sp, long framesize) {
            return stacks.grower().callsMorestack(sp, framesize, GUARD);
        }
    }

    @Nested
    class Growing {

        @Test
        void a_stack_doubles_and_the_function_is_entered_again_on_the_new_one() {
            CallMachine machine = stacks.start(2048, run);
            while (machine.growths().isEmpty()) {
                machine.call(f);
            }

            assertThat(machine.growths()).containsExactly(new StackGrowth("main.f", 2048, 4096, 1152));
            assertThat(machine.used()).isEqualTo(1152 + 208);
            assertThat(machine.gp().stackguard0())
                    .isEqualTo(machine.gp().stack().lo() + 928);
            assertThat(machine.gp().owner()).isEqualTo(StackOwner.GOROUTINE);
        }

        @Test
        void a_frame_that_needs_more_doubles_more_than_once_but_copies_once() {
            FuncInfo large = Stacks.usingPerCall("main.large", 60_000);
            CallMachine machine = Stacks.of(run, large).start(2048, run);

            machine.call(large);

            assertThat(machine.growths()).containsExactly(new StackGrowth("main.large", 2048, 65536, 112));
        }

        @Test
        void a_forced_move_keeps_the_size() {
            CallMachine machine = stacks.start(2048, run);
            Stack before = machine.gp().stack();
            machine.gp().setStackguard0(STACK_FORCE_MOVE);

            machine.call(f);

            assertThat(machine.gp().stack()).isNotEqualTo(before);
            assertThat(machine.growths()).containsExactly(new StackGrowth("main.f", 2048, 2048, 112));
        }

        @Test
        void the_old_stack_is_gone() {
            CallMachine machine = stacks.start(2048, run);
            Stack before = machine.gp().stack();
            while (machine.growths().isEmpty()) {
                machine.call(f);
            }

            assertThat(stacks.world().memory().describe(before.lo())).startsWith("freed stack of goroutine 1");
        }
    }

    @Nested
    class Limits {

        @Test
        void an_overflow_is_told_in_the_words_of_go() {
            GStack gp = atEntryOfF();
            stacks.limits().setMaxStack(4095);

            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> stacks.grower().newstack(gp))
                    .withMessage("runtime: goroutine stack exceeds 4095-byte limit\n"
                            + "runtime: sp=" + AddressSpace.hex(gp.sched().sp() - 8) + " stack=["
                            + AddressSpace.hex(gp.stack().lo()) + ", "
                            + AddressSpace.hex(gp.stack().hi()) + "]\n"
                            + "fatal error: stack overflow");
        }

        @Test
        void a_new_size_at_the_limit_is_allowed() {
            GStack gp = atEntryOfF();
            stacks.limits().setMaxStack(4096);

            assertThat(stacks.grower().newstack(gp)).isEqualTo(NewstackResult.MOVED);
        }

        @Test
        void before_main_the_limit_is_a_mebibyte() {
            assertThat(MaxStack.beforeMain().brokenBy(1 << 20)).isEmpty();
            assertThat(MaxStack.beforeMain().brokenBy(2 << 20)).hasValue(1 << 20);
        }

        @Test
        void a_negative_limit_leaves_the_ceiling_and_zero_allows_no_growth() {
            MaxStack limits = MaxStack.inMain();
            limits.setMaxStack(-1);
            assertThat(limits.brokenBy(1L << 30)).isEmpty();
            assertThat(limits.brokenBy(1L << 31)).hasValue(2_000_000_000);

            limits.setMaxStack(0);
            assertThat(limits.brokenBy(4096)).hasValue(0);
        }
    }

    @Nested
    class Preemption {

        @Test
        void a_request_to_yield_grows_nothing() {
            GStack gp = atEntryOfF();
            gp.setStackguard0(STACK_PREEMPT);

            assertThat(stacks.grower().newstack(gp)).isEqualTo(NewstackResult.PREEMPTED);
            assertThat(gp.stack().size()).isEqualTo(2048);
            assertThat(gp.syncSafePoint()).isTrue();
        }

        @Test
        void a_thread_that_must_not_stop_goes_on_with_its_guard_restored() {
            GStack gp = atEntryOfF();
            gp.setStackguard0(STACK_PREEMPT);
            gp.setPreemptible(false);

            assertThat(stacks.grower().newstack(gp)).isEqualTo(NewstackResult.KEPT_RUNNING);
            assertThat(gp.stackguard0()).isEqualTo(gp.stack().lo() + 928);
        }

        @Test
        void a_shrinking_that_was_put_off_is_done_before_the_goroutine_yields() {
            CallMachine machine = stacks.start(8192, run);
            machine.gp().setPreemptShrink(true);
            machine.gp().setStackguard0(STACK_PREEMPT);

            machine.call(f);

            assertThat(machine.gp().stack().size()).isEqualTo(4096);
            assertThat(machine.gp().preemptShrink()).isFalse();
            assertThat(machine.used()).isEqualTo(112 + 208);
            assertThat(machine.gp().stackguard0())
                    .isEqualTo(machine.gp().stack().lo() + 928);
        }

        @Test
        void a_thread_that_must_not_stop_does_not_shrink_either() {
            CallMachine machine = stacks.start(8192, run);
            machine.gp().setPreemptShrink(true);
            machine.gp().setPreemptible(false);
            machine.gp().setStackguard0(STACK_PREEMPT);

            machine.call(f);

            assertThat(machine.gp().stack().size()).isEqualTo(8192);
            assertThat(machine.gp().preemptShrink()).isTrue();
        }
    }

    @Nested
    class BrokenRuntimes {

        @Test
        void growth_after_fork_ends_the_program() {
            GStack gp = atEntryOfF();
            gp.setStackguard0(STACK_FORK);

            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> stacks.grower().newstack(gp))
                    .withMessage("fatal error: stack growth after fork");
        }

        @Test
        void a_missing_stack_ends_the_program() {
            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> stacks.grower().newstack(new GStack(1)))
                    .withMessage("fatal error: missing stack in newstack");
        }

        @Test
        void sp_below_the_stack_ends_the_program() {
            GStack gp = atEntryOfF();
            gp.setSched(gp.sched().withSp(gp.stack().lo()));

            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> stacks.grower().newstack(gp))
                    .withMessageEndingWith("fatal error: runtime: split stack overflow");
        }
    }

    /** A goroutine whose function is about to enter main.f, without room for it. */
    private GStack atEntryOfF() {
        CallMachine machine = stacks.start(2048, run);
        GStack gp = machine.stop(StackOwner.GOROUTINE);
        Gobuf sched = gp.sched();
        long sp = sched.sp() - 8;
        stacks.world().memory().store(sp, sched.pc());
        gp.setSched(new Gobuf(sp, f.entry(), 0, sched.bp()));
        return gp;
    }
}
