package dev.gokata.testkit.malloc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class ClassTablesProperties {

    @Property
    void the_reference_accepts_every_table(@ForAll("tables") List<SizeClass> classes) {
        assertThat(new SizeClasses(classes).count()).isEqualTo(classes.size());
    }

    @Property
    void a_random_table_obeys_the_granularity_of_the_lookup(@ForAll("random") List<SizeClass> classes) {
        assertThat(classes).hasSizeBetween(3, 80);
        assertThat(classes).extracting(SizeClass::size).doesNotHaveDuplicates().isSorted();
        assertThat(classes).allSatisfy(row -> {
            assertThat(row.size()).isBetween(8, 32768);
            assertThat(row.size() % (row.size() <= 1024 ? 8 : 128)).isZero();
            assertThat(row.npages()).isLessThanOrEqualTo(10);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void every_kind_of_table_comes_up(@ForAll("tables") List<SizeClass> classes) {
        Statistics.collect(kindOf(classes));
        Statistics.coverage(coverage -> {
            coverage.check("go").percentage(percent -> percent > 5);
            coverage.check("before 1.16").percentage(percent -> percent > 5);
            coverage.check("random").percentage(percent -> percent > 50);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void random_tables_are_short_and_long_and_seldom_end_with_whole_pages(@ForAll("random") List<SizeClass> classes) {
        int largest = classes.get(classes.size() - 1).size();

        Statistics.label("short").collect(classes.size() < 20);
        Statistics.label("long").collect(classes.size() > 60);
        Statistics.label("odd end").collect(largest % 8192 != 0);
        Statistics.label("without 512").collect(classes.stream().noneMatch(row -> row.size() == 512));

        for (String trait : List.of("short", "long", "odd end", "without 512")) {
            Statistics.label(trait).coverage(coverage -> coverage.check(true).percentage(percent -> percent > 5));
        }
    }

    @Property
    void on_every_table_the_lookup_agrees_with_a_search(
            @ForAll("tables") List<SizeClass> classes, @ForAll @LongRange(min = 1, max = 33000) long size) {
        SizeClasses table = new SizeClasses(classes);

        assertThat(table.classOf(size)).isEqualTo(search(classes, size));
        for (SizeClass row : classes) {
            assertThat(table.classOf(row.size())).isEqualTo(search(classes, row.size()));
            assertThat(table.classOf(row.size() + 1)).isEqualTo(search(classes, row.size() + 1));
        }
    }

    @Property
    void on_every_table_a_larger_pointer_free_request_never_gets_less(
            @ForAll("tables") List<SizeClass> classes, @ForAll @LongRange(max = 50000) long size) {
        SizeClasses table = new SizeClasses(classes);
        long rounded = table.roundUp(size, true);

        assertThat(rounded).isGreaterThanOrEqualTo(size);
        assertThat(table.roundUp(size + 1, true)).isGreaterThanOrEqualTo(rounded);
    }

    @Property
    void on_every_table_only_the_largest_class_is_not_pointer_free_rounded_to_itself(
            @ForAll("tables") List<SizeClass> classes, @ForAll @LongRange(max = 50000) long size) {
        SizeClasses table = new SizeClasses(classes);
        int largest = table.objectSize(table.count());
        long once = table.roundUp(size, true);

        assertThat(table.roundUp(once, true)).isEqualTo(once == largest ? wholePages(largest) : once);
    }

    @Property
    void on_every_table_a_full_span_wastes_at_most_the_bound(@ForAll("tables") List<SizeClass> classes) {
        SizeClasses table = new SizeClasses(classes);
        int previous = 0;
        for (int sizeclass = 1; sizeclass <= table.count(); sizeclass++) {
            int used = (previous + 1) * table.objects(sizeclass);

            assertThat(table.maxWaste(sizeclass)).isEqualTo(table.spanBytes(sizeclass) - used);
            assertThat(table.tailWaste(sizeclass)).isBetween(0, table.objectSize(sizeclass) - 1);
            previous = table.objectSize(sizeclass);
        }
    }

    @Example
    void go_had_one_class_fewer_before_1_16() {
        assertThat(ClassTables.go()).hasSize(67).contains(new SizeClass(24, 1));
        assertThat(ClassTables.goBefore116()).hasSize(66).doesNotContain(new SizeClass(24, 1));
    }

    private static long wholePages(int size) {
        return (size + 8191L) / 8192 * 8192;
    }

    private static int search(List<SizeClass> classes, long size) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).size() >= size) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String kindOf(List<SizeClass> classes) {
        if (classes.equals(ClassTables.go())) {
            return "go";
        }
        return classes.equals(ClassTables.goBefore116()) ? "before 1.16" : "random";
    }

    @Provide
    Arbitrary<List<SizeClass>> tables() {
        return ClassTables.tables();
    }

    @Provide
    Arbitrary<List<SizeClass>> random() {
        return ClassTables.random();
    }
}
