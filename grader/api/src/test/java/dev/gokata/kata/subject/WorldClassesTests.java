package dev.gokata.kata.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.wire.WireException;
import dev.gokata.kata.wire.WireReader;
import dev.gokata.kata.wire.WireWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldClassesTests {

    private final WorldClasses classes = new WorldClasses(
            "a.Kata", Map.of("a.Mine", new byte[] {1, 2}, "a.Other", new byte[0]), Map.of("a.Kata", new byte[] {3}));

    @Test
    void travel_as_they_are() {
        WireReader in = new WireReader(written());
        WorldClasses back = WorldClasses.read(in);
        in.expectEnd();

        assertThat(back.kata()).isEqualTo("a.Kata");
        assertThat(back.learner()).containsOnlyKeys("a.Mine", "a.Other");
        assertThat(back.learner().get("a.Mine")).containsExactly(1, 2);
        assertThat(back.probes().get("a.Kata")).containsExactly(3);
    }

    @Test
    void cut_anywhere_are_refused() {
        byte[] bytes = written();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> WorldClasses.read(new WireReader(cut))).isInstanceOf(WireException.class);
        }
    }

    @Test
    void are_all_of_both_kinds_together() {
        assertThat(classes.all()).containsOnlyKeys("a.Mine", "a.Other", "a.Kata");
    }

    @Test
    void do_not_change_with_the_maps_they_were_made_of() {
        Map<String, byte[]> learner = new HashMap<>();
        WorldClasses made = new WorldClasses("a.Kata", learner, Map.of());
        learner.put("a.Late", new byte[0]);

        assertThat(made.learner()).isEmpty();
    }

    private byte[] written() {
        WireWriter out = new WireWriter();
        classes.write(out);
        return out.toByteArray();
    }
}
