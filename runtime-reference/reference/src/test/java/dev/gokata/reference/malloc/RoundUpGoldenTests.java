package dev.gokata.reference.malloc;

import static dev.gokata.golden.GoldenFile.number;
import static dev.gokata.golden.GoldenFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenFile;
import dev.gokata.golden.GoldenTable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenTable.class)
class RoundUpGoldenTests {

    /** Pointerful requests could be observed for whole words only. */
    private static final int WORD = 8;

    private static final List<Map<String, String>> ROWS = GoldenFile.rows("round-up-size.csv");
    private static final List<String> VERSIONS = List.of("1.19", "1.21", "1.22", "1.23", "1.24", "1.26", "1.27");

    @Nested
    class SmallRequests {

        @Test
        void every_pointer_free_size_of_every_version_rounds_as_observed() {
            for (String go : VERSIONS) {
                assertThat(compareRuns(go, "noscan", 1)).as(go).isEqualTo(40960);
            }
        }

        @Test
        void every_pointerful_word_count_of_every_version_rounds_as_observed() {
            for (String go : VERSIONS) {
                assertThat(compareRuns(go, "scan", WORD)).as(go).isEqualTo(40960 / WORD);
            }
        }

        @Test
        void a_pointerful_size_between_two_words_rounds_like_the_upper_word() {
            for (String go : VERSIONS) {
                SizeClasses table = table(go);
                for (int size = 1; size <= 40960; size++) {
                    int upperWord = (size + WORD - 1) / WORD * WORD;
                    assertThat(table.roundUp(size, false))
                            .as("%s, size %d", go, size)
                            .isEqualTo(table.roundUp(upperWord, false));
                }
            }
        }

        private static int compareRuns(String go, String kind, int step) {
            SizeClasses table = table(go);
            int last = 0;
            for (Map<String, String> row : rows(go, kind)) {
                int from = number(row, "from");
                assertThat(from).as("start of %s", row).isEqualTo(last + step);
                last = number(row, "to");
                for (int size = from; size <= last; size += step) {
                    assertThat(table.roundUp(size, kind.equals("noscan")))
                            .as("%s, size %d", go, size)
                            .isEqualTo(number(row, "rounded"));
                }
            }
            GoldenTable.matched("round-up-size.csv", "small sizes", last / step);
            return last / step;
        }
    }

    @Nested
    class LargeRequests {

        @Test
        void every_large_point_of_every_version_rounds_as_observed() {
            for (String go : VERSIONS) {
                assertThat(comparePoints(go, "noscan")).as(go).isEqualTo(18);
                assertThat(comparePoints(go, "scan")).as(go).isEqualTo(18);
            }
        }

        private static int comparePoints(String go, String kind) {
            SizeClasses table = table(go);
            List<Map<String, String>> points = rows(go, kind + "-large");
            for (Map<String, String> point : points) {
                assertThat(number(point, "to")).as("end of %s", point).isEqualTo(number(point, "from"));
                assertThat(table.roundUp(number(point, "from"), kind.equals("noscan")))
                        .as("%s", point)
                        .isEqualTo(number(point, "rounded"));
            }
            GoldenTable.matched("round-up-size.csv", "large sizes", points.size());
            return points.size();
        }
    }

    @Nested
    class TheFile {

        @Test
        void holds_no_version_or_kind_that_is_not_compared() {
            Set<String> versions = new HashSet<>();
            Set<String> kinds = new HashSet<>();
            for (Map<String, String> row : ROWS) {
                versions.addAll(List.of(text(row, "go").split("\\|", -1)));
                kinds.add(text(row, "kind"));
            }

            assertThat(ROWS).hasSize(345);
            assertThat(versions).containsExactlyInAnyOrderElementsOf(VERSIONS);
            assertThat(kinds).containsExactlyInAnyOrder("noscan", "scan", "noscan-large", "scan-large");
        }
    }

    private static SizeClasses table(String go) {
        return new SizeClasses(SizeClasses.makeClasses(), HeapLayout.of(go));
    }

    private static List<Map<String, String>> rows(String go, String kind) {
        return ROWS.stream()
                .filter(row -> text(row, "kind").equals(kind))
                .filter(row -> List.of(text(row, "go").split("\\|", -1)).contains(go))
                .toList();
    }
}
