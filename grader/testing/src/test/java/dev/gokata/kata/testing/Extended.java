package dev.gokata.kata.testing;

import dev.gokata.rollcall.Fixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests whose body a test sets. */
@Fixture("TaskExtensionTests")
class Extended {

    static Runnable body = () -> {};

    @Test
    @Tag("task-1")
    void tagged() {
        body.run();
    }

    @Test
    void untagged() {
        body.run();
    }

    @ParameterizedTest
    @ValueSource(ints = 3)
    @Tag("task-2")
    void repeated(int number) {
        body.run();
    }

    @Nested
    @Tag("task-2")
    class Inside {

        @Test
        void nested() {
            body.run();
        }
    }
}
