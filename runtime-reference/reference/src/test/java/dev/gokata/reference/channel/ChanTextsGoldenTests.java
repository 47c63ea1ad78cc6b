package dev.gokata.reference.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenTable;
import dev.gokata.golden.GoldenText;
import dev.gokata.golden.Json;
import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.Received;
import dev.gokata.runtime.channel.SelectCase;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.GoroutineStatus;
import dev.gokata.runtime.sim.Outcome;
import dev.gokata.runtime.sim.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Misuses of channels end with Go's own first line, wait reason, and with what a recover sees. */
@ExtendWith(GoldenTable.class)
class ChanTextsGoldenTests {

    private static final Json FILE = Json.parse(GoldenText.of("fatal-texts.json"));

    private static final LockedChannels GO = new LockedChannels(n -> n - 1);

    private static final Map<String, Body> PROGRAMS = Map.ofEntries(
            Map.entry("chan/blocked-sender-when-closed", ChanTextsGoldenTests::blockedSenderWhenClosed),
            Map.entry("chan/close-of-closed", () -> {
                HChan<Integer> c = make(0);
                GO.closechan(c);
                GO.closechan(c);
            }),
            Map.entry("chan/close-of-nil", () -> GO.closechan(null)),
            Map.entry("chan/makechan-huge", () -> GO.makechan(8, 1L << 62, null)),
            Map.entry("chan/makechan-negative", () -> GO.makechan(8, -1, null)),
            Map.entry("chan/select-send-on-closed", () -> {
                HChan<Integer> c = make(1);
                GO.closechan(c);
                GO.selectgo(List.of(SelectCase.send(c, 1), SelectCase.receive(make(0))), true);
            }),
            Map.entry("chan/send-on-closed", () -> {
                HChan<Integer> c = make(1);
                GO.closechan(c);
                GO.chansend(c, 1, true);
            }),
            Map.entry("deadlock/main-recv", () -> GO.chanrecv(make(0), true)),
            Map.entry("deadlock/main-recv-nil", () -> GO.chanrecv(null, true)),
            Map.entry("deadlock/main-send", () -> GO.chansend(make(0), 1, true)),
            Map.entry("deadlock/main-send-nil", () -> GO.chansend(null, 1, true)),
            Map.entry("deadlock/range-never-closed", ChanTextsGoldenTests::rangeNeverClosed),
            Map.entry("deadlock/select-empty", () -> GO.selectgo(List.<SelectCase<Integer>>of(), true)),
            Map.entry(
                    "deadlock/select-two",
                    () -> GO.selectgo(List.of(SelectCase.receive(make(0)), SelectCase.receive(make(0))), true)),
            Map.entry("deadlock/two-goroutines", () -> {
                HChan<Integer> a = make(0);
                HChan<Integer> b = make(0);
                Go.go(() -> GO.chanrecv(a, true));
                GO.chanrecv(b, true);
            }));

    private static HChan<Integer> make(int size) {
        return GO.makechan(8, size, 0);
    }

    private static void blockedSenderWhenClosed() {
        HChan<Integer> c = make(0);
        Go.go(() -> {
            Go.sleep(1);
            GO.closechan(c);
        });
        GO.chansend(c, 1, true);
    }

    private static void rangeNeverClosed() {
        HChan<Integer> c = make(1);
        GO.chansend(c, 1, true);
        Received<Integer> received = GO.chanrecv(c, true);
        while (received.ok()) {
            received = GO.chanrecv(c, true);
        }
    }

    static List<String> cases() {
        return PROGRAMS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_first_lines_are_those_of_go_1_27(String name) {
        List<Json> stderr = newest(name).get("stderr_head").list();

        Outcome outcome =
                Program.of(Objects.requireNonNull(PROGRAMS.get(name))).run().outcome();

        assertThat(outcome.headline()).isEqualTo(stderr.get(0).text());
        GoroutineStatus main = outcome.goroutines().get(0);
        assertThat("goroutine " + main.id() + " [" + (main.reason().isEmpty() ? main.state() : main.reason()) + "]:")
                .isEqualTo(stderr.get(1).text());
        GoldenTable.matched("fatal-texts.json", "ends", name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_panic_can_be_recovered_and_a_deadlock_can_not(String name) {
        Json withRecover = newest(name).find("with_recover");
        List<String> recovered = new ArrayList<>();

        Program.of(() -> {
                    try {
                        Objects.requireNonNull(PROGRAMS.get(name)).run();
                    } catch (GoPanic panic) {
                        recovered.add("recovered runtime.plainError runtime.Error=" + panic.isRuntimeError() + ": "
                                + panic.getMessage());
                    }
                })
                .run();

        assertThat(recovered)
                .isEqualTo(
                        name.startsWith("chan/")
                                ? Objects.requireNonNull(withRecover).get("stdout").list().stream()
                                        .map(Json::text)
                                        .toList()
                                : List.of());
    }

    @Test
    void every_case_of_channels_is_tried() {
        assertThat(FILE.get("cases").list().stream()
                        .map(each -> each.get("case").text())
                        .filter(name -> name.startsWith("chan/")))
                .hasSize(7)
                .allMatch(PROGRAMS::containsKey);
        assertThat(PROGRAMS).hasSize(15);
    }

    private static Json newest(String name) {
        for (Json each : FILE.get("cases").list()) {
            if (each.get("case").text().equals(name)) {
                List<Json> versions = each.get("by_version").list();
                assertThat(versions).as("versions that differ").hasSize(1);
                return versions.get(0).get("result");
            }
        }
        throw new IllegalArgumentException(name);
    }
}
