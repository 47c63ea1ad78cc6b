package dev.gokata.reference.malloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gokata.runtime.malloc.SizeClass;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SizeClassesTests {

    private static final SizeClasses GO = new SizeClasses(SizeClasses.makeClasses());

    @Nested
    class Making {

        @Test
        void a_table_needs_a_class() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SizeClasses(List.of()))
                    .withMessage("0 size classes are too few: a table has at least 1");
        }

        @Test
        void sizes_must_ascend() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SizeClasses(List.of(new SizeClass(16, 1), new SizeClass(16, 2))))
                    .withMessage("object size 16 after 16 is outside 17..32768");
        }

        @Test
        void a_size_over_the_largest_small_one_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SizeClasses(List.of(new SizeClass(32896, 5))))
                    .withMessage("object size 32896 after 0 is outside 1..32768");
        }

        @Test
        void a_size_that_the_wide_lookup_cannot_tell_apart_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SizeClasses(List.of(new SizeClass(1032, 1))))
                    .withMessage("object size 1032 is over 1024 and not a multiple of 128");
        }

        @Test
        void a_later_change_to_the_list_changes_nothing() {
            List<SizeClass> list = new ArrayList<>(List.of(new SizeClass(16, 1)));
            SizeClasses table = new SizeClasses(list);
            list.clear();

            assertThat(table.count()).isEqualTo(1);
        }
    }

    @Nested
    class FindingAClass {

        @Test
        void one_byte_is_in_the_first_class() {
            assertThat(GO.classOf(1)).isEqualTo(1);
        }

        @Test
        void the_size_of_a_class_is_in_it_and_one_byte_more_is_in_the_next() {
            assertThat(GO.classOf(1024)).isEqualTo(32);
            assertThat(GO.classOf(1025)).isEqualTo(33);
        }

        @Test
        void more_than_the_largest_size_is_large() {
            assertThat(GO.classOf(32768)).isEqualTo(67);
            assertThat(GO.classOf(32769)).isZero();
            assertThat(GO.classOf(Long.MAX_VALUE)).isZero();
        }

        @Test
        void a_request_for_nothing_has_no_class() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GO.classOf(0))
                    .withMessage("size 0 is outside 1..9223372036854775807");
        }

        @Test
        void before_the_class_of_24_bytes_a_request_for_17_got_32() {
            SizeClasses old = new SizeClasses(SizeClasses.makeClasses().stream()
                    .filter(sizeClass -> sizeClass.size() != 24)
                    .toList());

            assertThat(old.count()).isEqualTo(66);
            assertThat(old.objectSize(old.classOf(17))).isEqualTo(32);
        }

        @Test
        void a_table_of_one_class_serves_what_fits_and_nothing_else() {
            SizeClasses one = new SizeClasses(List.of(new SizeClass(1000, 1)));

            assertThat(one.classOf(1)).isEqualTo(1);
            assertThat(one.classOf(1000)).isEqualTo(1);
            assertThat(one.classOf(1001)).isZero();
        }
    }

    @Nested
    class RoundingUp {

        @Test
        void pointers_cost_a_header_only_over_512_bytes() {
            assertThat(GO.roundUp(512, false)).isEqualTo(512);
            assertThat(GO.roundUp(513, false)).isEqualTo(568);
            assertThat(GO.roundUp(513, true)).isEqualTo(576);
        }

        @Test
        void a_header_can_push_a_request_into_the_next_class() {
            assertThat(GO.roundUp(576, true)).isEqualTo(576);
            assertThat(GO.roundUp(576, false)).isEqualTo(632);
        }

        @Test
        void with_pointers_the_largest_block_with_a_header_has_32760_usable_bytes() {
            assertThat(GO.roundUp(32760, false)).isEqualTo(32760);
            assertThat(GO.roundUp(32761, false)).isEqualTo(32768);
            assertThat(GO.roundUp(32769, false)).isEqualTo(40960);
        }

        @Test
        void the_last_8_bytes_under_the_largest_class_are_large_also_without_pointers() {
            SizeClasses one = new SizeClasses(List.of(new SizeClass(1000, 1)));

            assertThat(one.roundUp(992, true)).isEqualTo(1000);
            assertThat(one.roundUp(993, true)).isEqualTo(8192);
        }

        @Test
        void before_headers_a_request_up_to_the_largest_class_was_small() {
            SizeClasses one = new SizeClasses(List.of(new SizeClass(1000, 1)), HeapLayout.GO_1_19);

            assertThat(one.roundUp(993, false)).isEqualTo(1000);
            assertThat(one.roundUp(1001, false)).isEqualTo(8192);
        }

        @Test
        void without_a_class_of_512_a_larger_pointerful_request_may_get_less() {
            SizeClasses table = new SizeClasses(List.of(new SizeClass(600, 1), new SizeClass(1024, 1)));

            assertThat(table.roundUp(512, false)).isEqualTo(600);
            assertThat(table.roundUp(513, false)).isEqualTo(592);
        }

        @Test
        void nothing_stays_nothing() {
            assertThat(GO.roundUp(0, true)).isZero();
            assertThat(GO.roundUp(0, false)).isZero();
        }

        @Test
        void a_size_whose_pages_would_overflow_is_returned_as_it_is() {
            long lastWholePage = Long.MAX_VALUE - 8191;

            assertThat(GO.roundUp(lastWholePage - 1, true)).isEqualTo(lastWholePage);
            assertThat(GO.roundUp(lastWholePage, true)).isEqualTo(lastWholePage);
            assertThat(GO.roundUp(lastWholePage + 1, true)).isEqualTo(lastWholePage + 1);
            assertThat(GO.roundUp(Long.MAX_VALUE, false)).isEqualTo(Long.MAX_VALUE);
        }

        @Test
        void a_negative_size_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GO.roundUp(-1, true))
                    .withMessage("size -1 is outside 0..9223372036854775807");
        }
    }

    @Nested
    class CountingWaste {

        @Test
        void the_tail_of_48_byte_objects_is_32_bytes() {
            assertThat(GO.tailWaste(5)).isEqualTo(32);
        }

        @Test
        void one_byte_objects_waste_seven_eighths() {
            assertThat(GO.maxWaste(1)).isEqualTo(7 * 1024);
            assertThat(GO.maxWastePercent(1)).isEqualTo(87.5);
        }

        @Test
        void class_0_wastes_nothing_that_a_table_knows() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GO.tailWaste(0))
                    .withMessage("size class 0 is outside 1..67");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GO.maxWaste(0))
                    .withMessage("size class 0 is outside 1..67");
        }

        @Test
        void a_class_past_the_last_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GO.maxWaste(68))
                    .withMessage("size class 68 is outside 1..67");
        }
    }
}
