package dev.gokata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.TestRecord;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReportProperties {

    @Property(tries = 300)
    void json_gives_every_text_back_but_for_lone_surrogates(
            @ForAll String name, @ForAll String message, @ForAll TestStatus status) throws Exception {
        GradeReport report = report(name, message, status);

        GradeReport read = ResultsJson.fromJson(ResultsJson.toJson(report));

        assertThat(read).isEqualTo(report(SafeText.wellFormed(name), SafeText.wellFormed(message), status));
    }

    @Property(tries = 300)
    void xml_is_valid_and_gives_every_text_back_but_for_what_xml_can_not_hold(
            @ForAll String name, @ForAll String message) throws Exception {
        var xml = ParsedXml.of(JUnitXml.toXml(report(name, message, TestStatus.FAILED)));

        String expected = message.isEmpty() ? "failed" : SafeText.forXml(message);
        assertThat(xml.text("//failure")).isEqualTo(expected);
        assertThat(xml.text("//testcase[2]/@name"))
                .isEqualTo(SafeText.forXml(name).replace('\n', ' ').replace('\t', ' '));
    }

    @Property(tries = 300)
    void a_terminal_gets_nothing_but_text(@ForAll String name, @ForAll String message, @ForAll Verdict verdict) {
        GradeReport report = Records.report(Records.notRun(name, verdict, new Problem(name, 1, 2, message, message)));

        assertThat(new TerminalTable(false).render(report).codePoints())
                .noneMatch(point -> point != '\n' && Character.isISOControl(point));
    }

    private static GradeReport report(String name, String message, TestStatus status) {
        return Records.report(Records.partly(name, new TestRecord("id", name, 2, false, status, message)));
    }
}
