package dev.gokata.katas.mutexstarvation;

import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Plan;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Scene;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-4")
class HiddenMutexProperties {

    private final Questions learner = Questions.of(4, 0);

    @Property(tries = 500)
    void one_goroutine_that_may_spin_and_starve_does_what_the_reference_does(@ForAll("scenes") Scene scene) {
        learner.acting(scene).agreesWithTheReference();
    }

    @Property(tries = 40)
    void goroutines_that_may_spin_and_starve_share_a_mutex_under_any_schedule(@ForAll("plans") Plan plan) {
        learner.sharing(plan).goesWell();
    }

    @Provide
    Arbitrary<Scene> scenes() {
        return Scenes.ofStarvation(4, true);
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Scenes.slow(4, true, 60);
    }
}
