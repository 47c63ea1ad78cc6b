package dev.gokata.reference.stack;

import static dev.gokata.golden.GoldenFile.number;
import static dev.gokata.golden.GoldenFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenFile;
import dev.gokata.golden.GoldenTable;
import dev.gokata.runtime.stack.CallMachine;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.StackGrowth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenTable.class)
class StackGrowGoldenTests {

    private static final List<Map<String, String>> ROWS = GoldenFile.rows("stack-grow.csv");

    @Test
    void every_growth_of_every_recursion_comes_at_the_call_observed_and_to_the_size_observed() {
        int compared = 0;
        for (List<Map<String, String>> recursion : recursions().values()) {
            for (String go : GoldenFile.versions(text(recursion.get(0), "go"))) {
                assertThat(growths(go, recursion))
                        .as("%s, %s", go, text(recursion.get(0), "frame_bytes"))
                        .isEqualTo(recursion.stream()
                                .map(StackGrowGoldenTests::observed)
                                .toList());
                compared += recursion.size();
            }
        }

        assertThat(compared).isEqualTo(5 * 61);
        GoldenTable.matched("stack-grow.csv", "growths", compared);
    }

    @Test
    void every_goroutine_starts_with_the_size_and_the_guard_observed() {
        Stacks stacks = Stacks.of(Stacks.usingInAll("main.run", 112));
        CallMachine machine = stacks.start(2048, Stacks.usingInAll("main.run", 112));
        int compared = 0;
        for (Map<String, String> row : ROWS) {
            if (number(row, "old_stack") == 0) {
                assertThat(machine.gp().stack().size()).isEqualTo(number(row, "new_stack"));
                assertThat(machine.gp().stackguard0() - machine.gp().stack().lo())
                        .isEqualTo(number(row, "used_in_callee_after_growth"));
                compared += GoldenFile.versions(text(row, "go")).size();
            }
        }

        assertThat(compared).isEqualTo(5 * 5);
        GoldenTable.matched("stack-grow.csv", "first stacks", compared);
    }

    @Test
    void the_file_holds_no_row_that_is_not_compared() {
        assertThat(ROWS).hasSize(127);
        assertThat(recursions().values().stream().mapToInt(List::size).sum()).isEqualTo(122);
    }

    /** Rows of one recursion of one program, which grows and grows. */
    private static Map<String, List<Map<String, String>>> recursions() {
        return ROWS.stream()
                .filter(row -> number(row, "old_stack") != 0)
                .collect(Collectors.groupingBy(
                        row -> text(row, "go") + text(row, "frame_bytes"), LinkedHashMap::new, Collectors.toList()));
    }

    private static StackGrowth observed(Map<String, String> row) {
        return new StackGrowth(
                "main.f", number(row, "old_stack"), number(row, "new_stack"), number(row, "used_before_call"));
    }

    private static List<StackGrowth> growths(String go, List<Map<String, String>> recursion) {
        Map<String, String> first = recursion.get(0);
        int perCall = number(first, "used_in_callee_after_growth") - number(first, "used_before_call");
        FuncInfo run = Stacks.usingInAll("main.run", usedBeforeFirstCall(go));
        FuncInfo f = Stacks.usingPerCall("main.f", perCall);
        CallMachine machine = Stacks.of(run, f).start(2048, run);
        while (machine.growths().size() < recursion.size()) {
            machine.call(f);
        }
        return machine.growths();
    }

    /** The frame of the function that recursed first was eight bytes smaller in 1.19. */
    private static int usedBeforeFirstCall(String go) {
        return go.equals("1.19") ? 104 : 112;
    }
}
