package dev.gokata.reference.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenFile;
import dev.gokata.golden.GoldenTable;
import dev.gokata.golden.Json;
import dev.gokata.runtime.context.Background;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Contexts;
import dev.gokata.runtime.context.Done;
import dev.gokata.runtime.context.GoError;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Random trees stand after each step as they stood in real Go 1.19. Its names of values differ from those of 1.27, and are
 * written as those are; what a name says of a deadline is left out.
 */
@ExtendWith(GoldenTable.class)
class ContextTreesGoldenTests {

    private static final String FILE = "context-trees.jsonl";

    private final TreeContexts contexts = new TreeContexts();

    @Test
    void trees_stand_as_they_stood_in_go() {
        List<String> lines = GoldenFile.lines(FILE);
        assertThat(lines).hasSize(150);

        for (String line : lines) {
            Json tree = Json.parse(line);
            List<String> steps = texts(tree.get("steps"));

            assertThat(run(steps))
                    .as(String.join("; ", steps))
                    .isEqualTo(texts(tree.get("seen")).stream()
                            .map(ContextTreesGoldenTests::asIn127)
                            .toList());
            GoldenTable.matched(FILE, "trees of 12 steps", 1);
        }
    }

    private static List<String> texts(Json list) {
        return list.list().stream().map(Json::text).toList();
    }

    private static String asIn127(String seen) {
        return seen.replaceAll("type main\\.(\\w+), val ", "$1, ").replace("<not Stringer>", "<nil>");
    }

    private List<String> run(List<String> steps) {
        List<String> seen = new ArrayList<>();
        assertThat(Program.of(() -> {
                            Tree tree = new Tree();
                            steps.forEach(step -> seen.add(tree.step(step.split(" "))));
                        })
                        .withPointBudget(50_000)
                        .run()
                        .outcome()
                        .describe())
                .isEqualTo("finished");
        return seen;
    }

    private final class Tree {

        private final List<Context> all = new ArrayList<>(List.of(new Background()));
        private final Map<Integer, Runnable> cancels = new HashMap<>();

        String step(String[] words) {
            int on = Integer.parseInt(words[1]);
            String result = act(words, on);
            if (!result.isEmpty() && !words[0].equals("ask")) {
                Context made = all.get(all.size() - 1);
                result = made.toString().replaceAll("WithDeadline\\(-?\\d+\\)", "WithDeadline(...)")
                        + (made.deadline().isPresent() ? " " + made.deadline().getAsLong() : "");
            }
            List<String> errors = new ArrayList<>();
            for (Context each : all.subList(1, all.size())) {
                GoError err = each.err();
                Done done = each.done();
                assertThat(done != null && done.isClosed()).as("done").isEqualTo(err != null);
                errors.add(orNil(err));
            }
            return result + " | " + String.join(", ", errors);
        }

        private String act(String[] words, int on) {
            switch (words[0]) {
                case "value" ->
                    all.add(contexts.withValue(all.get(on), words[2], words[3].equals("nil") ? null : words[3]));
                case "cancelable" -> {
                    Contexts.WithCause made = contexts.withCancelCause(all.get(on));
                    cancels.put(all.size(), () -> made.cancel().cancel(null));
                    all.add(made.ctx());
                }
                case "deadline" -> {
                    Contexts.WithCancel made = contexts.withDeadlineCause(all.get(on), Long.parseLong(words[2]), null);
                    cancels.put(all.size(), made.cancel()::cancel);
                    all.add(made.ctx());
                }
                case "ask" -> {
                    return orNil(all.get(on).value(words[2]));
                }
                case "cancel" -> {
                    Objects.requireNonNull(cancels.get(on)).run();
                    return "";
                }
                default -> {
                    Go.sleep(2L * on);
                    return "";
                }
            }
            return "made";
        }
    }

    private static String orNil(@Nullable Object value) {
        return value == null ? "<nil>" : value.toString();
    }
}
