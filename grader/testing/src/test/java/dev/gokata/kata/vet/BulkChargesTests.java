package dev.gokata.kata.vet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BulkChargesTests {

    private static final String ARRAYS = """
            static final int[] INTS = new int[5_000];
            static final Integer[] BOXES = new Integer[5_000];
            static final Object[] OBJECTS = new Object[5_000];
            static final Comparator<Object> ANY = (a, b) -> 0;
            static class Mine extends ArrayList<Long> { Mine(int n) { super(n); } }
            """;

    static Stream<Arguments> ofPrimitives() {
        return Stream.of("int", "long", "byte", "short", "char", "float", "double", "boolean")
                .flatMap(type -> {
                    String value = type.equals("boolean") ? "true" : "(" + type + ") 7";
                    String made = type + "[] a = new " + type + "[50]; ";
                    return Stream.of(
                            row("new " + type + "[n]", 1, "return new " + type + "[n].length;"),
                            row(
                                    "fill all of " + type + "[]",
                                    2,
                                    type + "[] a = new " + type + "[n]; Arrays.fill(a, " + value
                                            + "); return a[n - 1];"),
                            row(
                                    "fill part of " + type + "[]",
                                    1,
                                    made + "Arrays.fill(a, 2, 2 + n, " + value + "); return a[1] + \" \" + a[2];"),
                            row("copy " + type + "[]", 1, made + "return Arrays.copyOf(a, n).length;"),
                            row(
                                    "copy part of " + type + "[]",
                                    1,
                                    made + "return Arrays.copyOfRange(a, 7, 7 + n).length;"),
                            row("clone " + type + "[]", 2, "return new " + type + "[n].clone().length;"));
                });
    }

    static Stream<Arguments> ofObjects() {
        return Stream.of(
                row("new String[n]", 1, "return new String[n].length;"),
                row("int[]::new", 1, "IntFunction<int[]> f = int[]::new; return f.apply(n).length;"),
                row("fill all of Object[]", 2, "Object[] a = new Object[n]; Arrays.fill(a, \"x\"); return a[0];"),
                row("fill part of Object[]", 1, "Arrays.fill(OBJECTS, 0, n, \"x\"); return OBJECTS[0];"),
                row("copy Object[]", 1, "return Arrays.copyOf(OBJECTS, n).length;"),
                row("copy Object[] as String[]", 1, "return Arrays.copyOf(OBJECTS, n, Object[].class).length;"),
                row("copy part of Object[]", 1, "return Arrays.copyOfRange(OBJECTS, 1, 1 + n).length;"),
                row(
                        "copy part of Object[] as String[]",
                        1,
                        "return Arrays.copyOfRange(OBJECTS, 1, 1 + n, Object[].class).length;"),
                row("arraycopy", 1, "System.arraycopy(OBJECTS, 0, OBJECTS, 9, n); return OBJECTS[9];"),
                row("sort", 2, "int[] a = new int[n]; Arrays.sort(a); return a.length;"),
                row("sort part", 1, "Arrays.sort(INTS, 3, 3 + n); return INTS[3];"),
                row("toString", 2, "return Arrays.toString(new int[n]);"),
                row("hashCode", 2, "return Arrays.hashCode(new double[n]);"),
                row("equals", 2, "return Arrays.equals(INTS, new int[n]);"),
                row("equals of parts", 1, "return Arrays.equals(INTS, 1, 1 + n, INTS, 2, 2 + n);"));
    }

    static Stream<Arguments> ofMany() {
        return Stream.of(
                row("new int[n][]", 1, "return new int[n][].length;"),
                row("new int[n][5]", 1 + 5, "return new int[n][5].length;"),
                row("new int[5][n]", 5, "return new int[5][n].length;"),
                row("new int[n][2][3]", 1 + 2 + 6, "return new int[n][2][3].length;"),
                row("new int[n][2][3][]", 1 + 2 + 6, "return new int[n][2][3][].length;"),
                row("new long[2][3][n]", 6, "return new long[2][3][n].length;"),
                row("new String[n][0]", 1, "return new String[n][0].length;"),
                row("new String[0][n]", 0, "return new String[0][n].length;"),
                row("new double[n > 0 ? 2 : 3][n]", 2, "return new double[n > 0 ? 2 : 3][n].length;"),
                row("repeat a text", 1, "return \"ab\".repeat(n).length();"),
                row(
                        "lengthen a builder",
                        1,
                        "StringBuilder b = new StringBuilder(); b.setLength(n); return b.length();"),
                row("a builder's capacity", 1, "return new StringBuilder(n).length();"),
                row("a list's capacity", 1, "return new ArrayList<>(n);"),
                row("a deque's capacity", 1, "return new ArrayDeque<>(n);"),
                row("a queue's capacity", 1, "return new PriorityQueue<>(n).size();"),
                row("a subclass's capacity", 1, "return new Mine(n);"),
                row("copies", 1, "return Collections.nCopies(n, \"x\").size();"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofPrimitives", "ofObjects", "ofMany"})
    void each_element_is_a_step(String what, int stepsPerElement, String body) {
        Counted code = Counted.members(ARRAYS + "public static Object run(int n) { " + body + " }");

        assertThat(code.counted(10)).isEqualTo(code.uncounted(10));
        assertThat(code.steps(30) - code.steps(10)).isEqualTo(20L * stepsPerElement);
    }

    @Test
    void a_comparator_is_called_on_top_of_the_charge() {
        Counted whole = Counted.members(ARRAYS
                + "public static Object run(int n) { Object[] a = new Object[n]; Arrays.sort(a, ANY); return n; }");
        Counted part = Counted.members(
                ARRAYS + "public static Object run(int n) { Arrays.sort(BOXES, 3, 3 + n, ANY); return n; }");
        Counted equal = Counted.members(ARRAYS
                + "public static Object run(int n) { return Arrays.equals(BOXES, 1, 1 + n, BOXES, 2, 2 + n, ANY)"
                + " && Arrays.equals(BOXES, BOXES, ANY); }");

        assertThat(whole.counted(10)).isEqualTo(whole.uncounted(10));
        assertThat(part.counted(10)).isEqualTo(part.uncounted(10));
        assertThat(equal.counted(10)).isEqualTo(equal.uncounted(10));
        assertThat(whole.steps(30) - whole.steps(10)).isGreaterThan(40);
        assertThat(part.steps(30) - part.steps(10)).isGreaterThan(20);
    }

    @Test
    void what_the_JDK_complains_about_it_still_complains_about() {
        for (String body : new String[] {
            "return new int[-n].length;",
            "return new int[-n][3].length;",
            "return new int[3][-n].length;",
            "return ((int[]) null).clone();",
            "Arrays.fill((int[]) null, 3); return n;",
            "Arrays.fill(INTS, 7, 3, 3); return n;",
            "return Arrays.copyOf(INTS, -n);",
            "return Arrays.copyOfRange(INTS, 7, 3);",
            "System.arraycopy(INTS, 0, INTS, 0, -n); return n;",
            "return \"\".repeat(-n);",
            "return new ArrayList<>(-n);",
        }) {
            Counted code = Counted.members(ARRAYS + "public static Object run(int n) { " + body + " }");

            assertThat(code.counted(3)).as(body).startsWith("threw ").isEqualTo(code.uncounted(3));
        }
    }

    private static Arguments row(String what, int stepsPerElement, String body) {
        return Arguments.of(what, stepsPerElement, body);
    }
}
