package org.example.caches.katas.lrucache;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class WorkTests {

    @Test
    void to_get_the_newest_of_500_takes_few_steps() {
        Questions.byRule(6, 500).get(499).takesAtMostOfAFullCache(60);
    }

    @Test
    void to_put_one_more_takes_few_steps() {
        Questions.byRule(6, 500).put(1000, 1).takesAtMostOfAFullCache(60);
    }
}
