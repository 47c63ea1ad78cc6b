package dev.gokata.reference.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenFile;
import dev.gokata.golden.GoldenTable;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sim.GoFatal;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.CallMachine;
import dev.gokata.runtime.stack.Frame;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoldenTable.class)
class StackLimitsGoldenTests {

    private static final Pattern SET_MAX = Pattern.compile("SetMaxStack\\((.*)\\) returns (-?\\d+)");
    private static final Pattern USE = Pattern.compile("\\[SetMaxStack\\((\\d+)\\), use (\\d+) bytes] (.*)");
    private static final Pattern ENDLESS = Pattern.compile("\\[infinite recursion, SetMaxStack\\((.*)\\)] exit 2");

    /** Lines that the reference has nothing to say about, with the reason. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "stackguard0-stack.lo (main goroutine): 928 stack size: 4096",
            "main's stack grew before main.main, in functions of the runtime whose frames are not modelled",
            "    runtime stack:",
            "the dump of stacks after a fatal error is not modelled",
            "    (dump)",
            "the number of frames hangs on the frames below the recursion, which are not modelled",
            "    ",
            "the empty line before the dump");

    private final Map<String, Integer> compared = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();

    @Test
    void every_line_is_matched_or_left_out_for_a_reason() {
        List<String> lines = GoldenFile.lines("stack-limits.txt");
        MaxStack limits = MaxStack.inMain();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("== go")) {
                limits = MaxStack.inMain();
                count("headings");
            } else if (line.matches("\\[(check|setmax|pointers)]")) {
                count("headings");
            } else if (line.startsWith("stackguard0-stack.lo (new goroutine)")) {
                assertThat(newGoroutine()).isEqualTo(line);
                count("new goroutine");
            } else if (SET_MAX.matcher(line).matches()) {
                assertThat(setMaxStack(limits, line)).isEqualTo(line);
                count("SetMaxStack");
            } else if (line.startsWith("stack 2048 ->")) {
                assertThat(pointers()).isEqualTo(line);
                count("pointers");
            } else if (USE.matcher(line).matches()) {
                assertThat(use(line)).isEqualTo(line);
                count("use");
            } else if (ENDLESS.matcher(line).matches()) {
                assertThat(endlessRecursion(line)).isEqualTo(lines.subList(i + 1, i + 4));
                i += 3;
                count("endless recursion");
            } else {
                assertThat(LEFT_OUT)
                        .as("a line that is neither matched nor left out: %s", line)
                        .containsKey(key(line));
                reasons.merge(Objects.requireNonNull(LEFT_OUT.get(key(line))), 1, Integer::sum);
                count("left out");
            }
        }

        assertThat(lines).hasSize(185);
        assertThat(compared)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "headings", 5 * 4,
                        "new goroutine", 5,
                        "SetMaxStack", 5 * 4,
                        "pointers", 5,
                        "use", 5 * 5,
                        "endless recursion", 5 * 3,
                        "left out", 5 + 5 * 3 * 3));
        compared.remove("headings");
        reasons.forEach((reason, count) -> GoldenTable.leftOut("stack-limits.txt", reason, count));
        compared.remove("left out");
        compared.forEach((kind, count) -> GoldenTable.matched("stack-limits.txt", kind, count));
    }

    private void count(String kind) {
        compared.merge(kind, 1, Integer::sum);
    }

    private static String key(String line) {
        return line.startsWith("    (dump)") ? "    (dump)" : line;
    }

    private static String newGoroutine() {
        FuncInfo run = Stacks.usingInAll("main.run", 112);
        CallMachine machine = Stacks.of(run).start(2048, run);
        Stack stack = machine.gp().stack();
        return "stackguard0-stack.lo (new goroutine): " + (machine.gp().stackguard0() - stack.lo()) + " stack size: "
                + stack.size();
    }

    private static String setMaxStack(MaxStack limits, String line) {
        Matcher matcher = SET_MAX.matcher(line);
        assertThat(matcher.matches()).isTrue();
        String argument = matcher.group(1);
        long bytes = argument.equals("1<<20") ? 1 << 20 : Long.parseLong(argument);
        return "SetMaxStack(" + argument + ") returns " + limits.setMaxStack(bytes);
    }

    /** A function with a variable that points to itself, two pointers to it, and its address as a number. */
    private static String pointers() {
        BitVector firstTwo = BitVector.ofPointers(5, 0, 1);
        StackObject variable = new StackObject(-16, BitVector.ofPointers(2, 0));
        FuncInfo run = new FuncInfo("main.run", 0x400000, 72, firstTwo, BitVector.EMPTY, List.of(variable));
        FuncInfo deep = Stacks.usingPerCall("main.deep", 100_000);
        Stacks stacks = Stacks.of(run, deep);
        AddressSpace memory = stacks.world().memory();
        CallMachine machine = stacks.start(2048, run);
        Frame before = machine.frame();
        long old = before.varp() - 16;
        memory.store(before.varp() - 40, old);
        memory.store(before.varp() - 32, old);
        memory.store(before.varp() - 24, old);
        memory.store(old, old);
        memory.store(old + 8, 42);
        Stack oldStack = machine.gp().stack();

        machine.call(deep);
        machine.ret();

        Frame after = machine.frame();
        Stack stack = machine.gp().stack();
        long pointer = memory.load(after.varp() - 40);
        return "stack " + oldStack.size() + " -> " + stack.size()
                + "; moved=" + (stack.lo() != oldStack.lo())
                + "; pointer follows=" + (pointer == after.varp() - 16)
                + "; alias equal=" + (memory.load(after.varp() - 32) == pointer)
                + "; self pointer in the stack object follows=" + (memory.load(pointer) == pointer)
                + "; value kept=" + (memory.load(pointer + 8) == 42)
                + "; uintptr copy stale=" + (memory.load(after.varp() - 24) == old)
                + "; distance from stack.hi kept=" + (stack.hi() - pointer == oldStack.hi() - old);
    }

    private static String use(String line) {
        Matcher matcher = USE.matcher(line);
        assertThat(matcher.matches()).isTrue();
        long limit = Long.parseLong(matcher.group(1));
        long bytes = Long.parseLong(matcher.group(2));
        return "[SetMaxStack(" + limit + "), use " + bytes + " bytes] " + ending(limit, bytes);
    }

    private static String ending(long limit, long bytes) {
        FuncInfo run = Stacks.usingInAll("main.run", 112);
        FuncInfo f = Stacks.usingPerCall("main.f", 200);
        Stacks stacks = Stacks.of(run, f);
        stacks.limits().setMaxStack(limit);
        CallMachine machine = stacks.start(2048, run);
        try {
            while (machine.used() < bytes) {
                machine.call(f);
            }
            return "exit 0: limit " + limit + " reached stack "
                    + machine.gp().stack().size();
        } catch (GoFatal end) {
            return "exit 2: " + String.join(" / ", withoutAddresses(end));
        }
    }

    private static List<String> withoutAddresses(GoFatal end) {
        return end.getMessage()
                .lines()
                .map(line -> line.replaceAll("0x[0-9a-f]+", "0xADDR"))
                .toList();
    }

    /** Frames of a mebibyte, not of 24 bytes: the limit is the same, and half a gigabyte need not be written. */
    private static List<String> endlessRecursion(String line) {
        Matcher matcher = ENDLESS.matcher(line);
        assertThat(matcher.matches()).isTrue();
        FuncInfo run = Stacks.usingInAll("main.run", 112);
        FuncInfo f = Stacks.usingPerCall("main.f", matcher.group(1).equals("1048576") ? 24 : 1 << 20);
        Stacks stacks = Stacks.of(run, f);
        if (!matcher.group(1).equals("default")) {
            stacks.limits().setMaxStack(Long.parseLong(matcher.group(1)));
        }
        CallMachine machine = stacks.start(2048, run);
        for (int calls = 0; calls < 100_000; calls++) {
            try {
                machine.call(f);
            } catch (GoFatal end) {
                return withoutAddresses(end).stream().map(each -> "    " + each).toList();
            }
        }
        throw new AssertionError("the recursion went on");
    }
}
