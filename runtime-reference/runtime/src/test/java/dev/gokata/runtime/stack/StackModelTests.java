package dev.gokata.runtime.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StackModelTests {

    @Nested
    class Stacks {

        @Test
        void the_low_end_is_inside_and_the_high_end_is_not() {
            Stack stack = new Stack(0xc000001800L, 0xc000002000L);

            assertThat(stack.contains(0xc000001800L)).isTrue();
            assertThat(stack.contains(0xc000001fffL)).isTrue();
            assertThat(stack.contains(0xc000002000L)).isFalse();
            assertThat(stack.contains(0xc0000017ffL)).isFalse();
            assertThat(stack.contains(-1314)).isFalse();
            assertThat(stack).hasToString("[0xc000001800, 0xc000002000)");
        }

        @Test
        void bounds_are_in_order() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Stack(8, 0))
                    .withMessage("stack bounds 0x8 and 0x0 are no range");
        }
    }

    @Nested
    class Maps {

        @Test
        void a_map_may_be_longer_than_a_number() {
            BitVector map = BitVector.ofPointers(130, 0, 63, 64, 129);

            assertThat(map.bits()).containsExactly(1L | 1L << 63, 1L, 2L);
            assertThat(List.of(0, 1, 62, 63, 64, 128, 129).stream().filter(map::ptrbit))
                    .containsExactly(0, 63, 64, 129);
        }

        @Test
        void a_map_has_no_bit_behind_its_last_word() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BitVector(3, List.of(8L)))
                    .withMessage("a map of 3 words has a bit behind the last");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BitVector.ofPointers(3, 3))
                    .withMessage("word 3 is outside 0..2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BitVector(65, List.of(1L)))
                    .withMessage("1 numbers are no map of 65 words");
        }
    }

    @Nested
    class Frames {

        private final FuncInfo f = FuncInfo.withoutPointers("main.f", 0x400000, 48);

        @Test
        void in_the_body_there_are_return_address_and_saved_bp_above_the_locals() {
            Frame frame = Frame.at(f, f.body(), 1000);

            assertThat(frame).isEqualTo(new Frame(f, f.body(), 1000, 1056, 1040, 1056));
            assertThat(frame.hasSavedBp()).isTrue();
            assertThat(frame.hasLocals()).isTrue();
        }

        @Test
        void at_the_entry_there_is_only_the_return_address() {
            Frame frame = Frame.at(f, f.entry(), 1000);

            assertThat(frame).isEqualTo(new Frame(f, f.entry(), 1000, 1008, 1000, 1008));
            assertThat(frame.hasSavedBp()).isFalse();
            assertThat(frame.hasLocals()).isFalse();
        }

        @Test
        void a_frame_holds_its_locals_beside_the_saved_bp() {
            BitVector six = BitVector.ofPointers(6);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FuncInfo("main.f", 32, 48, six, BitVector.EMPTY, List.of()))
                    .withMessage("6 words of locals don't fit into a frame of 48 bytes");
        }

        @Test
        void a_function_is_found_by_any_of_its_pcs() {
            FuncInfo g = FuncInfo.withoutPointers("main.g", 0x400040, 8);
            FuncTab functab = new FuncTab(List.of(g, f));

            assertThat(functab.findfunc(f.entry())).contains(f);
            assertThat(functab.findfunc(f.entry() + 31)).contains(f);
            assertThat(functab.findfunc(f.entry() + 32)).isEmpty();
            assertThat(functab.findfunc(g.body())).contains(g);
            assertThat(functab.findfunc(0)).isEmpty();
        }

        @Test
        void two_functions_are_not_in_one_place() {
            assertThatIllegalArgumentException().isThrownBy(() -> new FuncTab(List.of(f, f)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FuncTab(List.of(FuncInfo.withoutPointers("main.f", 32, 0))))
                    .withMessage("a function has the entry of goexit, 32");
        }
    }
}
