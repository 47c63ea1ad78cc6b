package dev.gokata.grader.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that two workers share. */
class SharedRunTests extends WatchedKata {

    @BeforeEach
    void share() {
        staff.sharing = List.of(0, 1);
        look();
        heard();
    }

    private void ended(int worker, int position, String name, String message) {
        says(
                worker,
                new Report.Ended(
                        id(),
                        List.of(judged(
                                position, name, position, Optional.of(message).filter(text -> !text.isEmpty())))));
    }

    @Test
    void is_told_as_one_in_the_order_of_its_tests_whoever_is_done_sooner() {
        assertThat(staff.orders)
                .extracting(order -> ((Order.Run) order).share().lane())
                .containsExactly(0, 1);
        assertThat(staff.to).containsExactly(0, 1);

        ended(1, 3, "DTests", "the fourth");
        ended(1, 1, "BTests", "the second");
        says(1, done(4));
        assertThat(heard()).as("the first may fail yet").isEmpty();
        ended(0, 0, "ATests", "");
        assertThat(heard()).contains("the second").doesNotContain("the fourth");
        ended(0, 2, "CTests", "the third");
        assertThat(heard()).isEmpty();
        says(0, done(4));

        assertThat(heard()).contains("Doubling: 0 of 1 tasks solved");
        assertThat(staff.ready.id()).isEqualTo(id());
    }

    @Test
    void begins_the_next_with_what_took_how_long_and_where() {
        ended(0, 0, "ATests", "");
        ended(1, 1, "BTests", "");
        says(0, done(2));
        says(1, done(2));
        save("return n + n;");

        assertThat(staff.lastRun().share().last())
                .containsExactlyInAnyOrder(
                        new Order.Took("ATests#three", 0, 1_000), new Order.Took("BTests#three", 1, 1_000));
    }

    @Test
    void in_which_one_does_not_come_to_an_end_is_told_so_though_the_other_went_on() {
        says(0, new Report.Began(id(), 1, "Rule 1 twice · three"));
        says(1, new Report.Began(id(), 1, "Rule 2 twice · four"));
        pass(Duration.ofSeconds(9));
        ended(1, 1, "BTests", "of a test after the one that hangs");
        says(1, done(2));
        pass(Duration.ofMillis(1_001));
        assertThat(staff.orders).endsWith(new Order.Where(id()));
        assertThat(staff.to).endsWith(0);
        says(0, new Report.Place(id(), List.of("your code", "  at Doubling.java:7   Doubling.twice")));

        assertThat(staff.replacements).containsExactly(0);
        assertThat(heard())
                .startsWith("\nno end after 10 s, and so it was stopped, in\n  task 1 · Rule 1 twice · three\n")
                .doesNotContain("after the one that hangs");
    }

    @Test
    void of_which_one_part_is_lost_is_run_again_by_who_is_left() {
        says(1, new Report.Taken(id()));
        long lost = id();
        staff.sharing = List.of(1);
        watching.on(new Event.Lost(0, "with exit code 137"));

        assertThat(staff.replacements).containsExactly(0);
        assertThat(staff.orders).contains(new Order.Stop(lost));
        assertThat(staff.lastRun().share()).isEqualTo(Order.Share.WHOLE);
        assertThat(staff.to).endsWith(1);
        says(1, new Report.Done(lost, done(1).version(), 1));
        assertThat(heard()).isEmpty();
        ended(1, 0, "ATests", "");
        says(1, done(1));
        assertThat(watching.isGreen()).isTrue();
    }

    @Test
    void whose_workers_saw_different_tests_is_run_again_by_one_of_them() {
        ended(0, 0, "ATests", "");
        ended(1, 1, "BTests", "");
        says(0, done(2));
        says(1, done(3));
        assertThat(heard()).isEmpty();
        assertThat(staff.runs()).isEqualTo(3);
        assertThat(staff.lastRun().share()).isEqualTo(Order.Share.WHOLE);

        ended(0, 0, "ATests", "");
        says(0, done(1));
        assertThat(heard()).contains("1 of 1 tasks solved");
    }

    @Test
    void is_told_once_if_it_does_not_compile_or_can_not_be_run() {
        says(0, new Report.Mistake(id(), "the tests of doubling don't compile: A.java:1: no"));
        says(1, new Report.Mistake(id(), "the tests of doubling don't compile: A.java:1: no"));

        assertThat(heard()).containsOnlyOnce("the tests of doubling don't compile");
    }
}
