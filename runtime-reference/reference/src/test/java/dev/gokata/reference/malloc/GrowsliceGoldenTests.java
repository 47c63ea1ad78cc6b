package dev.gokata.reference.malloc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenFile;
import dev.gokata.golden.GoldenTable;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.SliceGrower;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenTable.class)
class GrowsliceGoldenTests {

    private static final List<Row> ROWS =
            GoldenFile.lines("growslice.csv").stream().map(Row::of).toList();
    private static final List<String> VERSIONS = List.of("1.19", "1.21", "1.22", "1.23", "1.24", "1.26", "1.27");

    @Test
    void every_sequence_of_every_version_gets_the_capacities_observed() {
        int compared = 0;
        for (Row row : ofKind("seq")) {
            for (String go : row.versions()) {
                assertThat(sequence(go, row.type()))
                        .as("%s, %s", go, row.type())
                        .isEqualTo(row.fields().get(4));
                compared++;
            }
        }

        assertThat(compared).isEqualTo(119);
        GoldenTable.matched("growslice.csv", "sequences", compared);
    }

    @Test
    void every_jump_of_every_version_gets_the_capacity_observed() {
        int compared = 0;
        for (Row row : ofKind("jump")) {
            long oldLen = row.number(4);
            long oldCap = row.number(5);
            long added = row.number(6);
            for (String go : row.versions()) {
                assertThat(grower(go)
                                .growslice(oldLen + added, oldCap, row.type())
                                .cap())
                        .as("%s, %s", go, row)
                        .isEqualTo(row.number(7));
                compared++;
            }
        }

        assertThat(compared).isEqualTo(12348);
        GoldenTable.matched("growslice.csv", "jumps", compared);
    }

    @Test
    void the_file_holds_no_version_or_kind_that_is_not_compared() {
        Set<String> versions = new TreeSet<>();
        ROWS.forEach(row -> versions.addAll(row.versions()));

        assertThat(ROWS).hasSize(1980);
        assertThat(ofKind("seq").size() + ofKind("jump").size()).isEqualTo(ROWS.size());
        assertThat(versions).containsExactlyElementsOf(VERSIONS);
    }

    private static List<Row> ofKind(String kind) {
        return ROWS.stream().filter(row -> row.fields().get(1).equals(kind)).toList();
    }

    private static SliceGrower grower(String go) {
        return new SmoothSliceGrower(new SizeClasses(SizeClasses.makeClasses(), HeapLayout.of(go)), false);
    }

    /** Appends one element at a time, and notes each change of the capacity. */
    private static String sequence(String go, ElementType type) {
        SliceGrower grower = grower(go);
        List<String> changes = new ArrayList<>();
        long cap = 0;
        for (long len = 1; len <= 5000; len++) {
            if (len > cap) {
                cap = grower.growslice(len, cap, type).cap();
                changes.add(len + ":" + cap);
            }
        }
        return String.join(" ", changes);
    }

    private record Row(List<String> fields) {

        static Row of(String line) {
            return new Row(List.of(line.split(",", -1)));
        }

        List<String> versions() {
            return GoldenFile.versions(fields.get(0));
        }

        ElementType type() {
            return new ElementType(number(2), !fields.get(3).equals("scan"));
        }

        long number(int field) {
            return Long.parseLong(fields.get(field));
        }
    }
}
