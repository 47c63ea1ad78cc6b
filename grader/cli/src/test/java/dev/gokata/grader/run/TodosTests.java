package dev.gokata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TodosTests {

    private static Set<Integer> tasksIn(String members) {
        Compilation compilation = JavaCompilation.compile(
                Map.of("Some.java", "import dev.gokata.kata.Kata;\nclass Some {\n" + members + "\n}\n"),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList());
        return Todos.tasksIn(((Compilation.Compiled) compilation).classes());
    }

    @Test
    void every_size_of_number_is_read() {
        assertThat(tasksIn("""
                int a() { throw Kata.todo(1); }
                int b(long n) { throw Kata.todo(5); }
                void c() { throw Kata.todo(6); }
                void d() { throw Kata.todo(1000); }
                """)).containsExactly(1, 5, 6, 1000);
    }

    @Test
    void a_lambda_and_a_nested_class_count_as_well() {
        assertThat(tasksIn("""
                Runnable a() { return () -> { throw Kata.todo(2); }; }
                static class Inner { int b() { if (true) { throw Kata.todo(3); } return 7; } }
                """)).containsExactly(2, 3);
    }

    @Test
    void what_is_written_has_none() {
        assertThat(tasksIn("int todo(int n) { return n > 1 ? todo(4) : 1; } // Kata.todo(1)"))
                .isEmpty();
    }
}
