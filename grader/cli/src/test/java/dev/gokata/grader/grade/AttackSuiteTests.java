package dev.gokata.grader.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.compile.CompilerLimits;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.Verdict;
import dev.gokata.grader.report.JUnitXml;
import dev.gokata.grader.report.ResultsJson;
import dev.gokata.grader.report.TerminalTable;
import dev.gokata.grader.subject.Isolation;
import dev.gokata.grader.subject.SubjectLimits;
import dev.gokata.kata.testing.LearnerCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Hostile and broken submissions, graded in one batch as a course's would be. */
class AttackSuiteTests {

    /* As generous with the time on the clock as ever, and far less so with work: attacks use up all they get. */
    private static final SubjectLimits SUBJECT =
            new SubjectLimits(Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofMinutes(2), 64);
    private static final CompilerLimits COMPILER =
            new CompilerLimits(Duration.ofMillis(1_500), Duration.ofSeconds(60), 256);

    @TempDir
    static Path folder;

    private static Battlefield field;
    private static List<ProcessHandle> processesLeft;

    static List<Attack> attacks() {
        return Attack.all();
    }

    @BeforeAll
    static void grade() {
        Pack pack = AttackPack.whole(folder.resolve("pack"));
        field = new Battlefield(folder, pack);
        Isolation isolation = Isolation.strongest(pack.subjectClassPath());
        try (Grader grader = Battlefield.grader(pack, new Walls(LearnerCode::prepare, isolation, SUBJECT, COMPILER))) {
            field.grade(grader, attacks());
        }
        processesLeft = field.processesLeft();
    }

    @AfterAll
    static void close() throws IOException {
        field.close();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void each_gets_its_verdict_and_the_report_says_why(Attack attack) throws Exception {
        SubmissionRecord record = field.record(attack);
        GradeReport report = GradeReport.of("test", 1, List.of(record));
        String terminal = new TerminalTable(false).render(report);
        String json = ResultsJson.toJson(report);
        String xml = JUnitXml.toXml(report);
        String all = terminal + record.tests() + record.problemsText() + record.notes() + json + xml;

        assertThat(record.verdict()).as(terminal).isEqualTo(attack.verdict());
        assertThat(record.solved()).isEqualTo(record.score() == record.maxScore());
        assertThat(attack.list("says")).allSatisfy(said -> assertThat(all).contains(said));
        assertThat(attack.list("silent")).noneMatch(all::contains);
        assertThat(all).doesNotContain("negative_truth", "negative truth", "HiddenTests");
        assertThat(terminal.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        assertThat(ResultsJson.fromJson(json).records()).hasSize(1);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        assertThat(factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getElementsByTagName("testcase")
                        .getLength())
                .isEqualTo(Integer.parseInt(property(xml, "tests")));
    }

    private static String property(String xml, String attribute) {
        int at = xml.indexOf(" " + attribute + "=\"") + attribute.length() + 3;
        return xml.substring(at, xml.indexOf('"', at));
    }

    @Test
    void right_answers_among_them_are_graded_as_if_they_were_alone() {
        assertThat(field.rightAnswers()).hasSizeGreaterThan(8).allSatisfy(record -> {
            assertThat(record.verdict()).isEqualTo(Verdict.SOLVED);
            assertThat(record.score()).isEqualTo(5);
        });
    }

    @Test
    void nothing_is_left_behind() {
        assertThat(processesLeft).isEmpty();
        assertThat(field.filesLeft()).isEmpty();
        assertThat(field.wasConnectedTo()).isFalse();
    }

    @Test
    void there_are_as_many_as_ever() {
        assertThat(Attack.folders()).hasSizeGreaterThanOrEqualTo(149);
        assertThat(attacks()).hasSizeGreaterThanOrEqualTo(129);
    }
}
