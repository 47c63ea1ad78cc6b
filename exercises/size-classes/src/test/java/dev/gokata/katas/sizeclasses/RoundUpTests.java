package dev.gokata.katas.sizeclasses;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.sizeclasses.SizeClassesKata.*;
import dev.gokata.testkit.malloc.ClassTables;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class RoundUpTests {

    private final Subject learner = Subject.of(SizeClassesKata.class);

    @Test
    void a_size_between_two_classes_gets_the_larger() {
        assertThat(learner.asked(SizeClassesKata.ROUND_UP, new Requests(ClassTables.go(), true, List.of(17L))))
                .byRule(1)
                .asking("roundUp(17)")
                .shows(new Rounded(List.of(24L)));
    }
}
