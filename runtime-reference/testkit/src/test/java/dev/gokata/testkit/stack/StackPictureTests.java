package dev.gokata.testkit.stack;

import static dev.gokata.testkit.stack.SketchWord.nil;
import static dev.gokata.testkit.stack.SketchWord.number;
import static dev.gokata.testkit.stack.SketchWord.pointerAt;
import static dev.gokata.testkit.stack.SketchWord.pointerTo;
import static dev.gokata.testkit.stack.SketchWord.pointerToHeap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackPictureTests {

    private final StackImage twoFrames = StackSketch.of(2048)
            .calling("main.run", number(42), nil())
            .calling(
                    "main.f", pointerTo("main.run", 0), pointerTo("main.run", 0).asNumber())
            .with(pointerToHeap())
            .image();

    @Test
    void frames_words_and_arrows_with_high_addresses_at_the_top() {
        assertDraws(StackPicture.of(twoFrames), """
                goroutine 7, stack [0xc000000000, 0xc000000800): 2048 bytes, 104 in use
                  pc        main.f
                  bp        ──▶ 0xc0000007a8  main.f saved bp
                  hi        0xc000000800
                            0xc0000007e0              4 words above the frames
                  main.run  0xc0000007d8  return pc   goexit
                            0xc0000007d0  saved bp    nil
                            0xc0000007c8  local 1     nil
                            0xc0000007c0  local 0     0x2a
                  main.f    0xc0000007b8  argument 0  ──▶ 0xc040000000  heap object
                            0xc0000007b0  return pc   main.run
                            0xc0000007a8  saved bp    ──▶ 0xc0000007d0  main.run saved bp
                            0xc0000007a0  local 1     0xc0000007c0
                            0xc000000798  local 0     ──▶ 0xc0000007c0  main.run local 0
                  sp        0xc000000798              1016 bytes above the guard
                  guard     0xc0000003a0              lo + 928
                  lo        0xc000000000""");
    }

    private static void assertDraws(StackPicture picture, String golden) {
        assertThat(String.join("\n", picture.lines())).isEqualTo(golden);
    }

    @Test
    void registers_lists_and_waits_have_lines_of_their_own() {
        StackImage image = StackSketch.of(2048)
                .calling("main.run", number(0), number(0), number(0), number(0), number(0), number(0))
                .keeping(pointerTo("main.run", 0))
                .calling("main.f", nil())
                .stoppedAtEntry()
                .withContext(pointerTo("main.run", 1))
                .deferring(pointerTo("main.run", 1))
                .panicking(pointerToHeap())
                .waiting(pointerTo("main.run", 0), nil())
                .image();

        assertDraws(StackPicture.of(image), """
                goroutine 7, stack [0xc000000000, 0xc000000800): 2048 bytes, 112 in use
                  pc        main.f, at its entry
                  bp        ──▶ 0xc0000007d0  main.run saved bp
                  ctxt      ──▶ 0xc0000007a0  main.run defer 0 flags
                  defer     ──▶ 0xc0000007a0  main.run defer 0 flags
                  panic     ──▶ 0xc040000000  heap object
                  wait 0    ──▶ 0xc000000798  main.run object 0, 8 bytes, channel 1
                  wait 1    nil, 8 bytes, channel 2
                  hi        0xc000000800
                            0xc0000007e0                 4 words above the frames
                  main.run  0xc0000007d8  return pc      goexit
                            0xc0000007d0  saved bp       nil
                            0xc0000007c8  defer 0 head   0x0
                            0xc0000007c0  defer 0 link   nil
                            0xc0000007b8  defer 0 fn     nil
                            0xc0000007b0  defer 0 pc     0x0
                            0xc0000007a8  defer 0 sp     nil
                            0xc0000007a0  defer 0 flags  0x0
                            0xc000000798  object 0       ──▶ 0xc000000798  main.run object 0
                  main.f    0xc000000790  return pc      main.run
                  sp        0xc000000790                 1008 bytes above the guard
                  guard     0xc0000003a0                 lo + 928
                  lo        0xc000000000""");
    }

    @Test
    void places_that_no_word_in_use_is_at_have_names_too() {
        StackImage image = StackSketch.of(2048)
                .calling(
                        "main.run",
                        pointerAt(Stack::lo),
                        pointerAt(stack -> stack.lo() + 8),
                        pointerAt(Stack::hi),
                        pointerAt(stack -> stack.hi() - 8),
                        pointerAt(stack -> stack.hi() - 61),
                        pointerAt(stack -> stack.hi() + 4096),
                        pointerAt(stack -> 0x500000))
                .image();
        long hi = image.stack().hi();

        assertDraws(StackPicture.of(image).naming(new Stack(hi + 4096, hi + 6144), "the old stack"), """
                goroutine 7, stack [0xc000000000, 0xc000000800): 2048 bytes, 104 in use
                  pc        main.run
                  bp        ──▶ 0xc0000007d0  main.run saved bp
                  hi        0xc000000800
                            0xc0000007e0             4 words above the frames
                  main.run  0xc0000007d8  return pc  goexit
                            0xc0000007d0  saved bp   nil
                            0xc0000007c8  local 6    ──▶ 0x500000  elsewhere
                            0xc0000007c0  local 5    ──▶ 0xc000001800  the old stack
                            0xc0000007b8  local 4    ──▶ 0xc0000007c3  main.run local 5, byte 3
                            0xc0000007b0  local 3    ──▶ 0xc0000007f8  above the frames
                            0xc0000007a8  local 2    ──▶ 0xc000000800  just behind the stack
                            0xc0000007a0  local 1    ──▶ 0xc000000008  below sp
                            0xc000000798  local 0    ──▶ 0xc000000000  lo, below sp
                  sp        0xc000000798             1016 bytes above the guard
                  guard     0xc0000003a0             lo + 928
                  lo        0xc000000000""");
    }

    @Test
    void notes_stand_beside_words_and_registers() {
        assertDraws(
                StackPicture.of(twoFrames)
                        .noting(twoFrames.sched().sp(), "expected nil")
                        .noting("bp", "wrong")
                        .noting("guard", "too low"),
                """
                goroutine 7, stack [0xc000000000, 0xc000000800): 2048 bytes, 104 in use
                  pc        main.f
                  bp        ──▶ 0xc0000007a8  main.f saved bp   ◀ wrong
                  hi        0xc000000800
                            0xc0000007e0              4 words above the frames
                  main.run  0xc0000007d8  return pc   goexit
                            0xc0000007d0  saved bp    nil
                            0xc0000007c8  local 1     nil
                            0xc0000007c0  local 0     0x2a
                  main.f    0xc0000007b8  argument 0  ──▶ 0xc040000000  heap object
                            0xc0000007b0  return pc   main.run
                            0xc0000007a8  saved bp    ──▶ 0xc0000007d0  main.run saved bp
                            0xc0000007a0  local 1     0xc0000007c0
                            0xc000000798  local 0     ──▶ 0xc0000007c0  main.run local 0   ◀ expected nil
                  sp        0xc000000798              1016 bytes above the guard
                  guard     0xc0000003a0              lo + 928   ◀ too low
                  lo        0xc000000000""");
    }

    @Test
    void a_long_stack_is_told_by_the_frames_with_notes() {
        StackSketch sketch = StackSketch.of(2048);
        for (int i = 0; i < 12; i++) {
            sketch.calling("main.f" + i, number(i), pointerTo("main.f" + i, 0));
        }
        StackImage image = sketch.image();

        assertDraws(StackPicture.of(image).noting(image.stack().hi() - 8 * 20, "here"), """
                goroutine 7, stack [0xc000000000, 0xc000000800): 2048 bytes, 416 in use
                  pc                  main.f11
                  bp                  ──▶ 0xc000000670  main.f11 saved bp
                  hi                  0xc000000800
                                      0xc0000007e0           4 words above the frames
                  main.f0 … main.f3   0xc000000768           15 words
                  main.f3             0xc000000760  local 0  0x3   ◀ here
                  main.f4 … main.f11  0xc000000660           32 words
                  sp                  0xc000000660           704 bytes above the guard
                  guard               0xc0000003a0           lo + 928
                  lo                  0xc000000000""");
    }

    @Test
    void a_stack_that_can_not_be_walked_is_drawn_as_far_as_it_can() {
        List<Long> words = new ArrayList<>(twoFrames.words());
        // The return address of main.f.
        words.set(3, 0x77L);

        assertDraws(StackPicture.of(withWords(twoFrames, words)), """
                goroutine 7, stack [0xc000000000, 0xc000000800): 2048 bytes, 104 in use
                  pc       main.f
                  bp       ──▶ 0xc0000007a8  main.f saved bp
                  hi       0xc000000800
                           0xc0000007c0              8 words past the last frame found
                  main.f   0xc0000007b8  argument 0  ──▶ 0xc040000000  heap object
                           0xc0000007b0  return pc   0x77, in no function
                           0xc0000007a8  saved bp    ──▶ 0xc0000007d0  past the last frame found
                           0xc0000007a0  local 1     0xc0000007c0
                           0xc000000798  local 0     ──▶ 0xc0000007c0  past the last frame found
                  sp       0xc000000798              1016 bytes above the guard
                  guard    0xc0000003a0              lo + 928
                  lo       0xc000000000""");
    }

    @Test
    void variables_that_hold_numbers_are_listed() {
        assertThat(StackPicture.of(twoFrames).numbers().stream().map(StackPicture.of(twoFrames)::name))
                .containsExactly("main.f local 1", "main.run local 0");
    }

    @Test
    void junk_is_told_from_words_that_were_written() {
        StackImage image = StackSketch.of(2048)
                .calling("main.run", number(AddressSpace.NEVER_USED), pointerAt(stack -> AddressSpace.FREED))
                .image();

        assertDraws(StackPicture.of(image), """
                goroutine 7, stack [0xc000000000, 0xc000000800): 2048 bytes, 64 in use
                  pc        main.run
                  bp        ──▶ 0xc0000007d0  main.run saved bp
                  hi        0xc000000800
                            0xc0000007e0             4 words above the frames
                  main.run  0xc0000007d8  return pc  goexit
                            0xc0000007d0  saved bp   nil
                            0xc0000007c8  local 1    0xfcfcfcfcfcfcfcfc  junk, freed
                            0xc0000007c0  local 0    0xfdfdfdfdfdfdfdfd  junk, never written
                  sp        0xc0000007c0             1056 bytes above the guard
                  guard     0xc0000003a0             lo + 928
                  lo        0xc000000000""");
    }

    private static StackImage withWords(StackImage image, List<Long> words) {
        return new StackImage(
                image.goid(),
                image.stack(),
                image.stackguard0(),
                image.sched(),
                image.stktopsp(),
                image.deferHead(),
                image.panicHead(),
                image.waiting(),
                image.conditions(),
                image.functions(),
                words,
                image.heap());
    }
}
