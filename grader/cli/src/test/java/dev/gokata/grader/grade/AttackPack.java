package dev.gokata.grader.grade;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import java.nio.file.Path;

/** The kata that is attacked: to double a number, with a hidden test, and not many steps to do it in. */
final class AttackPack {

    private static final String TAG = "@org.junit.jupiter.api.Tag(\"task-%d\")";

    private AttackPack() {}

    /** Makes it with two tasks: the second one has the hidden test. */
    static Pack whole(Path root) {
        return visible(root)
                .write("exercises/doubling/kata.toml", toml("""
                        [[task]]
                        n = 2
                        title = "double what nobody told"
                        points = 3
                        """))
                .hiddenTest(TAG.formatted(2), "HiddenTests", """
                        @org.junit.jupiter.api.Test void negative_truth() { twice(-7, -14); }
                        """)
                .built();
    }

    /** Makes it with the first task alone, which is enough to see what becomes of a process. */
    static Pack small(Path root) {
        return visible(root).write("exercises/doubling/kata.toml", toml("")).built();
    }

    private static TinyPack visible(Path root) {
        return new TinyPack(root).test(TAG.formatted(1), "DoublingTests", """
                @org.junit.jupiter.api.Test void small_numbers() { twice(1, 2); twice(21, 42); }
                """);
    }

    private static String toml(String more) {
        return """
                format_version = 1
                id = "0a7c6a0e-6f0e-4a86-8f0e-0d6d0c7d8a11"
                slug = "doubling"
                title = "Doubling"
                blurb = "Double a number."
                track = "arithmetic"
                difficulty = 1
                minutes = 5
                status = "active"
                editable = ["src/main/java/tiny/Doubling.java"]
                [limits]
                steps = 20_000
                [[task]]
                n = 1
                title = "double"
                points = 2
                """ + more;
    }
}
