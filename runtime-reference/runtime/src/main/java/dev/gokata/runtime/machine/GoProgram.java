package dev.gokata.runtime.machine;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.stack.FuncInfo;
import java.util.List;

/**
 * A program for the whole machine.
 *
 * <p>One object is run many times, so its fields may only hold what never changes. What its goroutines share is in globals,
 * in objects, or is made by {@link #main}.
 */
@Simulator
public interface GoProgram {

    /** The lowest entry that a function of a program may have; those below belong to the runtime. */
    long FIRST_ENTRY = 0x1000;

    /**
     * Names the program.
     *
     * @return a short name in lower case
     */
    String name();

    /**
     * Lists all functions that are called.
     *
     * @return with entries from {@link #FIRST_ENTRY}; the first is {@code main.main}
     */
    List<FuncInfo> functions();

    /**
     * Counts the globals, each a pointer.
     *
     * @return from 0
     */
    int globals();

    /**
     * Runs the body of {@code main.main}. When it returns the program ends, whatever else runs.
     *
     * @param g the main goroutine
     */
    void main(Curg g);

    /**
     * Says what a right run prints, whatever the schedule.
     *
     * @return lines
     */
    List<String> expected();
}
