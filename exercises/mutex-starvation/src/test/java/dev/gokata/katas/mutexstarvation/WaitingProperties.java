package dev.gokata.katas.mutexstarvation;

import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Plan;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Scene;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-2")
class WaitingProperties {

    private static final int TASK = 2;

    private final Questions learner = Questions.of(TASK, 0);

    @Property(tries = 200)
    void one_goroutine_does_what_the_reference_does(@ForAll("scenes") Scene scene) {
        learner.acting(scene).agreesWithTheReference();
    }

    @Property(tries = 20)
    void goroutines_share_a_mutex_under_any_schedule(@ForAll("plans") Plan plan) {
        learner.sharing(plan).goesWell();
    }

    @Provide
    Arbitrary<Scene> scenes() {
        return Scenes.ofWaiting(TASK, false);
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Scenes.quick(TASK, false, 40);
    }
}
