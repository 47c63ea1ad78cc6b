package org.example.caches.katas.lrucache;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.example.caches.katas.lrucache.LruCacheKata.Call;

@Tag("task-1")
class EvictionProperties {

    @Property
    void any_calls_are_answered_as_by_the_reference(
            @ForAll @IntRange(min = 1, max = 4) int room, @ForAll("calls") List<Call> calls) {
        Questions.byRule(2, room).then(calls).agreesWithTheReference();
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Call> call = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(-20, 20))
                .as((key, value) -> new Call(key, Math.max(-1, value)));
        return call.list().ofMinSize(4).ofMaxSize(16);
    }
}
