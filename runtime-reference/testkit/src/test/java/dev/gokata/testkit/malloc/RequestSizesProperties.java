package dev.gokata.testkit.malloc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class RequestSizesProperties {

    private static final List<SizeClass> ONE_CLASS = List.of(new SizeClass(1000, 1));

    @Property
    void a_request_has_at_least_one_byte(@ForAll("forGo") long size) {
        assertThat(size).isPositive();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void nearly_half_of_the_sizes_are_within_a_byte_of_a_class_with_or_without_a_header(@ForAll("forGo") long size) {
        boolean beside = SizeClasses.makeClasses().stream()
                .anyMatch(row -> Math.abs(row.size() - size) <= 1 || Math.abs(row.size() - 8 - size) <= 1);

        Statistics.collect(beside);
        Statistics.coverage(coverage -> coverage.check(true).percentage(percent -> percent > 40));
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void every_region_is_visited(@ForAll("forGo") long size) {
        Statistics.label("headers").collect(size >= 504 && size <= 520);
        Statistics.label("lookup").collect(size >= 1016 && size <= 1032);
        Statistics.label("last small").collect(size >= 32752 && size <= 32760);
        Statistics.label("large, below the last class").collect(size >= 32761 && size <= 32768);
        Statistics.label("first large").collect(size >= 32769 && size <= 32776);
        Statistics.label("pages").collect(size > 40960 && size <= 1L << 37);
        Statistics.label("overflow").collect(size > Long.MAX_VALUE - 8191);

        for (String region : List.of(
                "headers", "lookup", "last small", "large, below the last class", "first large", "pages", "overflow")) {
            Statistics.label(region).coverage(coverage -> coverage.check(true).count(count -> count > 0));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void the_borders_are_those_of_the_table_asked_for(@ForAll("forOneClass") long size) {
        Statistics.collect(size);
        Statistics.coverage(coverage -> {
            coverage.check(999L).count(count -> count > 0);
            coverage.check(1000L).count(count -> count > 0);
            coverage.check(1001L).count(count -> count > 0);
            coverage.check(992L).count(count -> count > 0);
        });
    }

    @Provide
    Arbitrary<Long> forGo() {
        return RequestSizes.forGo();
    }

    @Provide
    Arbitrary<Long> forOneClass() {
        return RequestSizes.forTable(ONE_CLASS);
    }
}
