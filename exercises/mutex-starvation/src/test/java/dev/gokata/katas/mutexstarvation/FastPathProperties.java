package dev.gokata.katas.mutexstarvation;

import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-1")
class FastPathProperties {

    private final Questions learner = Questions.of(1, 0);

    @Property(tries = 100)
    void without_others_it_locks_tries_and_unlocks_as_the_reference_does(@ForAll("calls") List<Boolean> tries) {
        // Whoever holds it, the next unlocks; so nothing here waits, and nothing is fatal.
        boolean held = false;
        Call[] calls = new Call[tries.size()];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = tries.get(i) ? Call.TRY_LOCK : held ? Call.UNLOCK : Call.LOCK;
            held = calls[i] != Call.UNLOCK;
        }
        learner.finding(0).calls(calls).agreesWithTheReference();
    }

    @Provide
    Arbitrary<List<Boolean>> calls() {
        return Arbitraries.of(false, true).list().ofMinSize(1).ofMaxSize(10).withoutEdgeCases();
    }
}
