package org.example.caches.katas.lrucache;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class HiddenEvictionTests {

    @Test
    void a_key_that_is_not_there_is_used_by_nobody() {
        Questions.byRule(3, 2).put(1, 10).put(2, 20).get(3).put(4, 40).get(1).get(2).shows(-1, -1, 20);
    }
}
