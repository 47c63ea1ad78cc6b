package dev.gokata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MisconceptionsTests {

    private static final String FRONT = "QueueTests#takes_from_the_front";
    private static final String EMPTY = "QueueTests#may_be_empty";
    private static final String ANY = "QueueProperties#any_order_is_kept";

    private static Misconception belief(String says, Map<String, Kind> always, String... sometimes) {
        return new Misconception(2, says, new TreeMap<>(always), new TreeSet<>(Set.of(sometimes)), new TreeMap<>());
    }

    private static Misconception saying(String says, Map<String, String> messages) {
        TreeMap<String, Kind> always = new TreeMap<>();
        TreeMap<String, String> digests = new TreeMap<>();
        messages.forEach((id, message) -> {
            always.put(id, Kind.WRONG);
            digests.put(id, Misconception.digest(message));
        });
        return new Misconception(2, says, always, new TreeSet<>(), digests);
    }

    private static TestResult failing(String id, String message) {
        return new TestResult(test(id, 2, false), true, KataFailure.told(Kind.WRONG, message));
    }

    private static TestResult failing(String id, Kind kind) {
        return new TestResult(test(id, 2, false), true, new KataFailure(kind, 0, List.of("text")));
    }

    private static TestResult passing(String id) {
        return new TestResult(test(id, 2, false), true, null);
    }

    private static ExpectedTest test(String id, int task, boolean hidden) {
        String[] parts = id.split("#", 2);
        Engine engine = parts[0].endsWith("Properties") ? Engine.JQWIK : Engine.JUPITER;
        return new ExpectedTest("pack." + parts[0], parts[1], task, hidden, engine);
    }

    @Nested
    class A_learner_is_told {

        private final Misconceptions known = new Misconceptions(
                1,
                List.of(
                        belief("You take the last one.", Map.of(FRONT, Kind.WRONG), ANY),
                        belief("You take nothing.", Map.of(FRONT, Kind.WRONG, EMPTY, Kind.THREW), ANY)));

        @Test
        void the_belief_whose_tests_fail_and_no_others() {
            assertThat(known.told(2, List.of(failing(FRONT, Kind.WRONG), passing(EMPTY), failing(ANY, Kind.WRONG))))
                    .contains("You take the last one.");
            assertThat(known.told(2, List.of(failing(FRONT, Kind.WRONG), failing(EMPTY, Kind.THREW))))
                    .contains("You take nothing.");
        }

        @Test
        void nothing_where_a_test_fails_that_the_belief_leaves_green() {
            assertThat(known.told(
                            2, List.of(failing(FRONT, Kind.WRONG), failing("QueueTests#keeps_count", Kind.WRONG))))
                    .isEmpty();
        }

        @Test
        void what_the_examples_show_where_a_property_meets_what_it_seldom_meets() {
            List<TestResult> seldom =
                    List.of(failing(FRONT, Kind.WRONG), failing("QueueProperties#seldom_meets_it", Kind.WRONG));

            assertThat(known.told(2, seldom)).contains("You take the last one.");
            assertThat(known.mayTell("You take the last one.", 2, seldom)).isTrue();
        }

        @Test
        void nothing_where_properties_alone_fail_that_no_belief_fails() {
            assertThat(known.told(2, List.of(failing("QueueProperties#seldom_meets_it", Kind.WRONG))))
                    .isEmpty();
        }

        @Test
        void nothing_while_a_property_says_that_part_is_not_written() {
            assertThat(known.told(2, List.of(failing(FRONT, Kind.WRONG), failing(ANY, Kind.NOT_WRITTEN))))
                    .isEmpty();
        }

        @Test
        void nothing_where_a_test_passes_that_the_belief_never_passes() {
            assertThat(known.told(2, List.of(passing(FRONT), failing(ANY, Kind.WRONG))))
                    .isEmpty();
        }

        @Test
        void nothing_where_the_same_tests_fail_in_another_way() {
            assertThat(known.told(2, List.of(failing(FRONT, Kind.OUT_OF_STEPS), failing(ANY, Kind.WRONG))))
                    .isEmpty();
        }

        @Test
        void nothing_of_another_task() {
            assertThat(known.told(1, List.of(failing(FRONT, Kind.WRONG)))).isEmpty();
        }

        @Test
        void nothing_while_part_of_the_task_is_not_written() {
            assertThat(known.told(2, List.of(failing(FRONT, Kind.WRONG), failing(EMPTY, Kind.NOT_WRITTEN))))
                    .isEmpty();
        }

        @Test
        void nothing_when_all_is_well() {
            assertThat(known.told(2, List.of(passing(FRONT), passing(EMPTY)))).isEmpty();
        }

        @Test
        void the_same_whatever_the_hidden_tests_say() {
            TestResult hidden = new TestResult(
                    test("QueueHiddenTests#is_fair", 2, true), true, new KataFailure(Kind.WRONG, 0, List.of("text")));

            assertThat(known.told(2, List.of(failing(FRONT, Kind.WRONG), hidden)))
                    .contains("You take the last one.");
        }
    }

    @Nested
    class Of_beliefs_that_fail_the_same_tests {

        private final Misconceptions known = new Misconceptions(
                1,
                List.of(
                        saying("You take the last one.", Map.of(FRONT, message("found 3"), EMPTY, message("found -1"))),
                        saying("You take the largest.", Map.of(FRONT, message("found 9"), EMPTY, message("found -1"))),
                        saying("You take the oldest.", Map.of(FRONT, message("found 5"), EMPTY, message("found -1"))),
                        saying("You take the first.", Map.of(FRONT, message("found 5"), EMPTY, message("found -1")))));

        @Test
        void the_one_is_told_of_whose_code_the_tests_say_the_same() {
            assertThat(told("found 9", "found -1")).containsExactly("You take the largest.");
        }

        @Test
        void what_the_brief_and_the_learner_s_lines_are_makes_no_difference() {
            assertThat(known.told(
                            2,
                            List.of(
                                    failing(FRONT, "task 2\n  rule 7  other words\n\n  found 9 at Queue.java:7\n"),
                                    failing(EMPTY, message("found -1")))))
                    .containsExactly("You take the largest.");
        }

        @Test
        void both_are_told_if_the_tests_can_t_tell_them_apart() {
            assertThat(told("found 5", "found -1")).containsExactly("You take the oldest.", "You take the first.");
        }

        @Test
        void none_is_told_if_more_than_two_are_left() {
            assertThat(told("found 4", "found -1")).isEmpty();
        }

        @Test
        void none_is_told_if_the_tests_say_something_else_of_each() {
            assertThat(told("found 4", "found 0")).isEmpty();
        }

        private List<String> told(String front, String empty) {
            return known.told(2, List.of(failing(FRONT, message(front)), failing(EMPTY, message(empty))));
        }

        private static String message(String finding) {
            return "\ntask 2 · take one   wrong result\n  rule 7  words\n\n  " + finding + " at Queue.java:12\n";
        }
    }

    @Nested
    class Of_two_beliefs_that_fit {

        private final Misconceptions known = new Misconceptions(
                1,
                List.of(
                        belief("You guess.", Map.of(), FRONT, EMPTY, ANY),
                        belief("You take the last one.", Map.of(FRONT, Kind.WRONG), ANY)));
        private final List<TestResult> failures = List.of(failing(FRONT, Kind.WRONG), failing(ANY, Kind.WRONG));

        @Test
        void the_one_that_fails_in_fewer_other_ways_is_told() {
            assertThat(known.told(2, failures)).contains("You take the last one.");
        }

        @Test
        void both_may_be_meant() {
            assertThat(known.mayTell("You guess.", 2, failures)).isTrue();
            assertThat(known.mayTell("You take the last one.", 2, failures)).isTrue();
            assertThat(known.mayTell("You count wrong.", 2, failures)).isFalse();
        }
    }
}
