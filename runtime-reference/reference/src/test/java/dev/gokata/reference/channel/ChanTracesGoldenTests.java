package dev.gokata.reference.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenTable;
import dev.gokata.golden.GoldenText;
import dev.gokata.golden.Json;
import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Outcome;
import dev.gokata.runtime.sim.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Random programs that real Go ran, each operation in its own goroutine, and what each step led to. */
@ExtendWith(GoldenTable.class)
class ChanTracesGoldenTests {

    private static final List<Json> PROGRAMS = GoldenText.lines("chan-traces.jsonl").stream()
            .map(Json::parse)
            .filter(line -> line.find("header") == null)
            .toList();

    private int steps;

    @Test
    void every_step_of_every_program_leads_to_what_it_led_to_in_go() {
        Set<String> kinds = new TreeSet<>();
        for (Json program : PROGRAMS) {
            program.get("steps")
                    .list()
                    .forEach(step -> kinds.add(step.get("op").get("kind").text()));
            Outcome outcome = Program.of(() -> follow(program)).run().outcome();
            assertThat(outcome.headline())
                    .as("program %s: %s", program.get("id"), outcome)
                    .startsWith("finished");
        }

        assertThat(PROGRAMS).hasSize(270);
        assertThat(steps).isEqualTo(4736);
        GoldenTable.matched("chan-traces.jsonl", "steps", steps);
        assertThat(kinds).containsExactly("close", "recv", "select", "selectdef", "send", "tryrecv", "trysend");
    }

    private void follow(Json program) {
        LockedChannels go = new LockedChannels(new Random(0)::nextInt);
        List<HChan<Integer>> channels = new ArrayList<>();
        for (Json capacity : program.get("caps").list()) {
            channels.add(go.makechan(8, capacity.number(), 0));
        }
        Map<Integer, String> done = new TreeMap<>();
        Set<Integer> blocked = new TreeSet<>();
        for (Json step : program.get("steps").list()) {
            ChanOperation operation = new ChanOperation(step.get("op"), channels);
            blocked.add(operation.id());
            Go.go(() -> {
                String result = operation.run(go);
                done.put(operation.id(), result);
                blocked.remove(operation.id());
            });
            // Time passes only when nothing else goes on.
            Go.sleep(1);

            assertThat(done).as("done by %s", operation).isEqualTo(wanted(step));
            assertThat(blocked)
                    .as("blocked after %s", operation)
                    .containsExactlyElementsOf(numbers(step.get("blocked")));
            assertThat(channels.stream().map(go::chanlen))
                    .as("lengths after %s", operation)
                    .containsExactlyElementsOf(numbers(step.get("len")));
            channels.forEach(Invariants::check);
            done.clear();
            steps++;
        }
    }

    private static Map<Integer, String> wanted(Json step) {
        Map<Integer, String> wanted = new TreeMap<>();
        for (Json each : step.get("done").list()) {
            wanted.put(
                    each.get("op").number(),
                    Objects.requireNonNull(each.get("r").text()));
        }
        return wanted;
    }

    private static List<Integer> numbers(Json list) {
        return list.list().stream().map(Json::number).toList();
    }
}
