package dev.gokata.katas.contexttree;

import static dev.gokata.katas.contexttree.Steps.asking;
import static dev.gokata.katas.contexttree.Steps.value;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class HiddenValueTests {

    @Test
    void a_value_is_found_from_far_below() {
        Questions.byRule(2)
                .steps(
                        value(0, "tenant", "north"),
                        value(1, "user", "ada"),
                        value(2, "user", "ben"),
                        value(3, "trace", "t7"),
                        value(4, "lang", "en"),
                        asking(5, "tenant"))
                .leadTo("the value is north");
    }

    @Test
    void a_nil_value_is_hidden_by_one_below() {
        Questions.byRule(4)
                .steps(value(0, "user", ""), value(1, "user", "ada"), asking(2, "user"))
                .leadTo("the value is ada");
    }

    @Test
    void two_children_of_the_same_parent_have_their_own() {
        Questions.byRule(3)
                .steps(value(0, "user", "ada"), value(1, "trace", "t7"), value(1, "trace", "t8"), asking(2, "trace"))
                .leadTo("the value is t7");
    }
}
