package dev.gokata.testkit.stack;

import static dev.gokata.testkit.stack.SketchWord.nil;
import static dev.gokata.testkit.stack.SketchWord.number;
import static dev.gokata.testkit.stack.SketchWord.pointerTo;
import static dev.gokata.testkit.stack.SketchWord.pointerToHeap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.reference.stack.AdjustingStackCopier;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.DeferLayout;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.LoadedStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackImage;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class StackDifferencesTests {

    private final StackImage before = StackSketch.of(2048)
            .calling("main.run", nil(), number(0))
            .calling("main.f", pointerTo("main.run", 0), number(42))
            .withHeapObject(number(1), pointerTo("main.f", 0), number(0), nil(), nil(), number(0))
            .deferring(pointerToHeap())
            .waiting(pointerTo("main.run", 1))
            .image();

    private final Stack old = before.stack();

    @Test
    void equal_images_have_none() {
        assertThat(StackDifferences.between(before, before, old)).isEmpty();
    }

    @Test
    void words_registers_and_records_are_told_and_marked() {
        assertTold(
                (loaded, memory) -> {
                    GStack gp = loaded.gp();
                    memory.store(gp.sched().sp(), old.hi() - 48);
                    memory.store(gp.sched().sp() + 8, 43);
                    memory.store(gp.deferHead() + DeferLayout.SP, 0);
                    gp.setSched(gp.sched().withBp(0));
                    gp.setPanicHead(old.lo());
                    gp.setStackguard0(gp.stack().lo());
                },
                """
                guard
                  expected  0xc0000023a0  hi - 3168
                  found     0xc000002000  hi - 4096
                bp
                  expected  ──▶ 0xc000002fb0  main.f saved bp
                  found     nil
                panic
                  expected  nil
                  found     ──▶ 0xc000000000  the old stack
                and 3 more differ

                as found:
                goroutine 7, stack [0xc000002000, 0xc000003000): 4096 bytes, 96 in use
                  pc        main.f
                  bp        nil   ◀ expected 0xc000002fb0
                  defer     ──▶ 0xc040000000  defer 0 flags, on the heap
                  panic     ──▶ 0xc000000000  the old stack   ◀ expected nil
                  wait 0    ──▶ 0xc000002fc8  main.run local 1, 8 bytes, channel 1
                  heap      defer 0 sp, on the heap  nil   ◀ expected 0xc000002fa0
                  hi        0xc000003000
                            0xc000002fe0             4 words above the frames
                  main.run  0xc000002fd8  return pc  goexit
                            0xc000002fd0  saved bp   nil
                            0xc000002fc8  local 1    0x0
                            0xc000002fc0  local 0    nil
                  main.f    0xc000002fb8  return pc  main.run
                            0xc000002fb0  saved bp   ──▶ 0xc000002fd0  main.run saved bp
                            0xc000002fa8  local 1    0x2b   ◀ expected 0x2a
                            0xc000002fa0  local 0    ──▶ 0xc0000007d0  the old stack   ◀ expected 0xc000002fc0
                  sp        0xc000002fa0             4000 bytes above the guard
                  guard     0xc000002000             lo + 0   ◀ expected 0xc0000023a0
                  lo        0xc000002000""");
    }

    @Test
    void another_sp_makes_words_incomparable() {
        assertTold(
                (loaded, memory) -> {
                    GStack gp = loaded.gp();
                    gp.setSched(gp.sched().withSp(gp.sched().sp() + 8));
                    gp.waiting().get(0).setElem(old.hi() - 56);
                },
                """
                sp
                  expected  0xc000002fa0  hi - 96
                  found     0xc000002fa8  hi - 88
                wait 0
                  expected  ──▶ 0xc000002fc8  main.run local 1
                  found     ──▶ 0xc0000007c8  the old stack

                as found:
                goroutine 7, stack [0xc000002000, 0xc000003000): 4096 bytes, 88 in use
                  pc       main.f
                  bp       ──▶ 0xc000002fb0  main.f local 1
                  defer    ──▶ 0xc040000000  defer 0 flags, on the heap
                  wait 0   ──▶ 0xc0000007c8  the old stack, 8 bytes, channel 1   ◀ expected 0xc000002fc8
                  hi       0xc000003000
                           0xc000002fc8             7 words past the last frame found
                  main.f   0xc000002fc0  return pc  0x0, in no function
                           0xc000002fb8  saved bp   ──▶ 0x400010  elsewhere
                           0xc000002fb0  local 1    0xc000002fd0
                           0xc000002fa8  local 0    ──▶ 0x2a  elsewhere
                  sp       0xc000002fa8             3080 bytes above the guard   ◀ expected 0xc000002fa0
                  guard    0xc0000023a0             lo + 928
                  lo       0xc000002000""");
    }

    @Test
    void other_bounds_come_first() {
        assertTold(
                (loaded, memory) -> loaded.gp()
                        .setStack(new Stack(old.lo(), loaded.gp().stack().hi())),
                """
                the bounds of the stack
                  expected  [0xc000002000, 0xc000003000), 4096 bytes
                  found     [0xc000000000, 0xc000003000), 12288 bytes

                as found:
                goroutine 7, stack [0xc000000000, 0xc000003000): 12288 bytes, 96 in use
                  pc        main.f
                  bp        ──▶ 0xc000002fb0  main.f saved bp
                  defer     ──▶ 0xc040000000  defer 0 flags, on the heap
                  wait 0    ──▶ 0xc000002fc8  main.run local 1, 8 bytes, channel 1
                  hi        0xc000003000
                            0xc000002fe0             4 words above the frames
                  main.run  0xc000002fd8  return pc  goexit
                            0xc000002fd0  saved bp   nil
                            0xc000002fc8  local 1    0x0
                            0xc000002fc0  local 0    nil
                  main.f    0xc000002fb8  return pc  main.run
                            0xc000002fb0  saved bp   ──▶ 0xc000002fd0  main.run saved bp
                            0xc000002fa8  local 1    0x2a
                            0xc000002fa0  local 0    ──▶ 0xc000002fc0  main.run local 0
                  sp        0xc000002fa0             3072 bytes above the guard
                  guard     0xc0000023a0             lo + 9120
                  lo        0xc000000000""");
    }

    private void assertTold(BiConsumer<LoadedStack, AddressSpace> mistake, String golden) {
        LoadedStack loaded = LoadedStack.of(before);
        new AdjustingStackCopier(loaded.world()).copystack(loaded.gp(), 4096);
        StackImage right = loaded.image();
        mistake.accept(loaded, loaded.world().memory());

        assertThat(String.join("\n", StackDifferences.between(right, loaded.image(), old)))
                .isEqualTo(golden);
    }
}
