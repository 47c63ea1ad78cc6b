package dev.gokata.katas.contexttree;

import static dev.gokata.katas.contexttree.Steps.BACKGROUND;
import static dev.gokata.katas.contexttree.Steps.NIL;
import static dev.gokata.katas.contexttree.Steps.asking;
import static dev.gokata.katas.contexttree.Steps.value;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class ValueTests {

    @Nested
    class Rule_1_its_own_value {

        private final Questions learner = Questions.byRule(1);

        @Test
        void a_value_is_found_by_its_key() {
            learner.steps(value(BACKGROUND, "user", "ada"), asking(1, "user")).leadTo("the value is ada");
        }
    }

    @Nested
    class Rule_2_the_nearest_upwards {

        private final Questions learner = Questions.byRule(2);

        @Test
        void a_key_that_nobody_has_gives_nil() {
            learner.steps(value(BACKGROUND, "user", "ada"), asking(1, "trace")).leadTo("nil");
        }

        @Test
        void a_value_from_above_is_found() {
            learner.steps(value(BACKGROUND, "user", "ada"), value(1, "trace", "t7"), asking(2, "user"))
                    .leadTo("the value is ada");
        }

        @Test
        void so_is_one_from_further_up() {
            learner.steps(
                            value(BACKGROUND, "user", "ada"),
                            value(1, "trace", "t7"),
                            value(2, "lang", "en"),
                            asking(3, "user"))
                    .leadTo("the value is ada");
        }

        @Test
        void the_nearest_counts() {
            learner.steps(value(BACKGROUND, "user", "ada"), value(1, "user", "ben"), asking(2, "user"))
                    .leadTo("the value is ben");
        }
    }

    @Nested
    class Rule_3_never_downwards {

        private final Questions learner = Questions.byRule(3);

        @Test
        void a_parent_does_not_know_the_value_of_its_child() {
            learner.steps(value(BACKGROUND, "user", "ada"), value(1, "trace", "t7"), asking(1, "trace"))
                    .leadTo("nil");
        }

        @Test
        void a_parent_keeps_its_value_when_a_child_has_another() {
            learner.steps(value(BACKGROUND, "user", "ada"), value(1, "user", "ben"), asking(1, "user"))
                    .leadTo("the value is ada");
        }

        @Test
        void siblings_do_not_know_of_each_other() {
            learner.steps(
                            value(BACKGROUND, "user", "ada"),
                            value(1, "trace", "t7"),
                            value(1, "user", "ben"),
                            asking(3, "trace"))
                    .leadTo("nil");
        }
    }

    @Nested
    class Rule_4_nil_is_a_value {

        private final Questions learner = Questions.byRule(4);

        @Test
        void a_nil_value_hides_the_one_above() {
            learner.steps(value(BACKGROUND, "user", "ada"), value(1, "user", ""), asking(2, "user"))
                    .leadTo("nil");
        }
    }

    @Nested
    class Rule_5_no_nil_parent {

        private final Questions learner = Questions.byRule(5);

        @Test
        void a_nil_parent_panics() {
            learner.steps(value(NIL, "user", "ada")).leadTo("panic: cannot create context from nil parent");
        }

        @Test
        void a_nil_key_panics() {
            learner.steps(value(BACKGROUND, "", "ada")).leadTo("panic: nil key");
        }

        @Test
        void the_parent_is_looked_at_first() {
            learner.steps(value(NIL, "", "ada")).leadTo("panic: cannot create context from nil parent");
        }
    }

    @Nested
    class Rule_6_names {

        private final Questions learner = Questions.byRule(6);

        @Test
        void the_name_tells_the_way_from_the_root() {
            learner.steps(value(BACKGROUND, "user", "ada"), value(1, "trace", "t7"))
                    .leadTo("c2 is context.Background.WithValue(user, ada).WithValue(trace, t7)");
        }

        @Test
        void a_nil_value_has_a_name() {
            learner.steps(value(BACKGROUND, "user", "")).leadTo("c1 is context.Background.WithValue(user, <nil>)");
        }
    }
}
