package dev.gokata.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gokata.reference.malloc.SliceMaker;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.sim.GoPanic;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which files there are, what of them belongs to systems that are not built yet, and what belongs to no test of one system. */
@ExtendWith(GoldenTable.class)
class GoldenFilesGoldenTests {

    /** What is matched by other tests, or below. */
    private static final String BUILT =
            "(chan/.*|ctx/(nil-parent|withvalue-nil-key)|deadlock/(main-(recv|send).*|mutex-twice|abba|range-never-closed|select-.*"
                    + "|two-goroutines)|sync/mutex-.*|rt/makeslice-.*)";

    private static final Map<String, String> NOT_BUILT = Map.of(
            "ctx", "keys that can't be compared are not modelled",
            "deadlock", "waits of systems that are not built yet, and Goexit",
            "map", "Go's own maps are not modelled",
            "panic", "printing of a panic's value and of nested panics is not modelled",
            "rt", "checks that compiled code makes, finalizers and Goexit are not modelled",
            "sync", "of sync only the mutex is built yet",
            "time", "timers of programs are not built yet");

    @Test
    void all_files_of_the_systems_are_here() throws URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(getClass().getResource("/golden")).toURI());

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "chan-traces.jsonl",
                        "context-trees.go",
                        "context-trees.jsonl",
                        "context-vectors.json",
                        "fatal-texts.json",
                        "growslice-stackbuf.csv",
                        "growslice.csv",
                        "round-up-size.csv",
                        "sched-order.csv",
                        "size-classes.csv",
                        "stack-grow.csv",
                        "stack-limits.txt",
                        "stack-shrink-boundary.csv",
                        "stack-shrink.csv",
                        "stack-start-size.csv",
                        "sync-observations.json");
    }

    @Test
    void every_text_belongs_to_what_is_built_or_is_left_out_for_a_reason() {
        Map<String, Integer> leftOut = new TreeMap<>();
        int built = 0;
        for (String name : Json.cases("fatal-texts.json", "result").keySet()) {
            if (name.matches(BUILT)) {
                built++;
            } else {
                assertThat(NOT_BUILT).containsKey(kind(name));
                leftOut.merge(Objects.requireNonNull(NOT_BUILT.get(kind(name))), 1, Integer::sum);
            }
        }

        assertThat(built).isEqualTo(24);
        assertThat(leftOut.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(99 - 24);
        leftOut.forEach((reason, count) -> GoldenTable.leftOut("fatal-texts.json", reason, count));
    }

    private static String kind(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    @Test
    void every_observation_belongs_to_the_mutex_or_to_what_is_not_built() {
        long others = Json.parse(GoldenText.of("sync-observations.json")).get("cases").list().stream()
                .filter(each -> !each.get("case").text().startsWith("mutex"))
                .count();

        assertThat(others).isEqualTo(29);
        GoldenTable.leftOut("sync-observations.json", "of sync only the mutex is built yet", (int) others);
    }

    @Test
    void make_of_a_slice_panics_with_the_texts_of_go() {
        SliceMaker maker = new SliceMaker(true);
        ElementType word = new ElementType(8, true);
        Map<String, Runnable> programs = Map.of(
                "rt/makeslice-cap", () -> maker.makeslice(2, 1, word),
                "rt/makeslice-huge", () -> maker.makeslice(1L << 60, 1L << 60, word),
                "rt/makeslice-len", () -> maker.makeslice(-1, -1, word));
        Map<String, Json> cases = Json.cases("fatal-texts.json", "result");

        programs.forEach((name, program) -> {
            Json end = Objects.requireNonNull(cases.get(name));
            GoPanic panic = catchThrowableOfType(GoPanic.class, program::run);
            assertThat("panic: " + panic.getMessage())
                    .isEqualTo(end.get("stderr_head").list().get(0).text());
            assertThat("recovered runtime.errorString runtime.Error=" + panic.isRuntimeError() + ": "
                            + panic.getMessage())
                    .isEqualTo(
                            end.get("with_recover").get("stdout").list().get(0).text());
            GoldenTable.matched("fatal-texts.json", "ends", name);
        });
    }
}
