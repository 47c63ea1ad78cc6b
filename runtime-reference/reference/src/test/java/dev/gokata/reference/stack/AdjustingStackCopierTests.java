package dev.gokata.reference.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.memory.Region;
import dev.gokata.runtime.sim.GoFatal;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.CallMachine;
import dev.gokata.runtime.stack.ChannelLock;
import dev.gokata.runtime.stack.DeferLayout;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackObject;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.stack.StackSudog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdjustingStackCopierTests {

    /** Two pointers, a number, and a variable of a pointer and a number. The pointers are the words 0, 1 and 3. */
    private final FuncInfo run = new FuncInfo(
            "main.run",
            0x400000,
            8 * 7,
            BitVector.ofPointers(5, 0, 1),
            BitVector.EMPTY,
            List.of(new StackObject(-16, BitVector.ofPointers(2, 0))));

    private final FuncInfo f =
            new FuncInfo("main.f", 0x400020, 8, BitVector.EMPTY, BitVector.ofPointers(1, 0), List.of());

    private final Stacks stacks = Stacks.of(run, f);
    private final AddressSpace memory = stacks.world().memory();
    private final CallMachine machine = stacks.start(2048, run);
    private final Stack old = machine.gp().stack();
    private final long local = machine.frame().varp() - 40;

    @Nested
    class Words {

        @Test
        void a_pointer_into_the_stack_moves_by_delta() {
            memory.store(local, local + 24);
            move(4096);

            assertThat(moved(local)).isEqualTo(local + 24 + delta());
        }

        @Test
        void a_number_that_looks_like_one_stays() {
            memory.store(local + 16, local);
            memory.store(local + 32, local);
            move(4096);

            assertThat(moved(local + 16)).isEqualTo(local);
            assertThat(moved(local + 32)).isEqualTo(local);
        }

        @Test
        void a_variable_that_points_to_itself_still_does() {
            memory.store(local + 24, local + 24);
            move(4096);

            assertThat(moved(local + 24)).isEqualTo(local + 24 + delta());
        }

        @Test
        void the_low_end_belongs_to_the_stack_and_the_high_end_does_not() {
            memory.store(local, old.lo());
            memory.store(local + 8, old.hi());
            move(4096);

            assertThat(moved(local)).isEqualTo(old.lo() + delta());
            assertThat(moved(local + 8)).isEqualTo(old.hi());
        }

        @Test
        void a_pointer_elsewhere_stays() {
            memory.store(local, old.lo() - 8);
            memory.store(local + 8, 4096);
            move(4096);

            assertThat(moved(local)).isEqualTo(old.lo() - 8);
            assertThat(moved(local + 8)).isEqualTo(4096);
        }

        @Test
        void an_argument_is_adjusted_for_the_function_that_has_it() {
            machine.call(f);
            // The argument lies in the caller's lowest word, which the map of the caller's locals does not cover.
            long argument = machine.frame().argp();
            memory.store(argument, local);
            move(4096);

            assertThat(moved(argument)).isEqualTo(local + delta());
        }

        @Test
        void saved_frame_pointers_form_a_chain_in_the_copy() {
            machine.call(f);
            long bp = machine.frame().varp();
            long outer = memory.load(bp);
            move(4096);

            assertThat(machine.gp().sched().bp()).isEqualTo(bp + delta());
            assertThat(moved(bp)).isEqualTo(outer + delta());
            assertThat(moved(outer)).as("the outermost").isZero();
        }

        @Test
        void distances_from_the_high_end_stay() {
            long used = machine.used();
            move(8192);

            GStack gp = machine.gp();
            assertThat(gp.stack().hi() - gp.sched().sp()).isEqualTo(used);
            assertThat(gp.stack().hi() - gp.stktopsp()).isEqualTo(32);
            assertThat(gp.stackguard0()).isEqualTo(gp.stack().lo() + 928);
        }
    }

    @Nested
    class Lists {

        @Test
        void records_of_deferred_calls_are_adjusted_on_heap_and_stack() {
            Region record = memory.allocate(DeferLayout.BYTES, "deferred call");
            for (long word = 0; word < DeferLayout.BYTES; word += 8) {
                memory.store(record.start() + word, local);
            }
            // The next record is on the stack, at the top, where no map says so and its fields happen to be nil.
            long onStack = old.hi() - 56;
            for (int field : new int[] {DeferLayout.SP, DeferLayout.FN, DeferLayout.LINK}) {
                memory.store(onStack + field, 0);
            }
            memory.store(record.start() + DeferLayout.LINK, onStack);
            GStack gp = stopped();
            gp.setDeferHead(record.start());
            stacks.copier().copystack(gp, 4096);

            assertThat(gp.deferHead()).isEqualTo(record.start());
            assertThat(memory.load(record.start() + DeferLayout.HEAP)).isEqualTo(local);
            assertThat(memory.load(record.start() + DeferLayout.SP)).isEqualTo(local + delta());
            assertThat(memory.load(record.start() + DeferLayout.PC)).isEqualTo(local);
            assertThat(memory.load(record.start() + DeferLayout.FN)).isEqualTo(local + delta());
            assertThat(memory.load(record.start() + DeferLayout.LINK)).isEqualTo(onStack + delta());
        }

        @Test
        void heads_and_context_are_adjusted() {
            GStack gp = stopped();
            gp.setPanicHead(local);
            gp.setSched(gp.sched().withCtxt(local + 8));
            stacks.copier().copystack(gp, 4096);

            assertThat(gp.panicHead()).isEqualTo(local + delta());
            assertThat(gp.sched().ctxt()).isEqualTo(local + 8 + delta());
        }
    }

    @Nested
    class Waits {

        private final Channel one = new Channel("one");
        private final Channel other = new Channel("other");

        @Test
        void are_adjusted_without_locks_while_nobody_else_can_reach_them() {
            GStack gp = stopped();
            Wait wait = new Wait(one, local);
            gp.setWaiting(List.of(wait));
            stacks.copier().copystack(gp, 4096);

            assertThat(wait.elem).isEqualTo(local + delta());
            assertThat(log).isEmpty();
        }

        @Test
        void are_adjusted_under_the_locks_of_their_channels_else() {
            GStack gp = stopped();
            gp.setWaiting(List.of(new Wait(one, local), new Wait(one, 0), new Wait(other, local)));
            gp.setActiveStackChans(true);
            stacks.copier().copystack(gp, 4096);

            assertThat(log).containsExactly("lock one", "lock other", "unlock one", "unlock other");
        }

        @Test
        void a_value_sent_at_the_moment_the_lock_is_free_is_not_lost() {
            GStack gp = stopped();
            Wait wait = new Wait(one, local + 16);
            gp.setWaiting(List.of(wait));
            gp.setActiveStackChans(true);
            one.whenUnlocked = () -> memory.store(wait.elem, 42);
            stacks.copier().copystack(gp, 4096);

            assertThat(moved(local + 16)).isEqualTo(42);
        }

        @Test
        void a_value_sent_at_the_last_moment_before_the_lock_is_taken_is_not_lost_either() {
            GStack gp = stopped();
            Wait wait = new Wait(one, local + 16);
            gp.setWaiting(List.of(wait));
            gp.setActiveStackChans(true);
            one.beforeLocked = () -> memory.store(wait.elem, 42);
            stacks.copier().copystack(gp, 4096);

            assertThat(moved(local + 16)).isEqualTo(42);
        }

        @Test
        void a_wait_whose_value_is_on_the_heap_is_left_alone() {
            Region region = memory.allocate(8, "a value");
            GStack gp = stopped();
            Wait wait = new Wait(one, region.start());
            gp.setWaiting(List.of(wait));
            gp.setActiveStackChans(true);
            stacks.copier().copystack(gp, 4096);

            assertThat(wait.elem).isEqualTo(region.start());
        }

        private final List<String> log = new ArrayList<>();

        private final class Channel implements ChannelLock {

            private final String name;
            private Runnable beforeLocked = () -> {};
            private Runnable whenUnlocked = () -> {};

            Channel(String name) {
                this.name = name;
            }

            @Override
            public void lock() {
                beforeLocked.run();
                log.add("lock " + name);
            }

            @Override
            public void unlock() {
                log.add("unlock " + name);
                whenUnlocked.run();
            }
        }

        private static final class Wait implements StackSudog {

            private final ChannelLock channel;
            private long elem;

            Wait(ChannelLock channel, long elem) {
                this.channel = channel;
                this.elem = elem;
            }

            @Override
            public long elem() {
                return elem;
            }

            @Override
            public void setElem(long elem) {
                this.elem = elem;
            }

            @Override
            public long elemsize() {
                return 8;
            }

            @Override
            public ChannelLock c() {
                return channel;
            }
        }
    }

    @Nested
    class Refusals {

        @Test
        void a_small_number_where_a_pointer_must_be_ends_the_program() {
            memory.store(local, 16);

            assertThrows("""
                    runtime: bad pointer in frame main.run at ADDR: 0x10
                    fatal error: invalid pointer found on stack""");
        }

        @Test
        void a_saved_frame_pointer_outside_of_the_stack_ends_the_program() {
            machine.call(f);
            memory.store(machine.frame().varp(), old.hi());

            assertThrows("""
                    runtime: found invalid frame pointer
                    bp=ADDR min=ADDR max=ADDR
                    fatal error: bad frame pointer""");
        }

        @Test
        void a_frame_pointer_outside_of_the_stack_ends_the_program() {
            GStack gp = stopped();
            gp.setSched(gp.sched().withBp(old.lo() - 8));

            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> stacks.copier().copystack(gp, 4096))
                    .withMessageEndingWith("fatal error: bad top frame pointer");
        }

        @Test
        void a_return_address_that_was_overwritten_ends_the_program() {
            machine.call(f);
            memory.store(machine.frame().fp() - 8, 0x77);

            assertThrows("""
                    runtime: g 1: unexpected return pc for main.f called from 0x77
                    fatal error: unknown caller pc""");
        }

        @Test
        void a_walk_that_ends_elsewhere_than_at_the_top_ends_the_program() {
            machine.gp().setStktopsp(old.hi() - 24);

            assertThrows("""
                    runtime: g1: frame.sp=ADDR top=ADDR
                    \tstack=[ADDR-ADDR
                    fatal error: traceback did not unwind completely""");
        }

        @Test
        void a_goroutine_in_a_system_call_is_not_moved() {
            machine.gp().setSyscallsp(old.hi() - 64);

            assertThrows("fatal error: stack growth not allowed in system call");
        }

        @Test
        void a_goroutine_without_a_stack_is_not_moved() {
            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> stacks.copier().copystack(new GStack(1), 2048))
                    .withMessage("fatal error: nil stackbase");
        }

        @Test
        void a_goroutine_about_to_park_on_a_channel_grows_but_does_not_shrink() {
            machine.gp().setParkingOnChan(true);
            move(4096);

            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> stacks.copier().copystack(machine.gp(), 2048))
                    .withMessage("fatal error: racy sudog adjustment due to parking on channel");
        }

        private void assertThrows(String message) {
            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> move(4096))
                    .satisfies(end -> assertThat(end.getMessage().replaceAll("0xc0[0-9a-f]+", "ADDR"))
                            .isEqualTo(message));
        }
    }

    private GStack stopped() {
        return machine.stop(StackOwner.COPIER);
    }

    private void move(long newsize) {
        stacks.copier().copystack(stopped(), newsize);
    }

    private long delta() {
        return machine.gp().stack().hi() - old.hi();
    }

    /** Returns the word that was at an address of the old stack. */
    private long moved(long address) {
        return memory.load(address + delta());
    }
}
