package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtomicsTests {

    private static Run passes(Body body) {
        Run run = Program.of(body).run();
        assertThat(run.outcome().describe()).isEqualTo("finished");
        return run;
    }

    @Test
    void an_int32_is_read_written_swapped_added_to_and_compared() {
        Run run = passes(() -> {
            AtomicInt32 value = new AtomicInt32(Integer.MAX_VALUE);
            assertThat(value.load()).isEqualTo(Integer.MAX_VALUE);
            assertThat(value.add(1)).isEqualTo(Integer.MIN_VALUE);
            value.store(5);
            assertThat(value.swap(6)).isEqualTo(5);
            assertThat(value.compareAndSwap(5, 7)).isFalse();
            assertThat(value.compareAndSwap(6, 7)).isTrue();
            assertThat(value.load()).isEqualTo(7);
        });

        // Seven operations and the end of main.
        assertThat(run.points()).isEqualTo(7);
    }

    @Test
    void an_int64_is_read_written_swapped_added_to_and_compared() {
        passes(() -> {
            AtomicInt64 value = new AtomicInt64(Long.MAX_VALUE);
            assertThat(value.add(1)).isEqualTo(Long.MIN_VALUE);
            value.store(5);
            assertThat(value.swap(1L << 40)).isEqualTo(5);
            assertThat(value.compareAndSwap(5, 7)).isFalse();
            assertThat(value.compareAndSwap(1L << 40, 7)).isTrue();
            assertThat(value.load()).isEqualTo(7);
        });
    }

    @Test
    void a_uint32_wraps_around_and_is_printed_without_a_sign() {
        passes(() -> {
            AtomicUint32 value = new AtomicUint32();
            assertThat(value.add(-1)).isEqualTo(-1);
            assertThat(value).hasToString("4294967295");
            assertThat(value.add(2)).isEqualTo(1);
            value.store(5);
            assertThat(value.swap(6)).isEqualTo(5);
            assertThat(value.compareAndSwap(5, 7)).isFalse();
            assertThat(value.compareAndSwap(6, 7)).isTrue();
        });
    }

    @Test
    void a_pointer_is_compared_by_identity() {
        passes(() -> {
            String one = new String("same");
            String other = new String("same");
            AtomicPointer<String> value = new AtomicPointer<>();
            assertThat(value.load()).isNull();
            assertThat(value.compareAndSwap(null, one)).isTrue();
            assertThat(value.compareAndSwap(other, other)).isFalse();
            assertThat(value.swap(other)).isSameAs(one);
            value.store(null);
            assertThat(value.load()).isNull();
        });
    }

    @Test
    void to_make_one_is_no_scheduling_point_so_it_may_be_made_anywhere() {
        assertThat(new AtomicInt32(3)).hasToString("3");
        assertThat(new AtomicInt64(3)).hasToString("3");
        assertThat(new AtomicUint32(3)).hasToString("3");
        assertThat(new AtomicPointer<>("x")).hasToString("x");
    }

    @Test
    void two_goroutines_that_add_lose_nothing_and_two_that_read_and_write_do() {
        Program adds = counting(value -> value.add(1));
        Program writes = counting(value -> value.store(value.load() + 1));

        assertThat(Exploration.of(adds).run().failure()).isEmpty();
        assertThat(Exploration.of(writes).run().failure()).isPresent();
    }

    private static Program counting(java.util.function.Consumer<AtomicInt64> increment) {
        return Program.of(() -> {
            AtomicInt64 value = new AtomicInt64();
            Go.go(() -> increment.accept(value));
            Go.go(() -> increment.accept(value));
            Go.sleep(1);
            assertThat(value.load()).isEqualTo(2);
        });
    }
}
