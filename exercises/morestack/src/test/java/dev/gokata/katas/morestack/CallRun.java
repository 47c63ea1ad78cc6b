package dev.gokata.katas.morestack;

import static dev.gokata.runtime.stack.StackConstants.STACK_NOSPLIT;

import dev.gokata.katas.morestack.MorestackKata.Called;
import dev.gokata.katas.morestack.MorestackKata.Calls;
import dev.gokata.katas.morestack.MorestackKata.Growth;
import dev.gokata.katas.morestack.MorestackKata.Piece;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.memory.MemoryFault;
import dev.gokata.runtime.sim.GoFatal;
import dev.gokata.runtime.stack.CallMachine;
import dev.gokata.runtime.stack.FreshStackAllocator;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.SpanSource;
import dev.gokata.runtime.stack.StackGrower;
import dev.gokata.runtime.stack.StackGrowth;
import dev.gokata.runtime.stack.StackWorld;
import java.util.ArrayList;
import java.util.List;

/** A goroutine that calls and returns, on a processor that does nothing else. */
final class CallRun {

    private static final long FIRST_ENTRY = 0x400000;

    private final List<FuncInfo> functions = new ArrayList<>();
    private final StackWorld world;
    private final StackGrower grower;
    private final List<Growth> grown = new ArrayList<>();
    private int seen;
    private int depth;

    private CallRun(Calls calls, Piece piece) {
        for (long framesize : calls.framesizes()) {
            long entry = FIRST_ENTRY + (long) functions.size() * FuncInfo.CODE_SIZE;
            functions.add(FuncInfo.withoutPointers("f" + functions.size(), entry, framesize));
        }
        FuncTab functab = new FuncTab(functions);
        AddressSpace memory = new AddressSpace();
        world = new StackWorld(memory, functab, new FreshStackAllocator(SpanSource.of(memory)));
        MaxStack limits = MaxStack.inMain();
        limits.setMaxStack(calls.maxstacksize());
        grower = piece.maker()
                .make(functab, new MovingCopier(world), new NotingShrinker(), limits)
                .seam();
    }

    static Called of(Calls calls, Piece piece) {
        CallRun run = new CallRun(calls, piece);
        return new Called(run.grown, run.ended(calls));
    }

    private String ended(Calls calls) {
        int step = -1;
        try {
            CallMachine machine = CallMachine.start(world, grower, 1, calls.size(), functions.get(0));
            note(machine, step);
            if (tooLow(machine)) {
                return low(machine, step, 0);
            }
            for (int fn : calls.steps()) {
                step++;
                if (fn < 0) {
                    ret(machine);
                } else {
                    machine.call(functions.get(fn));
                    depth++;
                    note(machine, step);
                    if (tooLow(machine)) {
                        return low(machine, step, fn);
                    }
                }
            }
            return "";
        } catch (GoFatal end) {
            return "step " + step + ": " + end.getMessage();
        } catch (MemoryFault fault) {
            return "step " + step + ": a write outside the stack: " + fault.getMessage();
        }
    }

    /** Returns, unless the outermost function runs. */
    private void ret(CallMachine machine) {
        if (depth > 0) {
            machine.ret();
            depth--;
        }
    }

    private void note(CallMachine machine, int step) {
        List<StackGrowth> growths = machine.growths();
        for (; seen < growths.size(); seen++) {
            grown.add(new Growth(
                    step, growths.get(seen).oldSize(), growths.get(seen).newSize()));
        }
    }

    private static boolean tooLow(CallMachine machine) {
        return above(machine) < STACK_NOSPLIT;
    }

    private static long above(CallMachine machine) {
        return machine.gp().stack().size() - machine.used();
    }

    private static String low(CallMachine machine, int step, int fn) {
        long above = above(machine);
        return "step " + step + ": the frame of f" + fn + " ends "
                + (above < 0 ? -above + " bytes below lo" : above + " bytes above lo, where 800 must stay free");
    }
}
