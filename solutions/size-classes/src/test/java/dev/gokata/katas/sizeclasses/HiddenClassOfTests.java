package dev.gokata.katas.sizeclasses;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Lookups;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.testkit.malloc.ClassTables;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every small size of three tables, its class and its steps. */
@Tag("task-2")
class HiddenClassOfTests {

    /** Small enough that a search stays within the steps of one question, and is told as what it is. */
    private static final int BATCH = 1024;

    private final Subject learner = Subject.of(SizeClassesKata.class);

    @Test
    void every_size_of_go_s_table() {
        everySizeOf(Tables.go());
    }

    @Test
    void every_size_of_the_table_before_go_1_16() {
        everySizeOf(ClassTables.goBefore116());
    }

    @Test
    void every_size_of_a_table_of_80_classes() {
        everySizeOf(Tables.of80Classes());
    }

    @Test
    void a_table_may_have_a_single_class() {
        Questions rule6 = Questions.byRule(6);
        rule6.lookingUp(1).in(Tables.of(2048)).finds(1);
        rule6.lookingUp(2048).in(Tables.of(2048)).finds(1);
        rule6.lookingUp(2049).in(Tables.of(2048)).finds(0);
    }

    @Test
    void sizes_far_over_the_largest_class_take_few_steps_too() {
        Questions rule8 = Questions.byRule(8);
        rule8.lookingUp(Long.MAX_VALUE).takesFewSteps();
        rule8.lookingUp(32769).takesFewSteps();
    }

    private void everySizeOf(List<SizeClass> table) {
        for (long first = 1; first <= 33 * BATCH; first += BATCH) {
            List<Long> sizes = LongStream.range(first, first + BATCH).boxed().toList();
            Lookups lookups = new Lookups(table, sizes);
            String question = "classOf(size) for each size from " + first + ", which is [0]" + Tables.in(table);
            assertThat(learner.asked(SizeClassesKata.CLASS_OF, lookups))
                    .byRule(6)
                    .asking(question)
                    .agreesWith(Questions.REFERENCE.asked(SizeClassesKata.CLASS_OF, lookups))
                    .byRule(8)
                    .takesAtMost(Lookup.MOST_STEPS * BATCH, "for " + BATCH + " sizes");
        }
    }
}
