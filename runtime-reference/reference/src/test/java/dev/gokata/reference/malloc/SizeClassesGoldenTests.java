package dev.gokata.reference.malloc;

import static dev.gokata.golden.GoldenFile.number;
import static dev.gokata.golden.GoldenFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenFile;
import dev.gokata.golden.GoldenTable;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenTable.class)
class SizeClassesGoldenTests {

    private static final List<Map<String, String>> ROWS = GoldenFile.rows("size-classes.csv");
    private static final SizeClasses GO = new SizeClasses(SizeClasses.makeClasses());

    @Nested
    class ClassesMade {

        @Test
        void every_class_is_there_once_and_in_order() {
            assertThat(ROWS).hasSize(67);
            assertThat(ROWS).extracting(row -> number(row, "class")).containsExactlyElementsOf(oneTo(67));
            assertThat(SizeClasses.makeClasses())
                    .containsExactlyElementsOf(ROWS.stream()
                            .map(row -> new SizeClass(number(row, "size"), number(row, "pages")))
                            .toList());
            GoldenTable.matched("size-classes.csv", "classes", ROWS.size());
        }

        @Test
        void every_span_is_cut_as_in_go() {
            for (Map<String, String> row : ROWS) {
                int sizeclass = number(row, "class");
                assertThat(GO.objectSize(sizeclass)).as("size of %s", row).isEqualTo(number(row, "size"));
                assertThat(GO.spanBytes(sizeclass)).as("span of %s", row).isEqualTo(number(row, "span_bytes"));
                assertThat(GO.objects(sizeclass)).as("objects of %s", row).isEqualTo(number(row, "nominal_objs"));
                assertThat(GO.tailWaste(sizeclass)).as("tail of %s", row).isEqualTo(number(row, "tail_waste"));
            }
        }

        @Test
        void every_worst_waste_is_the_printed_percentage() {
            for (Map<String, String> row : ROWS) {
                assertThat(String.format(Locale.ROOT, "%.2f", GO.maxWastePercent(number(row, "class"))))
                        .as("waste of %s", row)
                        .isEqualTo(text(row, "max_waste_pct"));
            }
        }

        @Test
        void every_alignment_follows_from_the_size() {
            for (Map<String, String> row : ROWS) {
                assertThat(Math.min(Integer.lowestOneBit(GO.objectSize(number(row, "class"))), 8192))
                        .as("alignment of %s", row)
                        .isEqualTo(number(row, "min_align"));
            }
        }

        private static List<Integer> oneTo(int last) {
            return IntStream.rangeClosed(1, last).boxed().toList();
        }
    }

    @Nested
    class ObjectsReallyHeld {

        @Test
        void every_span_of_every_version_holds_what_was_observed() {
            int compared = 0;
            for (String go : List.of("1.19", "1.22", "1.26", "1.27")) {
                SizeClasses table = new SizeClasses(SizeClasses.makeClasses(), HeapLayout.of(go));
                for (boolean noscan : new boolean[] {false, true}) {
                    compared += compare(table, noscan, (noscan ? "objs_noscan_" : "objs_scan_") + go);
                }
            }
            // 67 classes, 8 columns; 8-byte objects without pointers could not be observed.
            assertThat(compared).isEqualTo(67 * 8 - 4);
            GoldenTable.matched("size-classes.csv", "spans as observed", compared);
            GoldenTable.leftOut(
                    "size-classes.csv", "8-byte objects without pointers could not be observed", 67 * 8 - compared);
        }

        private static int compare(SizeClasses table, boolean noscan, String column) {
            int compared = 0;
            for (Map<String, String> row : ROWS) {
                int observed = number(row, column);
                if (observed != 0) {
                    assertThat(table.nelems(new SpanClass(number(row, "class"), noscan)))
                            .as("%s of %s", column, row)
                            .isEqualTo(observed);
                    compared++;
                }
            }
            return compared;
        }
    }
}
