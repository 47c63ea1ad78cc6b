package dev.gokata.grader.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.testing.KataFailure;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTests {

    private static final ExpectedTest TEST = new ExpectedTest("a.ATests$Rule_1", "three", 2, false, Engine.JQWIK);

    private static TestResult afterTheJourney(TestResult result) {
        Report report = new Report.Ended(3, List.of(Report.Judged.of(0, result, 5)));
        return ((Report.Ended) Report.Message.decode(new Report.Message(report).encode()))
                .tests()
                .get(0)
                .result();
    }

    @ParameterizedTest
    @EnumSource(KataFailure.Kind.class)
    void a_failure_says_all_that_it_said_where_it_happened(KataFailure.Kind kind) {
        List<String> picture = Collections.nCopies(500, "  │ 5 │ 6 │ a line of a picture");
        TestResult result = new TestResult(TEST, true, new KataFailure(kind, 7, picture));

        TestResult told = afterTheJourney(result);

        assertThat(told.message()).isEqualTo(result.message()).hasLineCount(500);
        assertThat(told.failure().kind()).isEqualTo(kind);
        assertThat(told.test()).isEqualTo(TEST);
    }

    @Test
    void what_passed_never_ran_or_broke_stays_what_it_is() {
        assertThat(afterTheJourney(new TestResult(TEST, true, null)).passed()).isTrue();
        assertThat(afterTheJourney(new TestResult(TEST, false, null)).message()).isEqualTo("this test was never run");
        TestResult broken = afterTheJourney(new TestResult(TEST, true, new IllegalStateException("no")));
        assertThat(broken.message()).isEqualTo("no");
        assertThat(broken.failure()).isNull();
        assertThat(broken.passed()).isFalse();
    }
}
