package dev.gokata.runtime.stack;

import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoFatal;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the frames of a goroutine that does not run, from the innermost to the outermost.
 *
 * <p>In Go: {@code for u.init(gp, 0); u.valid(); u.next()}. It reads return addresses from the stack, so the stack must
 * be where the goroutine says it is, and deferred calls and panics must be right too, for they say where a panicking
 * function goes on.
 *
 * <p>Here: the same loop without the panicking functions. It reads one word of memory a frame.
 */
@GoSource(file = "runtime/traceback.go", symbol = "unwinder", simplified = "no panics, no assembly, no inlining")
public final class Unwinder {

    private final AddressSpace memory;
    private final FuncTab functab;
    private final GStack gp;
    private @Nullable Frame frame;

    /**
     * Starts a walk at the innermost frame.
     *
     * @param memory where the stack is
     * @param functab the functions whose frames are on it
     * @param gp a goroutine whose {@link GStack#stack()}, {@link GStack#sched()} and {@link GStack#stktopsp()} are right
     * @throws GoFatal if its pc is in no function
     */
    public Unwinder(AddressSpace memory, FuncTab functab, GStack gp) {
        this.memory = memory;
        this.functab = functab;
        this.gp = gp;
        Gobuf sched = gp.sched();
        FuncInfo innermost = functab.findfunc(sched.pc())
                .orElseThrow(() -> Go.fatal(
                        List.of("runtime: g " + gp.goid() + ": unknown pc " + AddressSpace.hex(sched.pc())),
                        "unknown pc"));
        this.frame = Frame.at(innermost, sched.pc(), sched.sp());
    }

    /**
     * Tells if there is a frame to look at.
     *
     * @return false once the outermost was left
     */
    public boolean valid() {
        return frame != null;
    }

    /**
     * Returns the frame to look at.
     *
     * @return the frame
     * @throws NoSuchElementException if the outermost was left
     */
    public Frame frame() {
        Frame current = frame;
        if (current == null) {
            throw new NoSuchElementException("the walk is over");
        }
        return current;
    }

    /**
     * Goes on to the caller.
     *
     * @throws GoFatal if the return address is in no function, or belongs to {@code goexit} elsewhere than at the
     *     stack's end
     * @throws NoSuchElementException if the outermost frame was left
     */
    public void next() {
        Frame callee = frame();
        long returnAddress = memory.load(callee.fp() - PTR_SIZE);
        if (returnAddress == FuncTab.GOEXIT_PC) {
            finish(callee.fp());
            return;
        }
        FuncInfo caller = functab.findfunc(returnAddress)
                .orElseThrow(() -> Go.fatal(
                        List.of("runtime: g " + gp.goid() + ": unexpected return pc for "
                                + callee.fn().name() + " called from " + AddressSpace.hex(returnAddress)),
                        "unknown caller pc"));
        frame = Frame.at(caller, returnAddress, callee.fp());
    }

    private void finish(long sp) {
        frame = null;
        if (sp != gp.stktopsp()) {
            Stack stack = gp.stack();
            throw Go.fatal(
                    List.of(
                            "runtime: g" + gp.goid() + ": frame.sp=" + AddressSpace.hex(sp) + " top="
                                    + AddressSpace.hex(gp.stktopsp()),
                            "\tstack=[" + AddressSpace.hex(stack.lo()) + "-" + AddressSpace.hex(stack.hi())),
                    "traceback did not unwind completely");
        }
    }
}
