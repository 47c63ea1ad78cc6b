package dev.gokata.grader.report;

import static dev.gokata.grader.record.Records.report;
import static dev.gokata.grader.record.Records.test;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.record.Conditions;
import dev.gokata.grader.record.KataRef;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.SubmissionRef;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

class ClassCsvTests {

    @Test
    void a_row_is_a_submission_and_a_column_a_task() {
        String csv = ClassCsv.toCsv(report(
                Records.partly("alice", test(2, TestStatus.PASSED, "")),
                Records.partly("bob", test(2, TestStatus.FAILED, "no")),
                Records.notRun("carol", Verdict.COMPILE_ERROR)));

        assertThat(csv).isEqualTo("""
                submission,points,maximum,sizes verdict,sizes task 1 (3),sizes task 2 (4)\r
                alice,7,7,partly solved,3,4\r
                bob,3,7,partly solved,3,0\r
                carol,0,7,compile error,0,0\r
                """);
    }

    @Test
    void what_was_not_graded_is_empty_and_no_zero() {
        assertThat(ClassCsv.toCsv(report(Records.notRun("dave", Verdict.OURS))))
                .endsWith("\r\ndave,,7,not graded,,\r\n");
    }

    @Test
    void katas_stand_side_by_side_and_one_that_was_not_handed_in_is_empty() {
        SubmissionRecord other = SubmissionRecord.of(
                        new KataRef("id", "stack", "d"),
                        new SubmissionRef("alice", "", List.of()),
                        new Conditions(1, "L0", new Conditions.Limits(1)))
                .build(Verdict.MISSING_FILE);

        assertThat(ClassCsv.toCsv(report(
                        Records.partly("alice", test(2, TestStatus.PASSED, "")),
                        other,
                        Records.partly("bob", test(2, TestStatus.PASSED, "")))))
                .isEqualTo("""
                        submission,points,maximum,sizes verdict,sizes task 1 (3),sizes task 2 (4),stack verdict\r
                        alice,7,7,partly solved,3,4,missing file\r
                        bob,7,7,partly solved,3,4,\r
                        """);
    }

    @Test
    void hostile_text_is_no_formula_and_no_row_of_its_own() throws Exception {
        for (String text : Hostile.TEXTS) {
            String csv = ClassCsv.toCsv(Hostile.report(text));
            try (MappingIterator<String[]> rows = new CsvMapper()
                    .readerFor(String[].class)
                    .with(CsvReadFeature.WRAP_AS_ARRAY)
                    .readValues(csv)) {
                List<String[]> all = rows.readAll();

                assertThat(all).as(text).hasSize(5).allSatisfy(row -> assertThat(row)
                        .hasSize(6)
                        .allSatisfy(cell -> assertThat(cell).doesNotContainPattern("^\\s*[=+\\-@＝]")));
            }
        }
    }

    @Test
    void a_name_with_commas_and_quotes_is_quoted() {
        assertThat(ClassCsv.toCsv(report(Records.of("a, \"b\"").build(Verdict.WRONG))))
                .contains("\r\n\"a, \"\"b\"\"\",0,0,wrong\r\n");
    }
}
