package dev.gokata.runtime.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.memory.MemoryFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadedStackTests {

    private static final Stack STACK = new Stack(0xc000001800L, 0xc000002000L);
    private static final FuncInfo F = FuncInfo.withoutPointers("main.f", 0x400000, 0);

    private final StackImage image = image(STACK.hi() - 40, List.of(FuncTab.GOEXIT_PC, 1L, 2L, 3L, 4L), false);

    @Test
    void an_image_taken_again_is_the_same() {
        assertThat(LoadedStack.of(image).image()).isEqualTo(image);
    }

    @Test
    void words_lie_where_the_image_says_and_junk_below() {
        LoadedStack loaded = LoadedStack.of(image);
        AddressSpace memory = loaded.world().memory();

        assertThat(memory.load(STACK.hi() - 8)).isEqualTo(4);
        assertThat(memory.load(STACK.hi() - 48)).isEqualTo(AddressSpace.NEVER_USED);
        assertThat(memory.describe(STACK.lo())).startsWith("stack of goroutine 7");
        assertThat(memory.load(0xc000100000L)).isEqualTo(5);
    }

    @Test
    void a_new_stack_has_fresh_addresses_and_a_freed_one_faults() {
        LoadedStack loaded = LoadedStack.of(image);
        Stack stack = loaded.world().stackalloc(loaded.gp(), 4096);
        loaded.world().stackfree(STACK);

        assertThat(stack.size()).isEqualTo(4096);
        assertThatExceptionOfType(MemoryFault.class)
                .isThrownBy(() -> loaded.world().memory().load(STACK.lo()))
                .withMessage("read of 0xc000001800: freed stack of goroutine 7 [0xc000001800, 0xc000002000)");
    }

    @Test
    void a_stack_that_is_not_live_is_not_freed() {
        LoadedStack loaded = LoadedStack.of(image);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> loaded.world().stackfree(new Stack(STACK.lo(), STACK.hi() - 8)))
                .withMessage("stack [0xc000001800, 0xc000001ff8) is not live, so it can't be freed");
    }

    @Test
    void what_happens_to_locks_is_noted() {
        LoadedStack loaded = LoadedStack.of(image);
        StackSudog wait = loaded.gp().waiting().get(0);
        wait.c().lock();
        wait.setElem(0);
        wait.c().unlock();

        assertThat(loaded.lockEvents()).containsExactly(new LockEvent(3, true), new LockEvent(3, false));
        assertThat(loaded.image().waiting()).containsExactly(new SudogImage(0, 8, 3));
    }

    @Test
    void a_lock_is_taken_once_and_given_back_once() {
        ChannelLock lock = LoadedStack.of(image).gp().waiting().get(0).c();

        assertThatIllegalStateException()
                .isThrownBy(lock::unlock)
                .withMessage("channel 3 is not locked, so it can't be unlocked");
        lock.lock();
        assertThatIllegalStateException()
                .isThrownBy(lock::lock)
                .withMessage("channel 3 is locked already, so this would never end");
    }

    @Test
    void an_elem_that_a_sender_could_use_changes_only_under_the_lock() {
        StackImage reachable = image(STACK.hi() - 40, image.words(), true);
        StackSudog wait = LoadedStack.of(reachable).gp().waiting().get(0);

        assertThatIllegalStateException()
                .isThrownBy(() -> wait.setElem(0))
                .withMessage(
                        "the elem of a wait on channel 3 was changed without its lock, while a sender could use it");
    }

    @Test
    void an_image_has_all_words_in_use_and_no_other() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(STACK.hi() - 48, image.words(), false))
                .withMessage("5 words are not the 48 bytes in use");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(STACK.lo() - 8, image.words(), false))
                .withMessage("sp is outside of the stack [0xc000001800, 0xc000002000)");
    }

    private static StackImage image(long sp, List<Long> words, boolean activeStackChans) {
        return new StackImage(
                7,
                STACK,
                STACK.lo() + 928,
                new Gobuf(sp, F.entry(), 0, 0),
                STACK.hi() - 32,
                0,
                0,
                List.of(new SudogImage(STACK.hi() - 16, 8, 3)),
                new StackConditions(StackOwner.SCANNER, 0, activeStackChans, false, false, false, false),
                List.of(F),
                words,
                List.of(new HeapObject(0xc000100000L, List.of(5L))));
    }
}
