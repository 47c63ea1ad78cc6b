package dev.gokata.grader.compile;

import java.util.Map;

/** Sources that are meant to hurt a compiler. */
final class HostileSources {

    private HostileSources() {}

    static Map<String, String> nestedParentheses(int depth) {
        return one("class A { int x = " + "(".repeat(depth) + "1" + ")".repeat(depth) + "; }");
    }

    static Map<String, String> errors(int count) {
        return one("class A { void f() {\n" + "x;\n".repeat(count) + "} }");
    }

    static Map<String, String> classes(int count) {
        StringBuilder text = new StringBuilder("class A {\n");
        for (int i = 0; i < count; i++) {
            text.append("class C").append(i).append(" {}\n");
        }
        return one(text.append('}').toString());
    }

    /** A type that doubles with each of its few statements, and then must be written into a message. */
    static Map<String, String> doublingTypes(int statements) {
        StringBuilder text = new StringBuilder(
                "class A { static <X> java.util.Map<X, X> twice(X a) { return null; } void f() { var x0 = twice(1);\n");
        for (int i = 1; i < statements; i++) {
            text.append("var x%d = twice(x%d);\n".formatted(i, i - 1));
        }
        return one(text.append("int y = x%d; } }".formatted(statements - 1)).toString());
    }

    private static Map<String, String> one(String text) {
        return Map.of("A.java", text);
    }
}
