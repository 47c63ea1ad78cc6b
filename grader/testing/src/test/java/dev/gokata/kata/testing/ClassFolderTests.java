package dev.gokata.kata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.fixture.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFolderTests {

    @Nested
    class What_a_class_needs {

        private final ClassFolder folder = new ClassFolder(Compiled.source("p.Root", """
                package p;
                public class Root extends Parent implements Face<InSignature> {
                    Field field;
                    InArray[][] array;
                    Made made() { return null; }
                    void body(Argument a) throws Failure {
                        Object o = new Local().next();
                        Object c = ClassConstant.class;
                        Runnable r = Referenced::run;
                        switch (Color.RED) { case RED: break; default: }
                        try { body(a); } catch (Caught e) { }
                        String s = "p.Unneeded";
                    }
                    static class Nested { Deep deep; }
                }
                class Parent { }
                interface Face<T> { }
                class InSignature { }
                class Field { }
                class InArray { }
                class Made { }
                class Argument { }
                class Failure extends Exception { }
                class Local { Far next() { return new Far(); } }
                class Far { Farther farther; }
                class Farther { }
                class ClassConstant { }
                class Referenced { static void run() { } }
                enum Color { RED }
                class Caught extends RuntimeException { }
                class Deep { }
                class Unneeded { Root root; }
                """));

        @Test
        void is_all_that_it_names_and_what_those_name_in_turn() {
            assertThat(folder.neededBy("p.Root"))
                    .containsOnlyKeys(folder.classes().keySet().stream()
                            .filter(name -> !name.equals("p.Unneeded"))
                            .toArray(String[]::new))
                    .containsKeys("p.Root", "p.Root$1", "p.Root$Nested", "p.Deep", "p.Farther", "p.Color");
        }

        @Test
        void is_not_what_other_folders_hold() {
            assertThat(folder.neededBy("p.Far")).containsOnlyKeys("p.Far", "p.Farther");
            assertThat(folder.neededBy("p.Gone")).isEmpty();
            assertThat(folder.neededBy("java.lang.Object")).isEmpty();
        }
    }

    @Nested
    class Reading {

        @Test
        void takes_class_files_of_all_packages_and_nothing_else(@TempDir Path root) throws IOException {
            Path inside = Files.createDirectories(root.resolve("a").resolve("b"));
            Files.write(root.resolve("Top.class"), new byte[] {1});
            Files.write(inside.resolve("Deep$Inner.class"), new byte[] {2});
            Files.write(inside.resolve("package-info.class"), new byte[] {3});
            Files.write(root.resolve("module-info.class"), new byte[] {4});
            Files.write(inside.resolve("readme.txt"), new byte[] {5});

            Map<String, byte[]> classes = ClassFolder.read(root).classes();

            assertThat(classes).containsOnlyKeys("Top", "a.b.Deep$Inner");
            assertThat(classes.get("a.b.Deep$Inner")).containsExactly(2);
        }
    }
}
