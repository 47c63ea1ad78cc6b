package dev.gokata.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class AccessLogTests {

    private final AddressSpace memory = new AddressSpace();
    private final Region one = memory.map(0xc000000000L, 64, "one");
    private final Region other = memory.map(0xc000000040L, 64, "other");
    private final AccessLog log = new AccessLog();

    @Test
    void reads_and_writes_are_counted_by_region_with_the_outermost_addresses() {
        memory.startLog(log);
        memory.store(one.start() + 8, 1);
        memory.store(one.start() + 40, 1);
        memory.store(one.start() + 16, 1);
        memory.load(other.start());

        assertThat(log.byRegion())
                .containsExactly(
                        new RegionAccesses(
                                one, AccessRange.NONE, new AccessRange(3, one.start() + 8, one.start() + 40)),
                        new RegionAccesses(other, new AccessRange(1, other.start(), other.start()), AccessRange.NONE));
        assertThat(log.reads()).isEqualTo(1);
        assertThat(log.writes()).isEqualTo(3);
    }

    @Test
    void a_copy_counts_each_word_where_it_is() {
        Region target = memory.allocate(128, "target");
        memory.startLog(log);

        memory.memmove(target.start(), one.start() + 56, 24);

        assertThat(log.of(one).reads()).isEqualTo(new AccessRange(1, one.start() + 56, one.start() + 56));
        assertThat(log.of(other).reads()).isEqualTo(new AccessRange(2, other.start(), other.start() + 8));
        assertThat(log.of(target).writes()).isEqualTo(new AccessRange(3, target.start(), target.start() + 16));
    }

    @Test
    void a_region_that_was_freed_keeps_its_counts() {
        memory.startLog(log);
        memory.load(one.start());
        memory.free(one);
        Region next = memory.map(one.start(), 64, "next");
        memory.load(next.start());

        assertThat(log.of(one).reads().count()).isEqualTo(1);
        assertThat(log.of(next).reads().count()).isEqualTo(1);
    }

    @Test
    void nothing_is_counted_before_the_start_after_the_stop_or_by_a_fault() {
        memory.load(one.start());
        memory.startLog(log);
        assertThatExceptionOfType(MemoryFault.class).isThrownBy(() -> memory.load(other.end()));
        memory.stopLog();
        memory.load(one.start());

        assertThat(log.reads()).isZero();
        assertThat(log.of(one)).isEqualTo(new RegionAccesses(one, AccessRange.NONE, AccessRange.NONE));
    }
}
