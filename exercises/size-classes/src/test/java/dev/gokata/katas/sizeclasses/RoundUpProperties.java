package dev.gokata.katas.sizeclasses;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.sizeclasses.SizeClassesKata.*;
import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.testkit.malloc.ClassTables;
import dev.gokata.testkit.malloc.RequestSizes;
import java.util.List;
import net.jqwik.api.*;

@Tag("task-1")
class RoundUpProperties {

    private final Subject learner = Subject.of(SizeClassesKata.class);
    private final Subject reference = Subject.reference(new Piece(SizeClasses::new, SizeClasses::makeClasses));

    @Property
    void any_size_is_rounded_as_go_does(@ForAll("sizes") long size, @ForAll boolean noscan) {
        Requests requests = new Requests(ClassTables.go(), noscan, List.of(size));
        assertThat(learner.asked(SizeClassesKata.ROUND_UP, requests)).byRule(2).asking("roundUp(" + size + ", " + noscan + ")")
                .agreesWith(reference.asked(SizeClassesKata.ROUND_UP, requests));
    }

    @Provide
    Arbitrary<Long> sizes() {
        return RequestSizes.forGo();
    }
}
