package dev.gokata.kata.testing;

import dev.gokata.rollcall.Fixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Properties whose body a test sets, and which note what they were called with. */
@Fixture("TaskHookTests")
class Hooked {

    static final List<Integer> SEEN = new ArrayList<>();
    static IntConsumer body = n -> {};

    @Property
    @Tag("task-1")
    void one(@ForAll int number) {
        see(number);
    }

    @Property
    @Tag("task-1")
    void other(@ForAll int number) {
        see(number);
    }

    @Property(seed = "42", tries = 7)
    @Tag("task-1")
    void with_a_seed_of_its_own(@ForAll int number) {
        see(number);
    }

    @Property
    @Tag("task-1")
    void sixty(@ForAll @Size(60) List<@IntRange(min = 0) Integer> numbers) {
        see(Collections.min(numbers));
    }

    @Property(tries = 5)
    void of_no_task(@ForAll int number) {
        see(number);
    }

    @Property(tries = 5)
    @Tag("task-1")
    @Tag("task-2")
    void of_two_tasks(@ForAll int number) {
        see(number);
    }

    private static void see(int number) {
        SEEN.add(number);
        body.accept(number);
    }
}
