package dev.gokata.grader.report;

import static dev.gokata.grader.record.Records.report;
import static dev.gokata.grader.record.Records.test;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JUnitXmlTests {

    @Nested
    class A_suite {

        @Test
        void is_one_submission_and_kata_with_its_counts() throws Exception {
            ParsedXml xml = xml(Records.partly(
                    "alice",
                    test(2, TestStatus.FAILED, "expected 8\nbut was 9"),
                    test(2, TestStatus.NOT_WRITTEN, ""),
                    test(2, TestStatus.ERROR, "")));

            assertThat(xml.text("//testsuite/@name")).isEqualTo("alice sizes");
            assertThat(xml.text("//testsuite/@tests")).isEqualTo("4");
            assertThat(xml.text("//testsuite/@failures")).isEqualTo("2");
            assertThat(xml.text("//testsuite/@errors")).isEqualTo("1");
            assertThat(xml.text("//testsuite/@time")).isEqualTo("1.234");
            assertThat(xml.text("//testsuite/@timestamp")).isEqualTo("2026-11-20T10:00:00Z");
            assertThat(xml.text("//property[@name='score']/@value")).isEqualTo("3");
        }

        @Test
        void has_a_case_for_each_test_in_its_task() throws Exception {
            ParsedXml xml = xml(Records.partly("alice", test(2, TestStatus.FAILED, "expected 8\nbut was 9")));

            assertThat(xml.text("//testcase[1]/@classname")).isEqualTo("sizes.task-1");
            assertThat(xml.text("count(//testcase[1]/*)")).isEqualTo("0");
            assertThat(xml.text("//testcase[2]/failure/@message")).isEqualTo("expected 8");
            assertThat(xml.text("//testcase[2]/failure")).isEqualTo("expected 8\nbut was 9");
        }

        @Test
        void tells_not_written_from_wrong_by_the_type() throws Exception {
            ParsedXml xml = xml(Records.partly("alice", test(2, TestStatus.NOT_WRITTEN, "task 2 is not written yet")));

            assertThat(xml.text("//failure/@type")).isEqualTo("not-written");
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASSED")
        void never_skips_a_test(TestStatus status) throws Exception {
            ParsedXml xml = xml(Records.partly("alice", test(2, status, "")));

            assertThat(xml.text("count(//failure) + count(//error)")).isEqualTo("1");
        }
    }

    @Nested
    class A_submission_that_never_ran {

        @Test
        void has_as_many_cases_as_the_manifest_all_errors() throws Exception {
            ParsedXml xml = xml(Records.notRun(
                    "alice", Verdict.COMPILE_ERROR, new Problem("A.java", 3, 5, "not a statement", "x;\n^")));

            assertThat(xml.text("//testsuite/@tests")).isEqualTo("3");
            assertThat(xml.text("count(//error[@type='compile-error'])")).isEqualTo("3");
        }

        @Test
        void tells_the_problem_once_a_task() throws Exception {
            ParsedXml xml =
                    xml(Records.notRun("alice", Verdict.REFUSED, new Problem("A.java", 3, 5, "no threads", "")));

            assertThat(xml.text("//testcase[1]/error")).isEqualTo("refused\nA.java:3: no threads\nand 5 more");
            assertThat(xml.text("//testcase[2]/error")).isEqualTo("refused\nA.java:3: no threads\nand 5 more");
            assertThat(xml.text("//testcase[3]/error")).isEqualTo("refused");
        }

        @Test
        void has_a_case_for_each_task_when_its_tests_are_not_known() throws Exception {
            SubmissionRecord result = Records.of("alice")
                    .tasks(List.of(TaskRecord.of(1, "up", 1, List.of()), TaskRecord.of(2, "down", 1, List.of())))
                    .build(Verdict.MISSING_FILE);

            assertThat(xml(result).text("//testcase[2]/@name")).isEqualTo("task 2: down");
            assertThat(xml(result).text("//testsuite/@errors")).isEqualTo("2");
        }

        @Test
        void has_one_case_when_nothing_is_known() throws Exception {
            ParsedXml xml = xml(Records.of("alice").build(Verdict.OURS));

            assertThat(xml.text("//error/@type")).isEqualTo("not-graded");
        }
    }

    @Test
    void markup_and_what_xml_can_not_hold_is_only_text() throws Exception {
        ParsedXml xml = xml(
                Records.partly("<a>&\"'\u0000\uD800", test(2, TestStatus.FAILED, "]]></failure>\u001B[2J\uFFFF\r\n")));

        assertThat(xml.text("//testsuite/@name")).isEqualTo("<a>&\"'\uFFFD\uFFFD sizes");
        assertThat(xml.text("//failure")).isEqualTo("]]></failure>\uFFFD[2J\uFFFD\n");
    }

    @Test
    void a_file_holds_the_whole_document(@TempDir Path folder) throws Exception {
        JUnitXml.write(report(Records.of("ü").build(Verdict.OURS)), folder.resolve("junit.xml"));

        assertThat(folder.resolve("junit.xml"))
                .content()
                .contains("name=\"ü sizes\"")
                .endsWith("</testsuites>\n");
    }

    private static ParsedXml xml(SubmissionRecord result) throws Exception {
        return ParsedXml.of(JUnitXml.toXml(report(result)));
    }

    @Test
    void hostile_text_stays_text() throws Exception {
        for (String text : Hostile.TEXTS) {
            ParsedXml xml = ParsedXml.of(JUnitXml.toXml(Hostile.report(text)));

            assertThat(xml.text("count(//testsuite)")).as(text).isEqualTo("4");
            assertThat(xml.text(
                            "count(//*[not(self::testsuites or self::testsuite or self::properties or self::property"
                                    + " or self::testcase or self::failure or self::error)])"))
                    .isEqualTo("0");
            assertThat(xml.text("//testsuite[4]/testcase[2]/failure")).isEqualTo(SafeText.forXml(text));
        }
    }
}
