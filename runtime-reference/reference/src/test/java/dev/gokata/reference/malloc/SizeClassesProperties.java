package dev.gokata.reference.malloc;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws of Go's own table, in every heap layout. */
class SizeClassesProperties {

    private static final long MAX_SIZE = 1L << 20;

    @Property
    void rounding_never_takes_bytes_away(
            @ForAll @LongRange(max = MAX_SIZE) long size, @ForAll boolean noscan, @ForAll HeapLayout layout) {
        assertThat(go(layout).roundUp(size, noscan)).isGreaterThanOrEqualTo(size);
    }

    @Property
    void rounding_twice_is_rounding_once(
            @ForAll @LongRange(max = MAX_SIZE) long size, @ForAll boolean noscan, @ForAll HeapLayout layout) {
        long once = go(layout).roundUp(size, noscan);

        assertThat(go(layout).roundUp(once, noscan)).isEqualTo(once);
    }

    @Property
    void a_larger_request_never_gets_less(
            @ForAll @LongRange(max = MAX_SIZE) long size,
            @ForAll @LongRange(max = 512) long more,
            @ForAll boolean noscan,
            @ForAll HeapLayout layout) {
        assertThat(go(layout).roundUp(size + more, noscan))
                .isGreaterThanOrEqualTo(go(layout).roundUp(size, noscan));
    }

    @Property
    void a_block_is_a_class_or_whole_pages(
            @ForAll @LongRange(min = 1, max = MAX_SIZE) long size, @ForAll boolean noscan, @ForAll HeapLayout layout) {
        SizeClasses table = go(layout);
        long rounded = table.roundUp(size, noscan);
        long block = rounded + (rounded > 32760 ? 0 : layout.headerFor(size, noscan));

        assertThat(block).satisfiesAnyOf(bytes -> assertThat(bytes % 8192).isZero(), bytes -> assertThat(bytes)
                .isEqualTo(table.objectSize(table.classOf(bytes))));
    }

    @Property
    void a_class_holds_the_request_and_the_class_below_does_not(@ForAll @LongRange(min = 1, max = 32768) long size) {
        SizeClasses table = go(HeapLayout.GO_1_26);
        int sizeclass = table.classOf(size);

        assertThat(size).isLessThanOrEqualTo(table.objectSize(sizeclass));
        assertThat(size).isGreaterThan(sizeclass == 1 ? 0 : table.objectSize(sizeclass - 1));
    }

    @Property
    void no_request_of_a_full_span_wastes_more_than_the_bound(@ForAll @LongRange(min = 1, max = 32768) long size) {
        SizeClasses table = go(HeapLayout.GO_1_26);
        int sizeclass = table.classOf(size);
        long wasted = table.spanBytes(sizeclass) - size * table.objects(sizeclass);

        assertThat(wasted).isBetween((long) table.tailWaste(sizeclass), (long) table.maxWaste(sizeclass));
    }

    @Property
    void a_tail_is_at_most_an_eighth_of_its_span(@ForAll @IntRange(min = 1, max = 67) int sizeclass) {
        SizeClasses table = go(HeapLayout.GO_1_26);

        assertThat(table.tailWaste(sizeclass)).isLessThanOrEqualTo(table.spanBytes(sizeclass) / 8);
        assertThat(table.tailWaste(sizeclass)).isLessThan(table.objectSize(sizeclass));
    }

    @Property
    void a_span_holds_at_most_its_nominal_objects_and_all_of_them_where_nothing_is_reserved(
            @ForAll @IntRange(min = 1, max = 67) int sizeclass, @ForAll boolean noscan, @ForAll HeapLayout layout) {
        SizeClasses table = go(layout);
        int nelems = table.nelems(new SpanClass(sizeclass, noscan));

        assertThat(nelems).isBetween(1, table.objects(sizeclass));
        if (table.objectSize(sizeclass) > 512) {
            assertThat(nelems).isEqualTo(table.objects(sizeclass));
        }
    }

    private static SizeClasses go(HeapLayout layout) {
        return new SizeClasses(SizeClasses.makeClasses(), layout);
    }
}
