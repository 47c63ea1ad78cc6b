package dev.gokata.live;

import dev.gokata.reference.stack.AdjustingStackCopier;
import dev.gokata.reference.stack.DoublingStackGrower;
import dev.gokata.reference.stack.HalvingStackShrinker;
import dev.gokata.reference.stack.OrderedStackAllocator;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.CallMachine;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.SpanSource;
import dev.gokata.runtime.stack.StackWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Sizes of stacks, and how much of them is in use, after each call and return of a new goroutine.
 *
 * <p>How large the frames of our functions are is the compiler's affair. So Go is asked first, and the reference gets
 * functions with the same frames.
 */
final class Calls implements LiveSystem<Calls.Case> {

    static final String HARNESS_NAME = "stack";

    private static final int RETURN = -1;
    private static final long FIRST_ENTRY = 0x400000;
    private static final int STACK_MIN = 2048;

    /** The space that newproc leaves, and a return address. */
    private static final int USED_AT_ENTRY = 40;

    private static final int RETURN_ADDRESS = 8;
    private static final int MOST_STEPS = 60;

    /** Deep recursions end at so many bytes. */
    private static final int MOST_USED = 300_000;

    /** Which function to call, or to return. */
    record Case(List<Integer> steps) {
        @Override
        public String toString() {
            return steps.stream()
                    .map(step -> step == RETURN ? "-" : step.toString())
                    .collect(Collectors.joining(" "));
        }
    }

    /** Bytes that a call of each of the harness's functions takes, the return address included. */
    private final List<Integer> perCall;

    private final FuncInfo start;
    private final List<FuncInfo> functions = new ArrayList<>();
    private int steps;
    private int growths;

    private Calls(List<Integer> perCall, int usedAtStart) {
        this.perCall = perCall;
        // The goroutine's own function only calls the first of ours.
        start = FuncInfo.withoutPointers("main.start", FIRST_ENTRY, usedAtStart - perCall.get(0) - USED_AT_ENTRY);
        for (int i = 0; i < perCall.size(); i++) {
            functions.add(FuncInfo.withoutPointers(
                    "main.frame" + i, FIRST_ENTRY + (i + 1L) * FuncInfo.CODE_SIZE, perCall.get(i) - RETURN_ADDRESS));
        }
    }

    /** Measures the frames of so many functions. */
    static Calls measured(RealGo go, int functions) {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < functions; i++) {
            cases.add(String.valueOf(i));
        }
        List<Integer> perCall = new ArrayList<>();
        int usedAtStart = 0;
        for (String answer : go.answers(HARNESS_NAME, cases)) {
            String[] seen = answer.split("[ :]");
            usedAtStart = Integer.parseInt(seen[1]);
            perCall.add(Integer.parseInt(seen[3]) - usedAtStart);
        }
        return new Calls(perCall, usedAtStart);
    }

    @Override
    public String title() {
        return "stack growth";
    }

    @Override
    public String harnessName() {
        return HARNESS_NAME;
    }

    @Override
    public Case random(Random random) {
        List<Integer> steps = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int used = 0;
        // Some cases keep to few functions, and so go deep in small steps.
        int kinds = 1 + random.nextInt(random.nextBoolean() ? 4 : perCall.size());
        int first = random.nextInt(perCall.size());
        int returns = random.nextInt(4);
        for (int i = 1 + random.nextInt(MOST_STEPS); i > 0; i--) {
            int function = (first + random.nextInt(kinds)) % perCall.size();
            if (!open.isEmpty() && (random.nextInt(8) < returns || used + perCall.get(function) > MOST_USED)) {
                steps.add(RETURN);
                used -= perCall.get(open.remove(open.size() - 1));
            } else {
                steps.add(function);
                open.add(function);
                used += perCall.get(function);
            }
        }
        return new Case(steps);
    }

    @Override
    public List<Case> smaller(Case one) {
        List<Case> smaller = new ArrayList<>();
        List<Integer> steps = one.steps;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) != RETURN) {
                List<Integer> without = new ArrayList<>(steps);
                int end = endOf(steps, i);
                if (end < steps.size()) {
                    without.remove(end);
                }
                without.remove(i);
                smaller.add(new Case(without));
            }
        }
        return smaller;
    }

    /** Returns the place of the return from a call, or the number of steps if there is none. */
    private static int endOf(List<Integer> steps, int call) {
        int depth = 0;
        for (int i = call; i < steps.size(); i++) {
            depth += steps.get(i) == RETURN ? -1 : 1;
            if (depth == 0) {
                return i;
            }
        }
        return steps.size();
    }

    @Override
    public Optional<String> difference(Case one, String fromGo) {
        CallMachine machine = machine();
        machine.call(functions.get(0));
        StringBuilder seen = new StringBuilder(look(machine));
        for (int step : one.steps) {
            if (step == RETURN) {
                machine.ret();
            } else {
                machine.call(functions.get(step));
            }
            seen.append(' ').append(look(machine));
        }
        if (!seen.toString().equals(fromGo)) {
            return Optional.of(seen.toString());
        }
        steps += one.steps.size();
        growths += machine.growths().size();
        return Optional.empty();
    }

    private CallMachine machine() {
        AddressSpace memory = new AddressSpace();
        List<FuncInfo> all = new ArrayList<>(functions);
        all.add(0, start);
        FuncTab functab = new FuncTab(all);
        StackWorld world = new StackWorld(memory, functab, new OrderedStackAllocator(SpanSource.of(memory)));
        AdjustingStackCopier copier = new AdjustingStackCopier(world);
        DoublingStackGrower grower =
                new DoublingStackGrower(functab, copier, new HalvingStackShrinker(copier), MaxStack.inMain());
        return CallMachine.start(world, grower, 1, STACK_MIN, start);
    }

    private static String look(CallMachine machine) {
        return machine.gp().stack().size() + ":" + machine.used();
    }

    @Override
    public String summary() {
        return steps + " calls and returns, " + growths + " growths, frames of " + perCall.size() + " sizes";
    }
}
