package dev.gokata.grader.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.progress.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchingTests extends WatchedKata {

    @Nested
    class A_run {

        @Test
        void begins_with_what_is_there_and_again_with_each_save() {
            look();
            assertThat(staff.lastRun().texts()).containsValue(TinyPack.learner("throw dev.gokata.kata.Kata.todo(1);"));
            assertThat(staff.lastRun().seed()).isEqualTo(7);
            green();
            heard();

            save("return n + n;");

            assertThat(staff.runs()).isEqualTo(2);
            assertThat(staff.lastRun().texts()).containsValue(TinyPack.learner("return n + n;"));
            assertThat(heard()).startsWith("\n" + HEAD + "· Doubling.java changed ──");
        }

        @Test
        void is_told_with_its_first_failure_and_a_line_a_task() {
            look();
            heard();
            now += Duration.ofMillis(110).toNanos();
            Report.Judged wrong =
                    judged(1, "BTests", 1, Optional.of("\ntask 1 · double   wrong result\n  rule 1  Twice\n"));
            says(new Report.Ended(id(), List.of(wrong)));
            assertThat(heard()).as("an earlier one may fail too").isEmpty();
            says(new Report.Ended(id(), List.of(judged(0, "ATests", 1, Optional.empty()))));
            assertThat(heard()).isEqualTo("""

                    task 1 · double   wrong result
                      rule 1  Twice
                      three
                    """);
            says(done(2));

            assertThat(heard()).isEqualTo("""

                    Doubling: 0 of 1 tasks solved                                                   0.11 s
                      task 1 · double                                        1 of 2 tests pass
                    """);
            assertThat(watching.isGreen()).isFalse();
            assertThat(staff.ready).isEqualTo(staff.lastRun());
        }

        @Test
        void that_follows_a_failure_begins_with_what_failed() {
            look();
            assertThat(staff.lastRun().first()).isEmpty();
            says(new Report.Ended(id(), List.of(judged(0, "ATests", 1, Optional.of("wrong")))));
            says(done(1));
            save("return n + n;");

            assertThat(staff.lastRun().first()).isEqualTo("ATests#three");
        }

        @Test
        void tells_at_once_what_has_failed_before_and_an_earlier_failure_too_but_never_a_later_one() {
            look();
            says(new Report.Ended(
                    id(),
                    List.of(
                            judged(0, "ATests", 1, Optional.empty()),
                            judged(1, "BTests", 2, Optional.of("wrong")),
                            judged(2, "CTests", 3, Optional.empty()))));
            says(done(3));
            save("return n + n;");
            heard();

            says(new Report.Ended(id(), List.of(judged(1, "BTests", 2, Optional.of("the one before")))));
            assertThat(heard()).contains("the one before");
            says(new Report.Ended(id(), List.of(judged(2, "CTests", 3, Optional.of("a later task")))));
            says(new Report.Ended(id(), List.of(judged(0, "ATests", 1, Optional.of("an earlier task")))));
            says(done(3));

            assertThat(heard()).contains("an earlier task").doesNotContain("a later task");
            assertThat(staff.lastRun().first()).isEqualTo("BTests#three");
        }

        @Test
        void that_another_save_overtakes_is_stopped_and_says_no_more() {
            look();
            long first = id();
            save("return n + n;");
            heard();

            assertThat(staff.orders).contains(new Order.Stop(first));
            says(new Report.Ended(first, List.of(judged(0, "ATests", 1, Optional.of("of old code")))));
            says(new Report.Done(first, done(1).version(), 1));
            assertThat(heard()).isEmpty();
            assertThat(id()).isGreaterThan(first);
        }

        @Test
        void of_what_does_not_compile_is_told_as_kata_test_does() {
            look();
            says(new Report.NotCompiled(
                    id(),
                    List.of(new dev.gokata.grader.compile.SourceMessage(
                            "A.java", 3, 1, "';' expected", "  int a\n       ^")),
                    0,
                    ""));

            assertThat(heard())
                    .contains("A.java:3: ';' expected\n  int a\n       ^\n")
                    .contains("\nyour code does not compile yet  ");
        }

        @Test
        void is_green_until_something_changes() {
            look();
            green();
            assertThat(watching.isGreen()).isTrue();
            assertThat(heard()).contains("1 of 1 tasks solved", "this was the last one: all katas are green");
            assertThat(new Progress(pack, complaint -> {})
                            .of(pack.kata(TinyPack.SLUG))
                            .isDone())
                    .isTrue();

            save("return n;");
            assertThat(staff.runs()).isEqualTo(2);
        }
    }

    @Nested
    class A_key {

        @Test
        void runs_again_without_a_change() {
            look();
            green();
            press('r');

            assertThat(staff.runs()).isEqualTo(2);
            assertThat(heard()).contains("· once more ──");
        }

        @Test
        void gives_one_hint_after_the_other_and_the_last_again() {
            tiny.write(EXERCISE + "hints.md", """
                    ## Task 1
                    ### Hint 1
                    A nudge.
                    ### Hint 2
                    The idea.
                    ### Hint 3
                    Nearly the code.
                    """);
            look();
            heard();
            for (char key : "hHhh".toCharArray()) {
                press(key);
            }

            assertThat(heard())
                    .containsSubsequence(
                            "hint 1 of 3",
                            "A nudge.",
                            "hint 2 of 3",
                            "The idea.",
                            "hint 3 of 3",
                            "Nearly the code.",
                            "hint 3 of 3",
                            "Nearly the code.");
            green();
            heard();
            press('h');
            assertThat(heard()).contains("every task of this kata is solved");
        }

        @Test
        void that_means_nothing_says_nothing() {
            look();
            heard();
            press('x');
            press('\n');

            assertThat(heard()).isEmpty();
            assertThat(watching.isOver()).isFalse();
        }

        @Test
        void lists_shows_and_goes_on_as_far_as_there_is_anything() {
            look();
            heard();
            press('l');
            press('o');
            press('n');

            assertThat(heard())
                    .contains("> doubling             0/2 points    5 minutes                Doubling")
                    .contains("there is no picture of this kata yet")
                    .contains("every other kata is green");
        }

        @ParameterizedTest
        @ValueSource(chars = {'q', 'Q', '\u0004'})
        void ends_it(char key) {
            press(key);

            assertThat(watching.isOver()).isTrue();
        }

        @Test
        void is_shown_only_where_there_are_keys() {
            assertThat(heard()).doesNotContain("q quit");
            watching(true);
            assertThat(heard()).contains("r run again · h hint · n next kata · l list · o open picture · q quit");
        }
    }

    @Test
    void a_task_that_fails_a_third_time_is_told_with_where_to_get_a_hint() {
        for (String body : List.of("return 1;", "return 2;", "return 3;")) {
            save(body);
            heard();
            says(new Report.Ended(id(), List.of(judged(0, "ATests", 1, Optional.of("wrong")))));
            says(done(1));
            assertThat(heard())
                    .satisfies(text -> assertThat(text.contains("\ntask 1 has failed 3 times in a row: for a hint, the"
                                    + " key h or ./kata hint doubling 1\n"))
                            .isEqualTo(body.equals("return 3;")));
        }
    }

    @Test
    void without_input_it_is_over_with_the_first_verdict() {
        watching.on(new Event.InputEnded());
        assertThat(watching.isOver()).isFalse();
        look();
        assertThat(watching.isOver()).isFalse();
        green();

        assertThat(watching.isOver()).isTrue();
        assertThat(watching.isGreen()).isTrue();
    }

    @Test
    void nothing_but_text_is_printed_where_there_is_no_terminal() {
        look();
        says(new Report.Began(id(), 1, "three"));
        pass(Duration.ofSeconds(5));
        says(new Report.Ended(id(), List.of(judged(0, "ATests", 1, Optional.of("\u001B[31mred\r")))));
        says(done(1));

        assertThat(heard()).contains("[31mred").doesNotContain("\u001B", "\r");
    }
}
