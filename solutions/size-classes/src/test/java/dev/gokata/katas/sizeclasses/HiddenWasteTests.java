package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every class of Go's table, and the spans that it has none of. */
@Tag("task-3")
class HiddenWasteTests {

    @Test
    void the_tail_of_every_class() {
        Questions learner = Questions.byRule(10);
        for (int sizeclass = 1; sizeclass <= Tables.go().size(); sizeclass++) {
            learner.wasteOfClass(sizeclass).hasTheTailOfTheReference();
        }
    }

    @Test
    void the_worst_case_of_every_class() {
        Questions learner = Questions.byRule(11);
        for (int sizeclass = 1; sizeclass <= Tables.go().size(); sizeclass++) {
            learner.wasteOfClass(sizeclass).isAtWorstThatOfTheReference();
        }
    }

    @Test
    void a_tail_may_be_nearly_half_of_the_span() {
        Questions.byRule(10).wasteOfClass(1).in(List.of(new SizeClass(4224, 1))).hasATailOf(3968);
    }

    @Test
    void the_span_of_the_class_below_does_not_matter() {
        List<SizeClass> table = List.of(new SizeClass(40, 9), new SizeClass(48, 1));
        Questions.byRule(11).wasteOfClass(2).in(table).isAtWorst(7 * 170 + 32);
    }

    @Test
    void classes_far_outside_are_refused() {
        Questions learner = Questions.byRule(12);
        learner.wasteOfClass(-1).isRefused();
        learner.wasteOfClass(Integer.MAX_VALUE).isRefused();
        learner.wasteOfClass(Integer.MIN_VALUE).isRefused();
    }
}
