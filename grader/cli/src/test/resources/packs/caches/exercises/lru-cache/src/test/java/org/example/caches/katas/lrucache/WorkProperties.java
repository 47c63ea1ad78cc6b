package org.example.caches.katas.lrucache;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-1")
class WorkProperties {

    @Property(tries = 30)
    void to_get_any_of_500_takes_few_steps(@ForAll @IntRange(max = 499) int key) {
        Questions.byRule(6, 500).get(key).takesAtMostOfAFullCache(60);
    }
}
