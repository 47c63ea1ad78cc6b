package dev.gokata.reference.malloc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenFile;
import dev.gokata.golden.GoldenTable;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.malloc.SliceGrower;
import dev.gokata.runtime.malloc.SliceMemory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenTable.class)
class GrowsliceStackBufferGoldenTests {

    private static final ElementType BYTE = new ElementType(1, true);
    private static final ElementType INT64 = new ElementType(8, true);

    /** What the named rows append, and the capacity that {@code make} gave before. */
    private static final Map<String, Appended> SEQUENCES = Map.of(
            "append-byte-noescape", new Appended(BYTE, 0),
            "append-int64-noescape", new Appended(INT64, 0),
            "append-ptr-noescape", new Appended(new ElementType(8, false), 0),
            "append-5byte-noescape", new Appended(new ElementType(5, true), 0),
            "make(0,var 1)-byte-noescape", new Appended(BYTE, 1));

    private static final List<List<String>> ROWS = GoldenFile.lines("growslice-stackbuf.csv").stream()
            .map(line -> List.of(line.split(",(?![^(]*\\))", -1)))
            .toList();

    @Test
    void every_sequence_of_every_version_gets_the_capacities_observed() {
        int compared = 0;
        for (List<String> row : ROWS) {
            Appended appended = SEQUENCES.get(row.get(1));
            if (appended != null) {
                assertThat(sequence(grower(row.get(0)), appended, 40))
                        .as("%s", row)
                        .containsExactlyElementsOf(row.subList(2, row.size()));
                compared++;
            }
        }

        assertThat(compared).isEqualTo(30);
        GoldenTable.matched("growslice-stackbuf.csv", "sequences", compared);
    }

    @Test
    void every_count_of_heap_objects_is_the_one_observed() {
        int compared = 0;
        for (List<String> row : ROWS) {
            if (row.get(1).equals("mallocs")) {
                SliceGrower grower = grower(row.get(0));
                Map<String, Integer> mallocs = new LinkedHashMap<>();
                SliceMaker maker = new SliceMaker(hasStackBuffer(row.get(0)));
                mallocs.put("1", mallocs(maker.makeslice(32, 32, BYTE)));
                mallocs.put("2", mallocs(maker.makeslice(33, 33, BYTE)));
                mallocs.put("3", mallocs(grower.growsliceBuf(1, 0, BYTE)));
                mallocs.put("4", mallocs(grower.growsliceBuf(4, 0, INT64)));
                mallocs.put("5", mallocs(grower.growsliceBuf(5, 0, INT64)));
                mallocs.forEach((number, count) -> assertThat(row).contains(number + ":" + count));
                assertThat(row).hasSize(2 + mallocs.size());
                compared += mallocs.size();
            }
        }

        assertThat(compared).isEqualTo(30);
        GoldenTable.matched("growslice-stackbuf.csv", "counts of objects", compared);
    }

    @Test
    void the_file_holds_no_row_that_is_not_compared() {
        assertThat(ROWS).hasSize(36);
        assertThat(ROWS)
                .allMatch(row -> row.get(1).equals("mallocs") || SEQUENCES.containsKey(row.get(1)), "a known name");
    }

    private static int mallocs(GrownSlice slice) {
        return slice.memory() == SliceMemory.HEAP ? 1 : 0;
    }

    private static SliceGrower grower(String go) {
        SizeClasses table = new SizeClasses(SizeClasses.makeClasses(), HeapLayout.of(go));
        return new SmoothSliceGrower(table, hasStackBuffer(go));
    }

    private static boolean hasStackBuffer(String go) {
        return HeapLayout.of(go) == HeapLayout.GO_1_26;
    }

    private static List<String> sequence(SliceGrower grower, Appended appended, int elements) {
        List<String> changes = new ArrayList<>();
        long cap = appended.made();
        if (cap > 0) {
            changes.add("1:" + cap);
        }
        for (long len = 1; len <= elements; len++) {
            if (len > cap) {
                cap = grower.growsliceBuf(len, cap, appended.type()).cap();
                changes.add(len + ":" + cap);
            }
        }
        return changes;
    }

    private record Appended(ElementType type, long made) {}
}
