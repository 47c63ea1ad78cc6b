package dev.gokata.reference.stack;

import static dev.gokata.golden.GoldenFile.number;
import static dev.gokata.golden.GoldenFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenFile;
import dev.gokata.golden.GoldenTable;
import dev.gokata.runtime.stack.CallMachine;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.StackOwner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenTable.class)
class StackShrinkGoldenTests {

    @Nested
    class GrownAndReturnedAndCollectedAgainAndAgain {

        private static final List<Map<String, String>> ROWS = GoldenFile.rows("stack-shrink.csv");

        private Stacks stacks = Stacks.of();

        @Test
        void every_collection_finds_and_leaves_the_size_observed() {
            int compared = 0;
            for (Map<String, String> row : ROWS) {
                GStack gp = grownAndReturned(row);
                for (int gc = 1; gc < number(row, "gc"); gc++) {
                    stacks.shrinker().shrinkOrDefer(gp);
                }
                assertThat(gp.stack().size()).as("before, %s", row).isEqualTo(number(row, "avail"));
                assertThat(gp.stack().size() / 4).isEqualTo(number(row, "quarter"));
                assertThat(gp.stack().hi() - gp.sched().sp() + 800).isEqualTo(number(row, "used_plus_nosplit"));

                stacks.shrinker().shrinkOrDefer(gp);

                assertThat(gp.stack().size()).as("after, %s", row).isEqualTo(number(row, "size_after_gc"));
                assertThat(gp.stack().hi() - gp.sched().sp()).isEqualTo(number(row, "used_sp"));
                compared += GoldenFile.versions(text(row, "go")).size();
            }

            assertThat(ROWS).hasSize(174);
            assertThat(compared).isEqualTo(88 + 4 * 86);
            GoldenTable.matched("stack-shrink.csv", "collections", compared);
        }

        /** The frames of the program's recursion had 40 bytes. What parking took is in the bytes used while parked. */
        private GStack grownAndReturned(Map<String, String> row) {
            FuncInfo run = Stacks.usingInAll("main.run", number(row, "used_sp"));
            FuncInfo f = Stacks.usingPerCall("main.f", 40);
            stacks = Stacks.of(run, f);
            CallMachine machine = stacks.start(2048, run);
            int calls = 0;
            while (machine.used() < number(row, "grown_stack")) {
                machine.call(f);
                calls++;
            }
            while (calls > 0) {
                machine.ret();
                calls--;
            }
            return machine.stop(StackOwner.SCANNER);
        }
    }

    @Nested
    class ExactlyAQuarter {

        private static final List<Map<String, String>> ROWS = GoldenFile.rows("stack-shrink-boundary.csv");

        @Test
        void every_use_beside_a_quarter_shrinks_or_not_as_observed() {
            int compared = 0;
            for (Map<String, String> row : ROWS) {
                FuncInfo run = Stacks.usingInAll("main.run", number(row, "used_sp"));
                Stacks stacks = Stacks.of(run);
                GStack gp = stacks.start(number(row, "avail"), run).stop(StackOwner.SCANNER);
                assertThat(gp.stack().size()).isEqualTo(number(row, "avail"));

                stacks.shrinker().shrinkOrDefer(gp);

                assertThat(gp.stack().size()).as("%s", row).isEqualTo(number(row, "shrunk_to"));
                compared += GoldenFile.versions(text(row, "go")).size();
            }

            assertThat(ROWS).hasSize(68);
            assertThat(compared).isEqualTo(5 * 68);
            GoldenTable.matched("stack-shrink-boundary.csv", "uses beside a quarter", compared);
        }
    }
}
