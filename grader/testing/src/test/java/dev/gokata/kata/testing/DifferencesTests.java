package dev.gokata.kata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DifferencesTests {

    private record Size(long bytes) {}

    private record Span(long base, Size size) {}

    private record Heap(String name, Span span, Optional<Size> next, List<Size> free) {}

    private record Sizes(List<Long> bytes) {}

    private record Name(String name) {}

    private static final Heap HEAP =
            new Heap("a", new Span(8, new Size(16)), Optional.of(new Size(1)), List.of(new Size(2)));

    @Nested
    class Components {

        @Test
        void that_are_equal_are_left_out() {
            assertThat(Differences.between(HEAP, HEAP)).isEmpty();
            assertThat(Differences.between(HEAP, new Heap("b", HEAP.span(), HEAP.next(), HEAP.free())))
                    .containsExactly("expected  name a", "found     name b");
        }

        @Test
        void need_no_name_where_there_is_one_only() {
            assertThat(Differences.between(new Size(1), new Size(2))).containsExactly("expected  1", "found     2");
        }

        @Test
        void of_one_thing_in_a_list_are_told_as_that_thing_beside_an_exception() {
            assertThat(Differences.insteadOfAnException(new Sizes(List.of(24L))))
                    .isEqualTo("24");
            assertThat(Differences.insteadOfAnException(new Sizes(List.of(24L, 32L))))
                    .isEqualTo("[24, 32]");
        }

        @Test
        void of_records_inside_have_a_path() {
            assertThat(Differences.between(
                            HEAP, new Heap("a", new Span(9, new Size(17)), Optional.empty(), HEAP.free())))
                    .containsExactly(
                            "expected  span.base 8",
                            "found     span.base 9",
                            "expected  span.size 16",
                            "found     span.size 17",
                            "expected  next Optional[Size[bytes=1]]",
                            "found     next Optional.empty");
        }
    }

    @Nested
    class Lists {

        @Test
        void are_told_by_the_elements_that_differ() {
            assertThat(Differences.between(new Sizes(List.of(1L, 2L, 3L)), new Sizes(List.of(1L, 9L, 3L))))
                    .containsExactly("expected  bytes[1] = 2", "found     bytes[1] = 9");
        }

        @Test
        void of_another_length_are_told_by_where_they_end() {
            assertThat(Differences.between(new Sizes(List.of(1L)), new Sizes(List.of(1L, 2L))))
                    .containsExactly("expected  bytes[1] = nothing: the list ends here", "found     bytes[1] = 2");
            assertThat(Differences.between(new Sizes(List.of(1L)), new Sizes(List.of())))
                    .containsExactly("expected  bytes[0] = 1", "found     bytes[0] = nothing: the list ends here");
        }

        @Test
        void with_many_differences_are_told_by_three() {
            List<Long> right = LongStream.range(0, 10).boxed().toList();
            List<Long> wrong = Collections.nCopies(10, -1L);

            assertThat(Differences.between(new Sizes(right), new Sizes(wrong)))
                    .containsExactly(
                            "expected  bytes[0] = 0",
                            "found     bytes[0] = -1",
                            "expected  bytes[1] = 1",
                            "found     bytes[1] = -1",
                            "expected  bytes[2] = 2",
                            "found     bytes[2] = -1",
                            "and 7 more differ");
        }

        @Test
        void are_told_even_where_only_the_end_of_a_long_element_differs() {
            record Names(List<Name> names) {}
            String same = "x".repeat(1_000);

            List<String> lines = Differences.between(
                    new Names(List.of(new Name(same + "a"))), new Names(List.of(new Name(same + "b"))));

            assertThat(lines)
                    .containsExactly(
                            "expected  names[0] = …" + "x".repeat(100) + "a",
                            "found     names[0] = …" + "x".repeat(100) + "b");
        }
    }

    @Nested
    class Long_texts {

        @Test
        void are_cut() {
            assertThat(Differences.between(new Name("a".repeat(300)), new Name("b".repeat(300))))
                    .containsExactly("expected  " + "a".repeat(200) + "…", "found     " + "b".repeat(200) + "…");
        }

        @Test
        void are_told_from_shortly_before_they_differ() {
            String same = "0123456789".repeat(50);

            assertThat(Differences.between(new Name(same + "right"), new Name(same)))
                    .containsExactly(
                            "expected  …" + same.substring(400) + "right", "found     …" + same.substring(400));
        }
    }
}
