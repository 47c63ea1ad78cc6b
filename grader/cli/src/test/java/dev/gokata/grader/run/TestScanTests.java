package dev.gokata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.run.ExpectedTest.Engine;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestScanTests {

    private static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    @Test
    void finds_the_tests_of_both_engines_by_their_annotations() {
        assertThat(scan("""
                import org.junit.jupiter.api.*;
                @Tag("task-2") class A {
                    @Test void one() {}
                    @RepeatedTest(2) void two() {}
                    @TestFactory Object three() { return null; }
                    @net.jqwik.api.Property boolean four() { return true; }
                    @net.jqwik.api.Example void five() {}
                    @BeforeEach void none() {}
                    void neither() {}
                }
                """))
                .containsExactlyInAnyOrder(
                        expected("A", "one", 2, Engine.JUPITER),
                        expected("A", "two", 2, Engine.JUPITER),
                        expected("A", "three", 2, Engine.JUPITER),
                        // The tag is Jupiter's, but a tag is a tag here: kata check refuses the mixture.
                        expected("A", "four", 2, Engine.JQWIK),
                        expected("A", "five", 2, Engine.JQWIK));
    }

    @Test
    void finds_what_engines_overlook() {
        assertThat(scan("""
                import org.junit.jupiter.api.*;
                @Tag("task-1") class A {
                    @Test private void hidden_from_jupiter() {}
                    @Test static void static_too() {}
                    private static class Nobody { @Test void looks_in_here() {} }
                }
                """))
                .extracting(ExpectedTest::method)
                .containsExactlyInAnyOrder("hidden_from_jupiter", "static_too", "looks_in_here");
    }

    @Test
    void leaves_abstract_classes_aside() {
        assertThat(scan("abstract class A { @org.junit.jupiter.api.Test void one() {} }"))
                .isEmpty();
    }

    @Test
    void takes_tags_from_the_method_and_all_classes_around_it() {
        assertThat(scan("""
                import org.junit.jupiter.api.*;
                @Tag("slow") @Tag("task-1") class A {
                    @Nested class B {
                        @Nested class C { @Test void deep() {} }
                        @Tag("task-2") @Test void of_two_tasks() {}
                        @Tag("task-1") @Test void told_twice() {}
                    }
                }
                """))
                .containsExactlyInAnyOrder(
                        expected("A$B$C", "deep", 1, Engine.JUPITER),
                        expected("A$B", "of_two_tasks", 0, Engine.JUPITER),
                        expected("A$B", "told_twice", 1, Engine.JUPITER));
    }

    @Test
    void a_test_without_a_task_belongs_to_none() {
        assertThat(scan("class A { @org.junit.jupiter.api.Test void one() {} }"))
                .containsExactly(expected("A", "one", 0, Engine.JUPITER));
    }

    @Test
    void reads_repeated_tags_of_properties() {
        assertThat(scan("""
                import net.jqwik.api.*;
                @Tag("slow") @Tag("task-3") class A { @Property void one(@ForAll int n) {} }
                """)).containsExactly(expected("A", "one", 3, Engine.JQWIK));
    }

    @Test
    void a_test_is_told_as_a_sentence_below_its_groups() {
        ExpectedTest test = expected("tiny.A$Rule_1_more$Of_one", "twice_is_more", 1, Engine.JUPITER);

        assertThat(test.id()).isEqualTo("A$Rule_1_more$Of_one#twice_is_more");
        assertThat(test.sentence()).isEqualTo("Rule 1 more · Of one · twice is more");
        assertThat(test.topLevelClass()).isEqualTo("tiny.A");
    }

    @Test
    void a_test_in_no_group_is_told_by_itself() {
        assertThat(expected("tiny.A", "twice_is_more", 1, Engine.JUPITER).sentence())
                .isEqualTo("twice is more");
    }

    private static ExpectedTest expected(String className, String method, int task, Engine engine) {
        return new ExpectedTest(className, method, task, false, engine);
    }

    private static List<ExpectedTest> scan(String source) {
        Compilation compilation = JavaCompilation.compile(Map.of("A.java", source), CLASS_PATH);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return new TestScan(((Compilation.Compiled) compilation).classes()).tests(name -> false);
    }
}
