package dev.gokata.runtime.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HChanTests {

    @Test
    void a_ring_has_all_its_slots_up_to_the_limit() {
        assertThat(new HChan<>(1, HChan.MAX_SLOTS, 0).buf).hasSize(1 << 20);
    }

    @Test
    void more_slots_than_there_is_memory_for_are_refused_before_any_is_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HChan<>(1, Integer.MAX_VALUE, 0))
                .withMessageStartingWith("a channel of 2147483647 slots was made");
        assertThatIllegalArgumentException().isThrownBy(() -> new HChan<>(1, HChan.MAX_SLOTS + 1, 0));
    }
}
