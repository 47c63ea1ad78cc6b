package dev.gokata.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.compile.Compilation.Compiled;
import dev.gokata.grader.compile.Compilation.CompilerLimit;
import dev.gokata.grader.compile.Compilation.NotCompiled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCompilationTests {

    @Nested
    class Sources_that_are_right {

        @Test
        void become_class_files_by_binary_name() {
            Compiled compiled = compiled("package p; public class A { class In {} Runnable r = () -> {}; }");

            assertThat(compiled.classes()).containsOnlyKeys("p.A", "p.A$In");
        }

        @Test
        void become_class_files_of_java_17() {
            byte[] classFile =
                    compiled("package p; public class A {}").classes().get("p.A");

            assertThat(ByteBuffer.wrap(classFile).getShort(6)).isEqualTo((short) (JavaCompilation.RELEASE + 44));
        }

        @Test
        void may_use_each_other_and_the_class_path(@TempDir Path folder) throws IOException {
            Compiled library = compiled("package p; public class A { public static int x = 1; }");
            Files.createDirectories(folder.resolve("p"));
            Files.write(folder.resolve("p/A.class"), library.classes().get("p.A"));

            Compilation both = JavaCompilation.compile(
                    Map.of("B.java", "class B { int y = C.z + p.A.x; }", "C.java", "class C { static int z; }"),
                    List.of(folder));

            assertThat(both).isInstanceOf(Compiled.class);
        }

        @Test
        void may_have_windows_line_ends_and_unicode_escapes() {
            assertThat(compiled("package p;\r\nclass A { char \\u0061 = 'ü'; }\r\n")
                            .classes())
                    .containsKey("p.A");
        }

        @Test
        void may_be_compiled_one_after_another_against_the_same_class_path() {
            try (JavaCompilation compilation = new JavaCompilation(List.of())) {
                for (int i = 0; i < 3; i++) {
                    assertThat(compilation.compile(Map.of("A.java", "class A { java.util.List<String> x; }")))
                            .isInstanceOf(Compiled.class);
                }
                assertThat(compilation.compile(Map.of("B.java", "class B { A a; }")))
                        .as("nothing is left of the submission before")
                        .isInstanceOf(NotCompiled.class);
            }
        }
    }

    @Nested
    class Sources_that_are_wrong {

        @Test
        void have_their_error_told_with_its_line_and_a_caret() {
            NotCompiled wrong = notCompiled("class A {\n\tint x = \"text\";\n}\n");

            assertThat(wrong.diagnostics())
                    .containsExactly(new SourceMessage(
                            "src/p/A.java",
                            2,
                            10,
                            "incompatible types: java.lang.String cannot be converted to int",
                            "\tint x = \"text\";\n\t        ^"));
            assertThat(wrong.leftOut()).isZero();
        }

        @Test
        void have_their_error_told_in_english_whatever_the_machine_speaks() {
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.JAPANESE);
            try {
                assertThat(notCompiled("class A { int x = y; }")
                                .diagnostics()
                                .get(0)
                                .message())
                        .startsWith("cannot find symbol");
            } finally {
                Locale.setDefault(before);
            }
        }

        @Test
        void have_warnings_left_out() {
            assertThat(compiled("class A { java.util.List x = new java.util.ArrayList(); }")
                            .classes())
                    .containsOnlyKeys("A");
        }

        @Test
        void have_their_first_20_errors_told_and_the_rest_counted() {
            NotCompiled wrong = (NotCompiled) JavaCompilation.compile(HostileSources.errors(100), List.of());

            assertThat(wrong.diagnostics()).hasSize(20);
            assertThat(wrong.diagnostics().get(19).line()).isEqualTo(21);
            assertThat(wrong.leftOut()).isEqualTo(80);
        }

        @Test
        void with_100_000_errors_are_counted_up_to_a_bound() {
            NotCompiled wrong = (NotCompiled) JavaCompilation.compile(HostileSources.errors(100_000), List.of());

            assertThat(wrong.diagnostics()).hasSize(20);
            assertThat(wrong.leftOut()).isEqualTo(JavaCompilation.MAX_COUNTED - 20);
        }

        @Test
        void with_a_very_long_line_have_only_a_piece_of_it_told() {
            SourceMessage message = notCompiled("class A { /*" + "x".repeat(200_000) + "*/ int x = y; }")
                    .diagnostics()
                    .get(0);

            assertThat(message.column()).isEqualTo(200_024);
            assertThat(message.excerpt()).hasSizeLessThan(300).contains("…");
            String[] lines = message.excerpt().split("\n");
            assertThat(lines[0].charAt(lines[1].indexOf('^'))).isEqualTo('y');
        }

        @Test
        void with_a_very_long_name_have_a_bounded_message() {
            assertThat(notCompiled("class A { int x = " + "y".repeat(200_000) + "; }")
                            .diagnostics()
                            .get(0)
                            .message())
                    .hasSize(SourceMessage.MAX_TEXT);
        }

        @Test
        void with_their_end_missing_point_at_the_end() {
            assertThat(notCompiled("class A {").diagnostics().get(0).message())
                    .isEqualTo("reached end of file while parsing");
        }
    }

    @Nested
    class Limits {

        @Test
        void six_thousand_parentheses_are_too_deep() {
            assertThat(JavaCompilation.compile(HostileSources.nestedParentheses(6_000), List.of()))
                    .isEqualTo(CompilerLimit.TOO_DEEP);
        }

        @Test
        void more_classes_than_a_kata_may_have_are_too_many() {
            assertThat(JavaCompilation.compile(HostileSources.classes(JavaCompilation.MAX_CLASSES), List.of()))
                    .isEqualTo(CompilerLimit.TOO_MANY_CLASSES);
        }

        @Test
        void a_method_that_is_too_large_is_an_error_of_its_own() {
            NotCompiled wrong = notCompiled("class A { void f(int x) { " + "x += 123456;".repeat(20_000) + " } }");

            assertThat(wrong.diagnostics().get(0).message()).isEqualTo("code too large");
        }
    }

    @Nested
    class What_is_never_read {

        @Test
        void a_source_on_the_class_path_is_not_compiled_along(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("B.java"), "class B {}");

            assertThat(JavaCompilation.compile(Map.of("A.java", "class A { B b; }"), List.of(folder)))
                    .isInstanceOf(NotCompiled.class);
        }

        @Test
        void an_annotation_processor_on_the_class_path_does_not_run(@TempDir Path folder) throws IOException {
            Path services = Files.createDirectories(folder.resolve("META-INF/services"));
            Files.writeString(services.resolve("javax.annotation.processing.Processor"), "no.such.Processor");

            assertThat(JavaCompilation.compile(Map.of("A.java", "@Deprecated class A {}"), List.of(folder)))
                    .isInstanceOf(Compiled.class);
        }
    }

    private static Compiled compiled(String text) {
        Compilation compilation = JavaCompilation.compile(Map.of("src/p/A.java", text), List.of());
        assertThat(compilation).isInstanceOf(Compiled.class);
        return (Compiled) compilation;
    }

    private static NotCompiled notCompiled(String text) {
        Compilation compilation = JavaCompilation.compile(Map.of("src/p/A.java", text), List.of());
        assertThat(compilation).isInstanceOf(NotCompiled.class);
        return (NotCompiled) compilation;
    }
}
