package dev.gokata.kata.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.wire.Carried.Tree;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HostileBytesTests {

    record Texts(List<String> texts) {}

    record Deep(List<List<List<List<Long>>>> numbers) {}

    @Nested
    class A_count_that_lies {

        @Test
        void costs_no_more_memory_than_the_bytes_that_came_at_each_of_64_levels() {
            // Each level is a tree (one component) whose first child claims that all other bytes are children too.
            WireWriter out = new WireWriter();
            for (int level = 0; level < Codec.MAX_DEPTH; level++) {
                out.writeByte(1);
                out.writeLong(15_000_000);
            }
            byte[] bytes = Arrays.copyOf(out.toByteArray(), Frames.MAX_BYTES);

            assertThat(Hostility.of(Codec.of(Tree.class), bytes)).isEqualTo(Hostility.REFUSED);
        }

        @Test
        void is_refused_when_more_things_are_claimed_than_bytes_are_left() {
            WireWriter out = new WireWriter();
            out.writeByte(1);
            out.writeLong(Integer.MAX_VALUE);

            assertThatThrownBy(() -> Codec.of(Texts.class).decode(out.toByteArray()))
                    .isInstanceOf(WireException.class)
                    .hasMessage("2147483647 things can't follow in 0 bytes");
        }

        @Test
        void may_not_count_its_own_bytes_either() {
            // A count of one, with nothing behind it.
            assertThatThrownBy(() -> new WireReader(new byte[] {2}).readCount())
                    .isInstanceOf(WireException.class)
                    .hasMessage("1 things can't follow in 0 bytes");
            assertThatThrownBy(() -> new WireReader(new byte[] {2}).readBytes()).isInstanceOf(WireException.class);
            assertThatThrownBy(() -> new WireReader(new byte[] {2}).readString())
                    .isInstanceOf(WireException.class);
        }

        @Test
        void is_refused_when_it_is_negative() {
            assertThatThrownBy(() -> new WireReader(new byte[] {1, 0}).readCount())
                    .isInstanceOf(WireException.class)
                    .hasMessage("-1 things can't follow in 1 bytes");
        }
    }

    @Nested
    class Nesting {

        @Test
        void is_refused_past_64_levels_however_deep_it_goes() {
            byte[] bytes = new byte[Frames.MAX_BYTES];
            for (int i = 0; i + 1 < bytes.length; i += 2) {
                bytes[i] = 1; // one component
                bytes[i + 1] = 2; // a list of one
            }

            assertThatThrownBy(() -> Codec.of(Tree.class).decode(bytes))
                    .isInstanceOf(WireException.class)
                    .hasMessage("values are nested more than 64 deep");
        }

        @Test
        void of_64_levels_is_read_and_one_more_is_not_written() {
            Tree tree = new Tree(List.of());
            for (int level = 1; level < Codec.MAX_DEPTH; level++) {
                tree = new Tree(List.of(tree));
            }
            Tree deepest = tree;
            Codec<Tree> codec = Codec.of(Tree.class);

            assertThat(codec.decode(codec.encode(deepest))).isEqualTo(deepest);
            assertThatThrownBy(() -> codec.encode(new Tree(List.of(deepest))))
                    .isInstanceOf(WireException.class)
                    .hasMessage("values are nested more than 64 deep");
        }

        @Test
        void side_by_side_is_not_nesting() {
            Tree broad = new Tree(java.util.Collections.nCopies(1_000, new Tree(List.of())));
            Codec<Tree> codec = Codec.of(Tree.class);

            assertThat(codec.decode(codec.encode(broad))).isEqualTo(broad);
        }
    }

    @Nested
    class A_number {

        @Test
        void of_more_than_64_bits_is_refused() {
            byte[] eleven = new byte[11];
            Arrays.fill(eleven, 0, 10, (byte) 0x80);
            byte[] ten = new byte[10];
            Arrays.fill(ten, 0, 9, (byte) 0x80);
            ten[9] = 2;

            assertThatThrownBy(() -> new WireReader(eleven).readLong())
                    .isInstanceOf(WireException.class)
                    .hasMessage("a number is longer than 64 bits");
            assertThatThrownBy(() -> new WireReader(ten).readLong())
                    .isInstanceOf(WireException.class)
                    .hasMessage("a number is longer than 64 bits");
        }

        @Test
        void outside_its_range_is_refused_with_the_range() {
            assertThatThrownBy(() -> new WireReader(new byte[] {6}).readLong(0, 2))
                    .isInstanceOf(WireException.class)
                    .hasMessage("expected a number from 0 to 2, found 3");
        }
    }

    @Nested
    class What_a_writer_makes {

        @Test
        void is_never_longer_than_a_message_may_be() {
            WireWriter out = new WireWriter();
            out.writeBytes(new byte[Frames.MAX_BYTES - 10]);

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 20; i++) {
                            out.writeByte(0);
                        }
                    })
                    .isInstanceOf(WireException.class)
                    .hasMessage("a message can't be longer than 16777216 bytes");
            assertThatThrownBy(() -> out.writeBytes(new byte[Frames.MAX_BYTES]))
                    .isInstanceOf(WireException.class)
                    .hasMessage("a message can't be longer than 16777216 bytes");
        }
    }

    @Test
    void deeply_nested_lists_of_numbers_come_back() {
        Deep deep = new Deep(List.of(List.of(), List.of(List.of(List.of(1L, -1L), List.of()))));

        assertThat(Codec.of(Deep.class).decode(Codec.of(Deep.class).encode(deep)))
                .isEqualTo(deep);
    }
}
