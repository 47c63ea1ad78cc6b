package dev.gokata.grader.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.TinyPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WatchingTroubleTests extends WatchedKata {

    @Test
    void what_comes_before_the_tests_may_take_longer_on_a_slow_machine() {
        look();
        heard();
        pass(Duration.ofSeconds(59));
        assertThat(staff.orders).hasSize(1);
        pass(Duration.ofSeconds(2));

        assertThat(staff.orders).endsWith(new Order.Where(id()));
        says(new Report.Place(id(), List.of()));
        assertThat(heard())
                .startsWith("\nno end after 61 s, and so it was stopped, in\n  what comes before the tests: ")
                .contains("none of your code was running");
    }

    @Nested
    class Code_without_an_end {

        @BeforeEach
        void runs_for_ten_seconds() {
            look();
            says(new Report.Began(id(), 1, "Rule 1 twice · three"));
            heard();
            pass(Duration.ofSeconds(10).minusMillis(1));
            assertThat(staff.orders).hasSize(1);
            pass(Duration.ofMillis(2));
        }

        @Test
        void is_asked_where_it_is_and_then_replaced() {
            assertThat(staff.orders).endsWith(new Order.Where(id()));
            says(new Report.Place(id(), List.of("your code", "  at Doubling.java:7   Doubling.twice")));

            assertThat(staff.replaced).isEqualTo(1);
            assertThat(heard()).startsWith("""

                    no end after 10 s, and so it was stopped, in
                      task 1 · Rule 1 twice · three

                      your code
                        at Doubling.java:7   Doubling.twice

                    no end""");
            assertThat(watching.isGreen()).isFalse();
        }

        @Test
        void is_replaced_too_if_it_can_not_say() {
            pass(Duration.ofMillis(999));
            assertThat(staff.replaced).isZero();
            pass(Duration.ofMillis(2));

            assertThat(staff.replaced).isEqualTo(1);
            assertThat(heard()).contains("where it was can't be told: its process no longer answers");
        }

        @Test
        void goes_on_if_it_comes_to_one_after_all() {
            says(new Report.Began(id(), 1, "Rule 1 twice · four"));
            says(new Report.Place(id(), List.of("an old place")));
            pass(Duration.ofSeconds(9));

            assertThat(staff.replaced).isZero();
            green();
            assertThat(heard()).contains("1 of 1 tasks solved").doesNotContain("an old place");
        }

        @Test
        void does_not_keep_the_next_save_from_being_run() {
            says(new Report.Place(id(), List.of()));
            save("return n + n;");
            green();

            assertThat(watching.isGreen()).isTrue();
        }
    }

    @Nested
    class A_run_that_is_not_wanted_any_more {

        @BeforeEach
        void has_begun() {
            look();
            says(new Report.Taken(id()));
            save("return n + n;");
        }

        @Test
        void does_not_keep_the_next_waiting_if_it_never_ends() {
            long waiting = id();
            pass(Duration.ofMillis(500));
            assertThat(staff.replaced).isZero();
            pass(Duration.ofMillis(2));

            assertThat(staff.replaced).isEqualTo(1);
            assertThat(staff.lastRun().texts()).containsValue(TinyPack.learner("return n + n;"));
            says(new Report.Mistake(waiting, "of the process that is gone"));
            pass(Duration.ofSeconds(2));
            assertThat(staff.replaced).isEqualTo(1);
            green();
            assertThat(watching.isGreen()).isTrue();
        }

        @Test
        void nor_the_one_that_is_saved_after_that() {
            save("return 2 * n;");
            pass(Duration.ofMillis(502));

            assertThat(staff.replaced).isEqualTo(1);
            assertThat(staff.lastRun().texts()).containsValue(TinyPack.learner("return 2 * n;"));
        }

        @Test
        void nor_the_one_that_waited_for_a_mended_file() throws IOException {
            says(new Report.Taken(id()));
            Path file = root.resolve(EXERCISE + TinyPack.FILE);
            Files.delete(file);
            look();
            pass(SavedFiles.PATIENCE);
            tiny.write(EXERCISE + TinyPack.FILE, TinyPack.learner("return 3 * n;"));
            look();
            pass(Duration.ofMillis(502));

            assertThat(staff.replaced).isEqualTo(1);
        }

        @Test
        void costs_nobody_the_place_if_it_is_left_in_time() {
            says(new Report.Taken(id()));
            pass(Duration.ofSeconds(2));

            assertThat(staff.replaced).isZero();
        }
    }

    @Nested
    class A_worker_that_is_lost {

        @Test
        void in_a_run_is_replaced_and_the_run_repeated_once() {
            look();
            watching.on(new Event.Lost(0, "with exit code 137"));
            assertThat(staff.replaced).isEqualTo(1);
            assertThat(staff.runs()).isEqualTo(2);
            heard();

            watching.on(new Event.Lost(0, "with exit code 137"));
            assertThat(staff.replaced).isEqualTo(2);
            assertThat(staff.runs()).isEqualTo(2);
            assertThat(heard()).contains("the process that ran your code ended twice with exit code 137");
        }

        @Test
        void between_runs_is_replaced_without_a_word() {
            look();
            green();
            heard();
            watching.on(new Event.Lost(0, "with exit code 1"));

            assertThat(staff.replaced).isEqualTo(1);
            assertThat(heard()).isEmpty();
        }
    }

    @Nested
    class What_keeps_a_kata_from_being_run {

        @Test
        void is_told_and_waited_for() throws IOException {
            look();
            green();
            heard();
            Path file = root.resolve(EXERCISE + TinyPack.FILE);
            String text = Files.readString(file);
            Files.delete(file);
            look();
            pass(SavedFiles.PATIENCE);
            assertThat(heard()).contains("Doubling.java is gone: it is run again when it is back");

            tiny.write(EXERCISE + TinyPack.FILE, text);
            look();
            assertThat(staff.runs()).isEqualTo(2);
        }

        @Test
        void may_be_its_author() throws IOException {
            look();
            green();
            heard();
            Path toml = root.resolve(EXERCISE + "kata.toml");
            String text = Files.readString(toml);
            Files.writeString(toml, text.replace("minutes = 5", "minutes = five"));
            lookAtAll();
            assertThat(heard()).contains("exercises/doubling/kata.toml:", "it is run again when that is mended");

            Files.delete(toml);
            lookAtAll();
            assertThat(heard()).contains("the kata's folder is gone: ");

            Files.writeString(toml, text);
            lookAtAll();
            assertThat(staff.runs()).isEqualTo(2);
        }

        @Test
        void may_be_its_tests() {
            look();
            says(new Report.Mistake(id(), "the tests of doubling don't compile: A.java:1: no"));

            assertThat(heard()).contains("the tests of doubling don't compile: A.java:1: no\n");
        }
    }
}
