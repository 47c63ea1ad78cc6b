package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.SizeClass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every class of Go's table, and the same again. */
@Tag("task-4")
class HiddenMakeClassesTests {

    private final Questions learner = Questions.byAllRules();

    @Test
    void every_class_of_go_is_made() {
        for (SizeClass row : Tables.go()) {
            learner.makingClasses().have(row.size(), row.npages());
        }
    }

    @Test
    void every_size_finds_its_class() {
        MadeClasses made = learner.makingClasses();
        for (long size = 1; size <= 32768; size++) {
            made.serveAsGoDoes(size);
        }
    }

    @Test
    void made_again_they_are_the_same() {
        learner.makingClasses().areInNumber(67);
        learner.makingClasses().areInNumber(67);
    }
}
