package dev.gokata.katas.sizeclasses;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

@Tag("task-4")
class MakeClassesProperties {

    private final Questions learner = Questions.byAllRules();

    @Property
    void any_small_size_finds_the_class_that_it_finds_in_go(@ForAll @LongRange(min = 1, max = 32768) long size) {
        learner.makingClasses().serveAsGoDoes(size);
    }
}
