package dev.gokata.grader.report;

import static dev.gokata.grader.record.Records.test;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.TestRecord;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import java.util.List;

/** What a submission might say to write more into a report than text. */
final class Hostile {

    static final List<String> TEXTS = List.of(
            "\u001B[2J\u001B]0;title\u0007\u009B31m",
            "]]><evil/><![CDATA[",
            "\uD83D lone \uDE00",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "\"><b onclick='x'>&lt;&amp;",
            "[click](javascript:alert(1)) ![x](http://evil/x.png) <http://evil>",
            "| a | b |\n# heading\n```\n</code>\n~~~\n- item",
            "``` ```` `````",
            "::set-output name=grade::100\n::add-mask::1\n ::stop-commands::x\n\u2003::error::x",
            "##[error]x ##vso[task.complete result=Succeeded] ##teamcity[buildStop]",
            "%0A::error::x%0D%0a,file=x:y",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-1+1",
            "@SUM(1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " \u202E=1+1",
            "＝1+1",
            "a,b;\"c\"\r\nd,=1",
            "{{name}} {{{name}}} ${x} #{x} {0}",
            "\u0000\u0008\u2028\u2029\uFEFF");

    private Hostile() {}

    /** A text in every place that a submission can put it: its name, what its compiler says, what its tests say. */
    static GradeReport report(String text) {
        return Records.report(
                Records.notRun(text + "1", Verdict.COMPILE_ERROR, new Problem("A.java", 2, 5, text, text)),
                Records.notRun(text + "2", Verdict.REFUSED, new Problem("A.java", 7, 0, text, "")),
                Records.notRun(text + "3", Verdict.OURS, Problem.of(text)),
                Records.partly(text, test(2, TestStatus.THREW, text), hidden()));
    }

    /** The same of one submission, for reports that have no room for more. */
    static GradeReport one(String text) {
        return Records.report(Records.partly(text, test(2, TestStatus.THREW, text), hidden()));
    }

    static TestRecord hidden() {
        return new TestRecord("hidden-1", "secret name", 2, true, TestStatus.FAILED, "look again at rule 8");
    }
}
