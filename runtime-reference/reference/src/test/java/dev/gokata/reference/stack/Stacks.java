package dev.gokata.reference.stack;

import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.CallMachine;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.SpanSource;
import dev.gokata.runtime.stack.StackWorld;
import java.util.List;

/**
 * The reference stacks, put together for a program.
 *
 * @param world memory, functions and allocator
 * @param copier moves stacks
 * @param shrinker halves them
 * @param grower doubles them
 * @param limits how far
 */
record Stacks(
        StackWorld world,
        AdjustingStackCopier copier,
        HalvingStackShrinker shrinker,
        DoublingStackGrower grower,
        MaxStack limits) {

    /** What is in use when a goroutine's function has been called: the space that newproc leaves, and a return address. */
    static final int USED_AT_ENTRY = 40;

    private static final long FIRST_ENTRY = 0x400000;

    static Stacks of(FuncInfo... functions) {
        AddressSpace memory = new AddressSpace();
        FuncTab functab = new FuncTab(List.of(functions));
        StackWorld world = new StackWorld(memory, functab, new OrderedStackAllocator(SpanSource.of(memory)));
        AdjustingStackCopier copier = new AdjustingStackCopier(world);
        HalvingStackShrinker shrinker = new HalvingStackShrinker(copier);
        MaxStack limits = MaxStack.inMain();
        return new Stacks(world, copier, shrinker, new DoublingStackGrower(functab, copier, shrinker, limits), limits);
    }

    CallMachine start(long size, FuncInfo fn) {
        return CallMachine.start(world, grower, 1, size, fn);
    }

    /** A function that uses so many bytes of a goroutine's stack, all told, when it is the goroutine's own. */
    static FuncInfo usingInAll(String name, long bytes) {
        return FuncInfo.withoutPointers(name, FIRST_ENTRY, bytes - USED_AT_ENTRY);
    }

    /** A function whose calls use so many bytes each, the return address included. */
    static FuncInfo usingPerCall(String name, long bytes) {
        return FuncInfo.withoutPointers(name, FIRST_ENTRY + FuncInfo.CODE_SIZE, bytes - 8);
    }
}
