package dev.gokata.grader.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.doctor.Diagnosis.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTests {

    private static final Doctor.Screen WINDOW = new Doctor.Screen(true, true, 120, "UTF-8");

    @TempDir
    Path root;

    private TinyPack tiny;

    @BeforeEach
    void make() {
        tiny = new TinyPack(root);
    }

    private Clone repository() {
        return new Clone(root);
    }

    private void library(Instant built) throws IOException {
        for (String kind : List.of("subject", "oracle")) {
            Path folder =
                    Files.createDirectories(root.resolve("exercises/target/lib").resolve(kind));
            Path jar = Files.writeString(folder.resolve("runtime-0.1.0-SNAPSHOT.jar"), "");
            Files.setLastModifiedTime(jar, FileTime.from(built));
        }
    }

    @Test
    void everything_is_looked_at_and_each_thing_has_a_fix_unless_it_is_well() {
        List<Diagnosis> found = new Doctor(tiny.pack()).examine(WINDOW);

        assertThat(found)
                .extracting(Diagnosis::what)
                .containsExactly(
                        "Java",
                        "Maven",
                        "terminal",
                        "saved files",
                        "space",
                        "git",
                        "progress",
                        "katas",
                        "build",
                        "grading");
        assertThat(found)
                .allSatisfy(each ->
                        assertThat(each.fix().isEmpty()).as(each.toString()).isEqualTo(each.state() == State.WELL));
        assertThat(found.stream().collect(Collectors.toMap(Diagnosis::what, Function.identity())))
                .satisfies(by -> {
                    assertThat(by.get("Java").state()).isEqualTo(State.WELL);
                    assertThat(by.get("saved files").state()).isEqualTo(State.WELL);
                    assertThat(by.get("build").says()).isEqualTo("the libraries of the katas are not built");
                });
    }

    @Test
    void nothing_is_left_behind() throws IOException {
        new Doctor(tiny.pack()).examine(WINDOW);

        assertThat(root.resolve("exercises")).isDirectoryNotContaining("glob:**/.kata*");
        assertThat(root.resolve(".kata")).doesNotExist();
    }

    @Nested
    class Java {

        @Test
        void is_well_from_17_on_with_a_compiler() {
            assertThat(Doctor.java(17, true).state()).isEqualTo(State.WELL);
            assertThat(Doctor.java(16, true).fix()).startsWith("install a JDK of version 17");
            assertThat(Doctor.java(21, false).fix()).startsWith("install a JDK, not a JRE");
        }
    }

    @Nested
    class Maven {

        @Test
        void is_well_from_3_8_7_on() {
            assertThat(Doctor.maven(Optional.of("Apache Maven 3.8.7\n")).state())
                    .isEqualTo(State.WELL);
            assertThat(Doctor.maven(Optional.of("Apache Maven 4.0.0 (x)")).state())
                    .isEqualTo(State.WELL);
            assertThat(Doctor.maven(Optional.of("Apache Maven 3.6.3")).state()).isEqualTo(State.WRONG);
        }

        @Test
        void may_be_missing_for_the_wrapper_is_there() {
            assertThat(Doctor.maven(Optional.empty()).state()).isEqualTo(State.MIND);
            assertThat(Doctor.maven(Optional.empty()).fix()).contains("./mvnw");
            assertThat(Doctor.maven(Optional.of("no java")).state()).isEqualTo(State.MIND);
        }
    }

    @Nested
    class A_terminal {

        @Test
        void is_well_if_it_is_wide_and_speaks_UTF_8() {
            assertThat(Doctor.terminal(WINDOW).says()).isEqualTo("120 characters wide, in colour, UTF-8");
            assertThat(Doctor.terminal(new Doctor.Screen(true, true, 80, "utf8"))
                            .fix())
                    .contains("wider");
            assertThat(Doctor.terminal(new Doctor.Screen(true, false, 120, "ANSI_X3.4-1968"))
                            .fix())
                    .contains("LC_ALL=C.UTF-8");
        }

        @Test
        void need_not_be_there() {
            assertThat(Doctor.terminal(new Doctor.Screen(false, false, 0, "ANSI_X3.4-1968"))
                            .state())
                    .isEqualTo(State.WELL);
        }
    }

    @Nested
    class The_clone {

        @Test
        void has_little_room_or_none() {
            assertThat(Clone.space(5_000_000_000L).state()).isEqualTo(State.WELL);
            assertThat(Clone.space(100_000_000L).state()).isEqualTo(State.MIND);
            assertThat(Clone.space(1_000_000L).state()).isEqualTo(State.WRONG);
        }

        @Test
        void has_libraries_that_are_older_than_a_source() throws IOException {
            library(Instant.now());
            assertThat(repository().libraries().state()).isEqualTo(State.WELL);
            tiny.write("grader/api/src/main/java/A.java", "class A {}");
            library(Instant.now().minusSeconds(60));

            Diagnosis stale = repository().libraries();
            assertThat(stale.state()).isEqualTo(State.MIND);
            assertThat(stale.says()).endsWith("A.java is newer than the libraries of the katas");
            assertThat(stale.fix()).startsWith("mvn -q package -DskipTests in ");
        }

        @Test
        void has_a_kata_that_cannot_be_read() {
            tiny.write("exercises/doubling/kata.toml", "format_version = 1\n");

            assertThat(repository().katas(tiny.pack()).state()).isEqualTo(State.WRONG);
            assertThat(repository().katas(tiny.pack()).says()).startsWith("exercises/doubling/kata.toml");
        }

        @Test
        void has_a_state_that_cannot_be_read() {
            tiny.write(".kata/state.json", "{");

            assertThat(repository().progress(tiny.pack()).says()).startsWith(".kata/state.json is not what");
            assertThat(repository().progress(tiny.pack()).state()).isEqualTo(State.WELL);
        }
    }
}
