package dev.gokata.runtime.malloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SizeClassTests {

    @Nested
    class Making {

        @Test
        void an_object_may_fill_its_whole_span() {
            assertThat(new SizeClass(8192, 1).objects()).isEqualTo(1);
        }

        @Test
        void an_object_longer_than_its_span_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SizeClass(8200, 1))
                    .withMessage("object size 8200 is not a multiple of 8 in 8..8192");
        }

        @Test
        void a_size_that_would_break_alignment_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SizeClass(20, 1))
                    .withMessage("object size 20 is not a multiple of 8 in 8..8192");
        }

        @Test
        void a_size_of_zero_is_refused_because_class_0_is_not_a_row() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SizeClass(0, 1))
                    .withMessage("object size 0 is not a multiple of 8 in 8..8192");
        }

        @Test
        void a_negative_size_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SizeClass(-8, 1))
                    .withMessage("object size -8 is not a multiple of 8 in 8..8192");
        }

        @Test
        void a_span_without_pages_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SizeClass(8, 0))
                    .withMessage("npages 0 is outside 1..262143");
        }

        @Test
        void a_span_too_long_to_count_in_bytes_is_refused() {
            assertThat(new SizeClass(8, 262143).spanBytes()).isPositive();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SizeClass(8, 262144))
                    .withMessage("npages 262144 is outside 1..262143");
        }
    }

    @Nested
    class Measuring {

        @Test
        void a_span_is_its_pages_in_bytes() {
            assertThat(new SizeClass(1408, 2).spanBytes()).isEqualTo(16384);
        }

        @Test
        void only_whole_objects_count() {
            assertThat(new SizeClass(48, 1).objects()).isEqualTo(170);
        }
    }
}
