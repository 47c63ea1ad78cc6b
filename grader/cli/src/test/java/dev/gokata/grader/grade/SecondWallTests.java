package dev.gokata.grader.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.compile.CompilerLimits;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.Verdict;
import dev.gokata.grader.report.ResultsJson;
import dev.gokata.grader.subject.Isolation;
import dev.gokata.grader.subject.SubjectLimits;
import dev.gokata.kata.subject.WorldClasses;
import dev.gokata.kata.testing.LearnerCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks whose class files nobody looked at: what holds them is the process that they run in, alone. */
class SecondWallTests {

    private static final SubjectLimits SUBJECT = new SubjectLimits(
            Duration.ofSeconds(60), Duration.ofMillis(500), Duration.ofMinutes(2), 64, 300, 200, 64 * 1024, 1 << 20);
    private static final SubjectLimits IMPATIENT =
            new SubjectLimits(Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofMillis(500), 64);

    @TempDir
    static Path folder;

    private static Battlefield field;
    private static List<ProcessHandle> processesLeft;
    private static boolean boxed;

    static List<Attack> attacks() {
        return Attack.all().stream()
                .filter(attack -> !attack.unvetted().isEmpty())
                .filter(attack -> boxed || !attack.needsBox())
                .toList();
    }

    @BeforeAll
    static void grade() {
        Pack pack = AttackPack.small(folder.resolve("pack"));
        field = new Battlefield(folder, pack);
        Isolation isolation = Isolation.strongest(pack.subjectClassPath());
        boxed = isolation.level().compareTo(Isolation.Level.L2) >= 0;
        try (Grader grader = Battlefield.grader(pack, walls(isolation, SUBJECT));
                Grader impatient = Battlefield.grader(pack, walls(isolation, IMPATIENT))) {
            field.grade(grader, attacks().stream().filter(each -> !hangs(each)).toList());
            field.gradeAttacks(
                    impatient, attacks().stream().filter(SecondWallTests::hangs).toList());
        }
        processesLeft = field.processesLeft();
    }

    private static boolean hangs(Attack attack) {
        return attack.unvetted().equals(List.of(Verdict.OURS));
    }

    private static Walls walls(Isolation isolation, SubjectLimits limits) {
        return new Walls(
                (manifest, kata, learner, probes, libraries) ->
                        new LearnerCode.Ready(new WorldClasses(kata, learner, probes)),
                isolation,
                limits,
                CompilerLimits.DEFAULT);
    }

    @AfterAll
    static void close() throws IOException {
        field.close();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void none_of_them_earns_a_point_or_learns_what_it_should_not(Attack attack) {
        SubmissionRecord record = field.record(attack);
        String json = ResultsJson.toJson(GradeReport.of("test", 1, List.of(record)));

        assertThat(attack.unvetted()).as(json).contains(record.verdict());
        assertThat(record.score()).isZero();
        assertThat(attack.list("silent")).noneMatch(json::contains);
        assertThat(attack.list("boxed_silent")).noneMatch(each -> boxed && json.contains(each));
    }

    @Test
    void right_answers_among_them_are_graded_as_if_they_were_alone() {
        assertThat(field.rightAnswers()).hasSizeGreaterThan(2).allSatisfy(record -> assertThat(record.verdict())
                .isEqualTo(Verdict.SOLVED));
    }

    @Test
    void no_process_is_left_behind_and_from_a_box_no_file_either() {
        assertThat(processesLeft).isEmpty();
        assertThat(boxed && !field.filesLeft().isEmpty())
                .as("files left: %s", field.filesLeft())
                .isFalse();
        assertThat(boxed && field.wasConnectedTo()).as("the box has a network").isFalse();
    }
}
