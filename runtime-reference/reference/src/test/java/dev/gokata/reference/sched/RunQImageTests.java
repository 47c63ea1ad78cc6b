package dev.gokata.reference.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sched.RunQFields;
import dev.gokata.runtime.sched.RunQImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunQImageTests {

    @Test
    void shows_head_and_tail_the_slots_and_runnext() {
        InAWorld.run(() -> {
            RunQFields fields = new RunQFields(4, -1);
            LockFreeRunQ queue = new LockFreeRunQ(new P(0), new LockedGlobalRunQ(1), fields);
            for (int goid = 1; goid <= 3; goid++) {
                queue.runqput(new G(goid, GStatus.RUNNABLE), false);
            }
            queue.getFromRing();
            queue.runqput(new G(4, GStatus.RUNNABLE), true);

            RunQImage image = RunQImage.of(fields);

            assertThat(image).isEqualTo(new RunQImage(0, 2, List.of(2L, 3L, 0L, 1L), 4));
            assertThat(image.ring()).containsExactly(2L, 3L);
            assertThat(image.isSound()).isTrue();
        });
    }

    @Test
    void is_made_of_what_is_in_the_ring() {
        RunQImage image = RunQImage.of(4, 3, List.of(7L, 8L), 9);

        assertThat(image).isEqualTo(new RunQImage(3, 5, List.of(8L, 0L, 0L, 7L), 9));
        assertThat(image.ring()).containsExactly(7L, 8L);
    }

    @Test
    void is_not_sound_with_a_hole_or_more_than_its_slots_or_less_than_none() {
        assertThat(new RunQImage(0, 2, List.of(1L, 0L), 0).isSound()).isFalse();
        assertThat(new RunQImage(0, 3, List.of(1L, 2L), 0).isSound()).isFalse();
        assertThat(new RunQImage(0, 3, List.of(1L, 2L), 0).ring()).containsExactly(1L, 2L);
        assertThat(new RunQImage(1, 0, List.of(1L, 2L), 0).isSound()).isFalse();
        assertThat(new RunQImage(1, 0, List.of(1L, 2L), 0).ring()).isEmpty();
    }
}
