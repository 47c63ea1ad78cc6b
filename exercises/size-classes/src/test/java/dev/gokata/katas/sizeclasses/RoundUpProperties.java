package dev.gokata.katas.sizeclasses;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

@Tag("task-1")
class RoundUpProperties {

    private final Questions rule1 = Questions.byRule(1);
    private final Questions rule2 = Questions.byRule(2);
    private final Questions rule3 = Questions.byRule(3);
    private final Questions rule4 = Questions.byRule(4);

    @Property
    void without_pointers_a_small_request_gets_its_class(@ForAll("smallRequests") TableAndSize request) {
        rule1.rounding(request.size()).withoutPointers().in(request.table()).agreesWithTheReference();
    }

    @Property
    void with_pointers_a_small_request_gets_its_class_less_any_header(@ForAll("smallRequests") TableAndSize request) {
        Questions learner = request.size() > 512 ? rule2 : rule1;
        learner.rounding(request.size()).withPointers().in(request.table()).agreesWithTheReference();
    }

    @Property
    void a_large_request_gets_whole_pages(@ForAll("largeRequests") TableAndSize request, @ForAll boolean noscan) {
        Rounding rounding = rule3.rounding(request.size()).in(request.table());
        (noscan ? rounding.withoutPointers() : rounding.withPointers()).agreesWithTheReference();
    }

    @Property
    void a_request_near_the_largest_long_gets_whole_pages_if_they_fit(
            @ForAll @LongRange(min = Long.MAX_VALUE - 16384, max = Long.MAX_VALUE) long size) {
        rule4.rounding(size).withoutPointers().agreesWithTheReference();
    }

    @Provide
    Arbitrary<TableAndSize> smallRequests() {
        return TableAndSize.small(Tables.any());
    }

    @Provide
    Arbitrary<TableAndSize> largeRequests() {
        return TableAndSize.large(Tables.any());
    }
}
