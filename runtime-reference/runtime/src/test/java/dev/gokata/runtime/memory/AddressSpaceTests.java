package dev.gokata.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AddressSpaceTests {

    private final AddressSpace memory = new AddressSpace();

    @Nested
    class Words {

        @Test
        void a_word_written_is_read_again_and_its_neighbours_are_not_changed() {
            Region region = memory.allocate(64, "an array");

            memory.store(region.start() + 8, -5);

            assertThat(memory.load(region.start() + 8)).isEqualTo(-5);
            assertThat(memory.load(region.start())).isEqualTo(AddressSpace.NEVER_USED);
            assertThat(memory.load(region.start() + 16)).isEqualTo(AddressSpace.NEVER_USED);
        }

        @Test
        void the_last_word_of_a_page_and_the_first_of_the_next_are_two_words() {
            Region region = memory.allocate(2 * 8192, "two pages");

            memory.store(region.start() + 8184, 1);
            memory.store(region.start() + 8192, 2);

            assertThat(memory.load(region.start() + 8184)).isEqualTo(1);
            assertThat(memory.load(region.start() + 8192)).isEqualTo(2);
        }

        @Test
        void two_regions_that_were_never_written_do_not_share_what_one_of_them_gets() {
            Region one = memory.allocate(8192, "one");
            Region other = memory.allocate(8192, "other");

            memory.store(one.start(), 1);

            assertThat(memory.load(other.start())).isEqualTo(AddressSpace.NEVER_USED);
        }
    }

    @Nested
    class Faults {

        @Test
        void nil_says_so() {
            assertFault(() -> memory.load(0), MemoryFault.Reason.NIL, "read of 0x0: nil or close to it");
            assertFault(() -> memory.store(16, 1), MemoryFault.Reason.NIL, "write to 0x10: nil or close to it");
        }

        @Test
        void a_wild_address_says_what_lives_below_it() {
            memory.map(0xc000000000L, 2048, "stack of goroutine 7");

            assertFault(
                    () -> memory.load(0xc000000810L),
                    MemoryFault.Reason.UNMAPPED,
                    "read of 0xc000000810: nothing lives there, 16 bytes behind stack of goroutine 7"
                            + " [0xc000000000, 0xc000000800)");
        }

        @Test
        void an_address_far_from_everything_names_no_neighbor() {
            memory.map(0xc000000000L, 2048, "stack of goroutine 7");

            assertFault(
                    () -> memory.load(0xc040000000L),
                    MemoryFault.Reason.UNMAPPED,
                    "read of 0xc040000000: nothing lives there");
        }

        @Test
        void an_address_made_of_junk_says_so() {
            assertFault(
                    () -> memory.load(AddressSpace.NEVER_USED + 24),
                    MemoryFault.Reason.MISALIGNED,
                    "read of 0xfdfdfdfdfdfdfe15: not a multiple of 8; nothing lives there, the address was made of a word"
                            + " that nobody has written");
            assertFault(
                    () -> memory.load(AddressSpace.FREED - 12),
                    MemoryFault.Reason.UNMAPPED,
                    "read of 0xfcfcfcfcfcfcfcf0: nothing lives there, the address was made of a word that was freed");
        }

        @Test
        void addresses_outside_of_the_address_space_fault_like_others() {
            for (long address : new long[] {4096, AddressSpace.BASE - 8, AddressSpace.END, -8, Long.MIN_VALUE}) {
                assertFault(
                        () -> memory.load(address),
                        MemoryFault.Reason.UNMAPPED,
                        "read of " + AddressSpace.hex(address) + ": nothing lives there");
            }
        }

        @Test
        void a_misaligned_address_says_where_it_is() {
            Region region = memory.map(0xc000000000L, 2048, "stack of goroutine 7");

            assertFault(
                    () -> memory.store(region.start() + 12, 1),
                    MemoryFault.Reason.MISALIGNED,
                    "write to 0xc00000000c: not a multiple of 8, in stack of goroutine 7"
                            + " [0xc000000000, 0xc000000800)");
        }

        @Test
        void a_freed_address_says_what_lived_there() {
            Region region = memory.map(0xc000000000L, 2048, "stack of goroutine 7");
            memory.free(region);

            assertFault(
                    () -> memory.load(0xc000000008L),
                    MemoryFault.Reason.FREED,
                    "read of 0xc000000008: freed stack of goroutine 7 [0xc000000000, 0xc000000800)");
        }

        @Test
        void the_newest_dead_is_named() {
            memory.free(memory.map(0xc000000000L, 4096, "stack of goroutine 7"));
            memory.free(memory.map(0xc000000800L, 2048, "stack of goroutine 8"));

            assertThat(memory.describe(0xc000000808L)).startsWith("freed stack of goroutine 8");
            assertThat(memory.describe(0xc000000008L)).isEqualTo("nothing lives there");
        }

        @Test
        void one_that_is_freed_beside_a_live_one_takes_nothing_from_it() {
            Region freed = memory.map(0xc000000000L, 2048, "stack of goroutine 7");
            Region live = memory.map(0xc000000800L, 2048, "stack of goroutine 8");
            memory.store(live.start(), 8);

            memory.free(freed);

            assertThat(memory.load(live.start())).isEqualTo(8);
            assertFault(() -> memory.load(live.start() - 8), MemoryFault.Reason.FREED, "");
        }

        private void assertFault(ThrowingCallable access, MemoryFault.Reason reason, String message) {
            assertThatExceptionOfType(MemoryFault.class)
                    .isThrownBy(access)
                    .withMessageStartingWith(message)
                    .satisfies(fault -> assertThat(fault.reason()).isEqualTo(reason));
        }
    }

    @Nested
    class Freeing {

        @Test
        void what_was_freed_holds_junk_when_it_lives_again_on_part_of_a_page() {
            Region region = memory.map(0xc000000000L, 2048, "before");
            memory.store(region.start(), 1);

            memory.free(region);
            memory.map(0xc000000000L, 2048, "after");

            assertThat(memory.load(region.start())).isEqualTo(AddressSpace.FREED);
        }

        @Test
        void what_was_freed_holds_junk_when_it_lives_again_on_whole_pages() {
            Region region = memory.allocate(32768, "before");
            memory.store(region.start() + 8192, 1);

            memory.free(region);
            memory.map(region.start(), 32768, "after");

            assertThat(memory.load(region.start() + 8192)).isEqualTo(AddressSpace.FREED);
        }

        @Test
        void what_is_not_live_can_not_be_freed() {
            Region region = memory.allocate(64, "an array");
            memory.free(region);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> memory.free(region))
                    .withMessage("an array [0xc000000000, 0xc000000040) is not live, so it can't be freed");
        }
    }

    @Nested
    class Addresses {

        @Test
        void the_lowest_range_that_is_long_enough_is_given_out() {
            long first = memory.reserve(8192);
            long second = memory.reserve(3 * 8192);
            long third = memory.reserve(8192);
            memory.release(second, 3 * 8192);

            assertThat(memory.reserve(4 * 8192)).isEqualTo(third + 8192);
            assertThat(memory.reserve(8193)).isEqualTo(second);
            assertThat(memory.reserve(1)).isEqualTo(second + 2 * 8192);
            assertThat(first).isEqualTo(AddressSpace.BASE);
        }

        @Test
        void pages_of_a_region_at_a_chosen_address_are_not_given_out() {
            memory.map(AddressSpace.BASE + 8192 + 2048, 2048, "stack of goroutine 7");

            assertThat(memory.reserve(8192)).isEqualTo(AddressSpace.BASE);
            assertThat(memory.reserve(8192)).isEqualTo(AddressSpace.BASE + 2 * 8192);
        }

        @Test
        void addresses_of_a_live_region_are_not_taken_back() {
            Region region = memory.allocate(64, "an array");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> memory.release(region.start(), 8192))
                    .withMessage("an array [0xc000000000, 0xc000000040) is live, so its addresses can't be released");
        }

        @Test
        void addresses_that_nobody_has_are_not_taken_back() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> memory.release(AddressSpace.BASE, 8192))
                    .withMessage("pages 0xc000000000 to 0xc000002000 are not reserved");
        }

        @Test
        void live_regions_do_not_overlap() {
            memory.map(0xc000000800L, 2048, "stack of goroutine 7");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> memory.map(0xc000000000L, 2056, "an array"))
                    .withMessage("an array [0xc000000000, 0xc000000808) would overlap stack of goroutine 7"
                            + " [0xc000000800, 0xc000001000)");
        }

        @Test
        void a_region_outside_of_the_address_space_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> memory.map(AddressSpace.END - 8, 16, "an array"))
                    .withMessageContaining("is outside 0xc000000000..0xc400000000");
        }
    }

    @Nested
    class Memmove {

        @Test
        void overlapping_ranges_are_copied_as_if_all_were_read_first() {
            Region region = memory.allocate(64, "an array");
            for (int i = 0; i < 8; i++) {
                memory.store(region.start() + 8L * i, i);
            }

            memory.memmove(region.start() + 16, region.start(), 40);
            assertThat(words(region)).containsExactly(0, 1, 0, 1, 2, 3, 4, 7);

            memory.memmove(region.start(), region.start() + 16, 40);
            assertThat(words(region)).containsExactly(0, 1, 2, 3, 4, 3, 4, 7);
        }

        @Test
        void pages_of_different_phase_are_copied_word_by_word() {
            Region source = memory.allocate(3 * 8192, "source");
            Region target = memory.allocate(4 * 8192, "target");
            memory.store(source.start() + 8184, 1);
            memory.store(source.start() + 8192, 2);
            memory.store(source.start() + 3 * 8192 - 8, 3);

            memory.memmove(target.start() + 4096, source.start(), 3 * 8192);

            assertThat(memory.load(target.start() + 4096 + 8184)).isEqualTo(1);
            assertThat(memory.load(target.start() + 4096 + 8192)).isEqualTo(2);
            assertThat(memory.load(target.start() + 4096 + 3 * 8192 - 8)).isEqualTo(3);
            assertThat(memory.load(target.start() + 4096 + 16384)).isEqualTo(AddressSpace.NEVER_USED);
        }

        @Test
        void a_copy_of_a_page_that_was_never_written_is_no_alias_of_it() {
            Region source = memory.allocate(8192, "source");
            Region target = memory.allocate(8192, "target");
            memory.memmove(target.start(), source.start(), 8192);

            memory.store(source.start(), 1);
            memory.store(target.start() + 8, 2);

            assertThat(memory.load(target.start())).isEqualTo(AddressSpace.NEVER_USED);
            assertThat(memory.load(source.start() + 8)).isEqualTo(AddressSpace.NEVER_USED);
        }

        @Test
        void nothing_is_copied_if_a_word_is_not_there() {
            Region source = memory.allocate(64, "source");
            Region target = memory.allocate(48, "target");
            memory.store(source.start(), 1);

            assertThatExceptionOfType(MemoryFault.class)
                    .isThrownBy(() -> memory.memmove(target.start(), source.start(), 64))
                    .withMessageStartingWith("write to 0xc000002030: nothing lives there, 0 bytes behind target");
            assertThat(memory.load(target.start())).isEqualTo(AddressSpace.NEVER_USED);
        }

        private long[] words(Region region) {
            long[] words = new long[(int) region.bytes() / 8];
            for (int i = 0; i < words.length; i++) {
                words[i] = memory.load(region.start() + 8L * i);
            }
            return words;
        }
    }
}
