package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TaskStatus;
import dev.gokata.grader.record.Verdict;
import dev.gokata.grader.report.ResultsJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The README's main job: the sample submissions, graded by the command, twice. */
class SampleSubmissionsTests {

    private static final Path SAMPLES = Repository.ROOT.resolve("grader/cli/src/test/resources/submissions");

    @TempDir
    static Path folder;

    private static Kata run;
    private static GradeReport report;

    @BeforeAll
    static void grade() throws IOException {
        Repository.pack();
        Path out = folder.resolve("first");
        run = Kata.here("grade", "--kata", "size-classes", "--each", SAMPLES.toString(), "--out", out.toString());
        report = ResultsJson.read(out.resolve("results.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "ada-solved,          SOLVED,        12, 1 2 3 4",
        "ben-partly-solved,   PARTLY_SOLVED,  5, 1 3",
        "cleo-untouched-stub, NOT_STARTED,    0, ''",
        "dan-compile-error,   COMPILE_ERROR,  0, ''",
        "eve-endless-loop,    OUT_OF_STEPS,   2, 3",
        "fay-system-exit,     REFUSED,        0, ''",
        "gus-missing-file,    MISSING_FILE,   0, ''",
        "hal-powers-of-two,   WRONG,          0, ''",
        "ivy-zipped,          PARTLY_SOLVED,  6, 1 2",
        "joy-checkout,        PARTLY_SOLVED,  8, 1 2 3",
    })
    void each_gets_its_verdict_and_its_points_everywhere(String name, Verdict verdict, int score, String solved) {
        SubmissionRecord record = record(name);
        assertThat(record.verdict()).isEqualTo(verdict);
        assertThat(record.score()).isEqualTo(score);
        assertThat(record.maxScore()).isEqualTo(12);
        assertThat(solvedTasks(record)).isEqualTo(solved);

        assertThat(run.out())
                .containsPattern("(?m)^" + name + " +size-classes +" + verdict.words() + " +" + score + "/12$");

        Element suite = suite(name);
        assertThat(property(suite, "verdict")).isEqualTo(verdict.words());
        assertThat(property(suite, "score")).isEqualTo(String.valueOf(score));
        int red = Integer.parseInt(suite.getAttribute("failures")) + Integer.parseInt(suite.getAttribute("errors"));
        assertThat(red == 0).isEqualTo(verdict == Verdict.SOLVED);
        assertThat(suite.getElementsByTagName("testcase").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("tests")))
                .isGreaterThanOrEqualTo(record.tests().size());
    }

    @Test
    void all_samples_are_graded_in_the_order_of_their_names() {
        List<String> names = Repository.entries(SAMPLES).stream()
                .map(each -> each.getFileName().toString().replaceFirst("\\.zip$", ""))
                .toList();

        assertThat(report.records())
                .extracting(record -> record.submission().name())
                .isEqualTo(names);
        assertThat(names).hasSize(10);
    }

    @Test
    void what_is_written_has_the_form_of_the_schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(ResultsJson.class.getResourceAsStream("results.schema.json"))) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(Repository.text(folder.resolve("first/results.json")), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void a_regrade_gives_the_same_bytes_and_the_bar_decides_the_exit_code() throws IOException {
        // Those that are right for the most part take the longest, so one of them stands for all.
        List<SubmissionRecord> again = new ArrayList<>();
        again.addAll(regrade(0, "41", "ben-partly-solved"));
        again.addAll(regrade(0, "0", "cleo-untouched-stub", "dan-compile-error"));
        again.addAll(regrade(1, "17", "eve-endless-loop", "fay-system-exit", "gus-missing-file", "hal-powers-of-two"));
        List<SubmissionRecord> first =
                again.stream().map(each -> record(each.submission().name())).toList();

        assertThat(ResultsJson.deterministicJson(reportOf(again)))
                .isEqualTo(ResultsJson.deterministicJson(reportOf(first)));
        run.exits(1);
    }

    @Test
    void any_report_is_made_of_the_results_later() {
        Path out = folder.resolve("reports");
        Kata.run(
                        "report",
                        folder.resolve("first/results.json").toString(),
                        "--report",
                        "sarif,csv,html",
                        "--report",
                        "github",
                        "--out",
                        out.toString())
                .exits(0);

        assertThat(Repository.text(out.resolve("class.csv")))
                .contains("\r\nada-solved,12,12,solved,3,3,2,4\r\n", "\r\nhal-powers-of-two,0,12,wrong,0,0,0,0\r\n");
        String file = "\"exercises/size-classes/src/main/java/dev/gokata/katas/sizeclasses/SizeClasses.java\"";
        assertThat(Repository.text(out.resolve("kata.sarif")).split(file, -1))
                .as("parts around the place of a compile error and that of a refusal")
                .hasSize(3);
        assertThat(Repository.text(out.resolve("summary.md"))).contains("| eve\\-endless\\-loop |");
        assertThat(Repository.text(out.resolve("class.html")))
                .contains("Most points were lost in size-classes, task 4", "You go through the classes one by one");
        String all = Repository.entries(out).stream().map(Repository::text).collect(Collectors.joining());
        for (String name : hiddenNames()) {
            assertThat(all).doesNotContain(name).doesNotContain(name.replace('_', ' '));
        }
    }

    @Test
    void the_stub_among_them_is_the_stub() {
        String file = "src/main/java/dev/gokata/katas/sizeclasses/SizeClasses.java";

        assertThat(SAMPLES.resolve("cleo-untouched-stub/SizeClasses.java"))
                .hasSameBinaryContentAs(
                        Repository.ROOT.resolve("exercises/size-classes").resolve(file));
    }

    @Test
    void hidden_tests_are_told_by_number_and_rule_alone() {
        String told = Repository.text(folder.resolve("first/results.json"))
                + Repository.text(folder.resolve("first/junit.xml"))
                + run.out();
        List<String> names = hiddenNames();

        assertThat(names).hasSizeGreaterThan(5);
        assertThat(told).contains("hidden test 1");
        for (String name : names) {
            assertThat(told).doesNotContain(name).doesNotContain(name.replace('_', ' '));
        }
    }

    @Test
    void a_failure_is_told_with_its_task_its_rule_and_what_was_expected() {
        assertThat(run.out())
                .contains("task 1 is not written yet: SizeClasses.roundUp")
                .contains("SizeClasses.java:23: ';' expected")
                .contains("found     still running after 1000000 steps, at SizeClasses.java:")
                .contains("System.exit: a kata's code can't end the process it runs in")
                .contains("no SizeClasses.java was found: hand in src/main/java/")
                .contains("rule 8  A lookup takes at most 12 steps, in every table and for every size");
    }

    private static List<SubmissionRecord> regrade(int exit, String bar, String... names) throws IOException {
        Path out = folder.resolve("again-" + names[0]);
        List<String> arguments =
                new ArrayList<>(List.of("grade", "--kata", "size-classes", "--bar", bar, "--out", out.toString()));
        for (String name : names) {
            arguments.add(SAMPLES.resolve(name).toString());
        }
        Kata.here(arguments.toArray(String[]::new)).exits(exit);
        return ResultsJson.read(out.resolve("results.json")).records();
    }

    private static GradeReport reportOf(List<SubmissionRecord> records) {
        return GradeReport.of(report.toolVersion(), report.seed(), records);
    }

    private static SubmissionRecord record(String name) {
        return report.records().stream()
                .filter(each -> each.submission().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String solvedTasks(SubmissionRecord record) {
        return record.tasks().stream()
                .filter(task -> task.status() == TaskStatus.SOLVED)
                .map(TaskRecord::n)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static Element suite(String name) {
        try {
            NodeList suites = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve("first/junit.xml").toFile())
                    .getElementsByTagName("testsuite");
            for (int i = 0; i < suites.getLength(); i++) {
                Element suite = (Element) suites.item(i);
                if (suite.getAttribute("name").equals(name + " size-classes")) {
                    return suite;
                }
            }
            throw new AssertionError("no suite for " + name);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String property(Element suite, String name) {
        NodeList properties = suite.getElementsByTagName("property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            if (property.getAttribute("name").equals(name)) {
                return property.getAttribute("value");
            }
        }
        throw new AssertionError("no property " + name);
    }

    private static List<String> hiddenNames() {
        Pattern test = Pattern.compile("void (\\w+_\\w+)\\(");
        return Repository.entries(
                        Repository.ROOT.resolve("solutions/size-classes/src/test/java/dev/gokata/katas/sizeclasses"))
                .stream()
                .map(Repository::text)
                .flatMap(text -> test.matcher(text).results())
                .map(MatchResult::group)
                .map(group -> group.substring("void ".length(), group.length() - 1))
                .toList();
    }
}
