package dev.gokata.reference.malloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpanClassTests {

    private static final SizeClasses GO = new SizeClasses(SizeClasses.makeClasses());

    @Nested
    class Numbering {

        @Test
        void go_has_136_span_classes_and_each_number_names_one() {
            assertThat(GO.spanClassCount()).isEqualTo(136);
            for (int index = 0; index < 136; index++) {
                assertThat(SpanClass.ofIndex(index).index()).isEqualTo(index);
            }
        }

        @Test
        void the_tiny_allocator_takes_its_blocks_from_span_class_5() {
            assertThat(SpanClass.ofIndex(5)).isEqualTo(new SpanClass(2, true));
        }

        @Test
        void negative_numbers_are_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SpanClass.ofIndex(-1))
                    .withMessage("span class -1 is outside 0..2147483647");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpanClass(-1, true))
                    .withMessage("size class -1 is outside 0..1073741823");
        }
    }

    @Nested
    class CountingObjects {

        @Test
        void a_span_of_64_byte_objects_lost_two_in_1_22_and_two_more_in_1_26() {
            SpanClass pointerful = new SpanClass(6, false);

            assertThat(nelems("1.21", pointerful)).isEqualTo(128);
            assertThat(nelems("1.22", pointerful)).isEqualTo(126);
            assertThat(nelems("1.25", pointerful)).isEqualTo(126);
            assertThat(nelems("1.26", pointerful)).isEqualTo(124);
        }

        @Test
        void a_large_object_is_alone_in_its_span() {
            assertThat(GO.nelems(new SpanClass(0, true))).isEqualTo(1);
            assertThat(GO.nelems(new SpanClass(0, false))).isEqualTo(1);
        }

        @Test
        void the_pointer_bitmap_grows_with_the_span() {
            SizeClass twoPages = new SizeClass(512, 2);

            assertThat(HeapLayout.GO_1_22.reservedBytes(twoPages, false)).isEqualTo(256);
            assertThat(new SizeClasses(List.of(twoPages), HeapLayout.GO_1_22).nelems(new SpanClass(1, false)))
                    .isEqualTo(31);
        }

        @Test
        void a_class_that_the_table_does_not_have_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GO.nelems(SpanClass.ofIndex(136)))
                    .withMessage("size class 68 is outside 1..67");
        }

        private static int nelems(String go, SpanClass spanClass) {
            return new SizeClasses(SizeClasses.makeClasses(), HeapLayout.of(go)).nelems(spanClass);
        }
    }

    @Nested
    class ChoosingAVersion {

        @Test
        void a_version_before_the_first_that_was_compared_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HeapLayout.of("1.18"))
                    .withMessage("go version 1.18 is outside 1.19..1.27");
        }

        @Test
        void a_version_written_otherwise_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HeapLayout.of("go1.27"))
                    .withMessage("go version go1.27 is outside 1.19..1.27");
        }
    }
}
