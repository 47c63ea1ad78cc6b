package dev.gokata.grader.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.subject.Isolation.Level;
import dev.gokata.kata.subject.WorldClasses;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.testing.SubjectLost;
import dev.gokata.kata.testing.SubjectLost.Cause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that holds a submission sees of the machine, and how it is measured, at each level that works here. */
class IsolationTests {

    private static final RunSettings SETTINGS =
            new RunSettings(RunSettings.Mode.GRADED, 1, RunSettings.Unwritten.FAILS);

    @TempDir
    static Path root;

    private static Pack pack;
    private static KataTests tests;
    private static Isolation strongest;

    @BeforeAll
    static void compile() {
        pack = new TinyPack(root).built();
        tests = KataTests.compile(pack, pack.kata(TinyPack.SLUG));
        strongest = Isolation.strongest(pack.subjectClassPath());
    }

    @AfterAll
    static void close() {
        tests.close();
    }

    /** What works here, one of each level. */
    static List<Isolation> working() {
        Map<Level, Isolation> working = new EnumMap<>(Map.of(Level.L0, Isolation.NONE));
        for (Isolation each : Isolation.candidates()) {
            if (!working.containsKey(each.level()) && each.lets(pack.subjectClassPath(), Optional.empty())) {
                working.put(each.level(), each);
            }
        }
        return List.copyOf(working.values());
    }

    @Test
    void the_strongest_that_works_is_found() {
        List<Isolation> working = working();

        assertThat(strongest.level()).isEqualTo(working.get(working.size() - 1).level());
    }

    @Test
    void a_box_in_which_no_other_can_be_made_is_tried_first() {
        List<String> commands = Isolation.candidates().stream()
                .filter(Isolation::hidesTheJvm)
                .map(each -> String.join(" ", each.around(List.of("java"), List.of(), SubjectLimits.DEFAULT)))
                .toList();

        for (int i = 0; i < commands.size(); i++) {
            assertThat(commands.get(i).contains(" --disable-userns ")).isEqualTo(i == 0);
            assertThat(commands.get(i)).contains(" --unshare-all ", " --cap-drop ALL ");
        }
    }

    @Test
    void one_in_which_no_subject_comes_to_life_does_not_work() {
        assertThat(Isolation.strongest(List.of(root.resolve("nothing.jar")))).isEqualTo(Isolation.NONE);
    }

    @Test
    void at_every_level_a_subject_answers_and_has_no_environment_and_its_exit_code_is_told() {
        for (Isolation isolation : working()) {
            String body = """
                    if (n < 0) { System.exit(7); }
                    var environment = new java.util.HashSet<>(System.getenv().keySet());
                    environment.remove("PWD"); // bubblewrap's own: /tmp
                    return n + environment.size();""";
            try (RemoteBinding binding = binding(isolation, body, SubjectLimits.DEFAULT)) {
                assertThat(Question.ask(binding, tests, 4)).isEqualTo(4);
                assertThatThrownBy(() -> Question.ask(binding, tests, -1))
                        .hasMessage("the submission's process ended by itself, with exit code 7");
            }
        }
    }

    @Test
    void at_every_level_the_processor_time_is_that_of_the_jvm() {
        SubjectLimits limits =
                new SubjectLimits(Duration.ofMinutes(5), Duration.ofMillis(200), Duration.ofMinutes(5), 32);
        for (Isolation isolation : working()) {
            try (RemoteBinding binding = binding(isolation, "while (true) { calls++; }", limits)) {
                SubjectLost lost = catchThrowableOfType(SubjectLost.class, () -> Question.ask(binding, tests, 4));

                assertThat(lost.reason()).as(isolation.level().words()).isEqualTo(Cause.CPU_LIMIT);
                assertThat(binding.cpuTime()).isPositive();
            }
        }
    }

    /* Where bubblewrap doesn't work, less is promised, and nothing of this is a surprise. */
    @Test
    void in_a_box_there_is_nothing_of_the_machine() {
        List<String> questions = List.of(
                "new java.io.File(\"/etc/passwd\").exists()",
                "new java.io.File(\"/bin/sh\").exists()",
                "new java.io.File(\"/root\").exists()",
                "new java.io.File(\"/written\").mkdir()",
                "new java.io.File(\"/dev/shm/written\").mkdir()",
                "ProcessHandle.allProcesses().count() > 2",
                "java.nio.file.Files.readAllBytes(java.nio.file.Path.of(\"/proc/1/environ\")).length > 0",
                "java.net.NetworkInterface.networkInterfaces().anyMatch(each -> !each.getName().equals(\"lo\"))",
                "filled(\"/tmp/kata-isolation-tests\") > 16");
        StringBuilder body = new StringBuilder("try { boolean[] found = {");
        questions.forEach(each -> body.append(each).append(", "));
        body.append("""
                }; int bits = 0;
                for (int i = 0; i < found.length; i++) { bits |= found[i] ? 1 << i : 0; }
                return bits;
                } catch (java.io.IOException e) { return 1 << 30; } }
                static int filled(String file) {
                    int megabytes = 0;
                    try (var out = new java.io.FileOutputStream(file)) {
                        for (; megabytes < 20; megabytes++) { out.write(new byte[1 << 20]); }
                    } catch (java.io.IOException e) {
                        // As far as it goes.
                    } finally {
                        new java.io.File(file).delete();
                    }
                    return megabytes;""");
        // What it may make where nothing keeps it from making it must not be the machine's.
        Isolation isolation = strongest.level() == Level.L2 ? strongest : Isolation.NONE;
        String asked = isolation.level() == Level.L2 ? body.toString() : "return 0;";

        try (RemoteBinding binding = binding(isolation, asked, SubjectLimits.DEFAULT)) {
            assertThat(Question.ask(binding, tests, 4))
                    .as("bits of what it found")
                    .isZero();
        }
    }

    private static RemoteBinding binding(Isolation isolation, String body, SubjectLimits limits) {
        Compilation compilation =
                JavaCompilation.compile(Map.of(TinyPack.FILE, TinyPack.learner(body)), pack.subjectClassPath());
        WorldClasses classes =
                new WorldClasses(tests.kataClass(), ((Compilation.Compiled) compilation).classes(), tests.probes());
        return new RemoteBinding(
                tests,
                classes,
                SETTINGS,
                () -> SubjectProcess.start(pack.subjectClassPath(), Optional.empty(), limits, isolation));
    }
}
