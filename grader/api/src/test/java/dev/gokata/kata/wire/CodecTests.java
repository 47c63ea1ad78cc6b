package dev.gokata.kata.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.wire.Carried.Color;
import dev.gokata.kata.wire.Carried.Group;
import dev.gokata.kata.wire.Carried.Shape;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTests {

    record Inner(List<Long> sizes, String name) {}

    record Outer(Inner inner, Optional<Color> color, Shape shape) {}

    @Nested
    class What_can_not_be_carried {

        record WithArray(int fine, long[] words) {}

        record WithMap(Map<String, Long> map) {}

        record WithWildcard(List<?> items) {}

        record WithBound(List<? extends Number> items) {}

        @SuppressWarnings("rawtypes")
        record Raw(List items) {}

        record Generic<T>(T item) {}

        record WithObject(Object anything) {}

        record WithNumber(Optional<Number> number) {}

        record WithGeneric(Generic<String> generic) {}

        record Nesting(List<WithArray> arrays) {}

        interface Open {}

        record WithOpen(Open open) {}

        sealed interface Half {}

        non-sealed interface Leak extends Half {}

        record Whole() implements Half {}

        record WithHalf(Half half) {}

        static List<Arguments> records() {
            return List.of(
                    Arguments.of(WithArray.class, "WithArray.words", "long[]"),
                    Arguments.of(WithMap.class, "WithMap.map", "java.util.Map<java.lang.String, java.lang.Long>"),
                    Arguments.of(WithWildcard.class, "WithWildcard.items[]", "?"),
                    Arguments.of(WithBound.class, "WithBound.items[]", "? extends java.lang.Number"),
                    Arguments.of(Raw.class, "Raw.items", "java.util.List"),
                    Arguments.of(Generic.class, "Generic.item", "T"),
                    Arguments.of(WithObject.class, "WithObject.anything", "java.lang.Object"),
                    Arguments.of(WithNumber.class, "WithNumber.number", "java.lang.Number"),
                    Arguments.of(
                            WithGeneric.class, "WithGeneric.generic", Generic.class.getName() + "<java.lang.String>"),
                    Arguments.of(Nesting.class, "WithArray.words", "long[]"),
                    Arguments.of(WithOpen.class, "WithOpen.open", Open.class.getName()),
                    Arguments.of(WithHalf.class, "Half", Leak.class.getName()));
        }

        @ParameterizedTest(name = "{1} of type {2}")
        @MethodSource("records")
        void is_refused_with_the_path_of_its_component(Class<? extends Record> type, String path, String found) {
            assertThatThrownBy(() -> Codec.of(type))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("\\Q" + path + " can't be carried: \\E.*\\Q is none of: a primitive type or its"
                            + " box, String, an enum, a record, a sealed interface of records, List, Optional\\E")
                    .hasMessageContaining(found + " is none of");
        }
    }

    @Nested
    class Null {

        private final Codec<Outer> codec = Codec.of(Outer.class);
        private final Inner inner = new Inner(List.of(1L), "");
        private final Shape shape = new Group(List.of());

        @Test
        void names_the_component_that_held_it() {
            isRefusedAs(new Outer(inner, null, shape), "Outer.color is null");
            isRefusedAs(new Outer(new Inner(null, ""), Optional.empty(), shape), "Inner.sizes is null");
            isRefusedAs(new Outer(new Inner(List.of(), null), Optional.empty(), shape), "Inner.name is null");
        }

        @Test
        void names_the_component_that_held_no_record() {
            isRefusedAs(new Outer(null, Optional.empty(), shape), "Outer.inner is null");
            isRefusedAs(new Outer(inner, Optional.empty(), null), "Outer.shape is null");
        }

        @Test
        void names_the_list_whose_element_it_was() {
            isRefusedAs(
                    new Outer(new Inner(Arrays.asList(1L, null), ""), Optional.empty(), shape),
                    "Inner.sizes[] is null");
            isRefusedAs(
                    new Outer(inner, Optional.empty(), new Group(Collections.singletonList(null))),
                    "Group.parts[] is null");
        }

        @Test
        void is_refused_where_the_record_itself_should_be() {
            isRefusedAs(null, "Outer is null");
        }

        private void isRefusedAs(Outer value, String message) {
            assertThatThrownBy(() -> codec.encode(value))
                    .isInstanceOf(NothingToCarryException.class)
                    .hasMessage(message);
        }
    }

    @Nested
    class Lists {

        private final Codec<Inner> codec = Codec.of(Inner.class);

        @Test
        void come_back_unmodifiable() {
            List<Long> back = codec.decode(codec.encode(new Inner(new ArrayList<>(List.of(1L, 2L)), "")))
                    .sizes();

            assertThatThrownBy(() -> back.add(3L)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> back.set(0, 3L)).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void of_a_class_that_lies_about_its_size_are_carried_as_what_they_hold() {
            List<Long> liar = new AbstractList<>() {
                private int asked;

                @Override
                public Long get(int index) {
                    return 7L;
                }

                @Override
                public int size() {
                    return asked++ == 0 ? 3 : 1;
                }
            };

            List<Long> back = codec.decode(codec.encode(new Inner(liar, ""))).sizes();

            assertThat(back).isNotEmpty().containsOnly(7L);
        }
    }

    @Nested
    class A_record_whose_constructor_refuses_values {

        record Even(int number) {
            Even {
                if (number % 2 != 0) {
                    throw new IllegalArgumentException("odd");
                }
            }
        }

        record Number(int number) {}

        @Test
        void refuses_bytes_with_those_values() {
            byte[] odd = Codec.of(Number.class).encode(new Number(3));

            assertThatThrownBy(() -> Codec.of(Even.class).decode(odd))
                    .isInstanceOf(WireException.class)
                    .hasMessage("no Even has these values")
                    .hasRootCauseMessage("odd");
        }

        @Test
        void is_carried_with_the_others() {
            byte[] even = Codec.of(Number.class).encode(new Number(4));

            assertThat(Codec.of(Even.class).decode(even)).isEqualTo(new Even(4));
        }
    }

    @Test
    void a_message_of_another_record_is_refused() {
        record One(int a) {}
        record Two(int a, int b) {}
        byte[] bytes = Codec.of(One.class).encode(new One(1));

        assertThatThrownBy(() -> Codec.of(Two.class).decode(bytes))
                .isInstanceOf(WireException.class)
                .hasMessage("Two has 2 components, not 1");
    }
}
