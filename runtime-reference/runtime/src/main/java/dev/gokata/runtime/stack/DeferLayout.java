package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;

/**
 * Where the fields of a deferred call's record are, in bytes from its start.
 *
 * <p>In Go: a record is on the heap, or in the frame of the function that defers; records of both kinds form one list.
 *
 * <p>Here: the same, in words of simulated memory.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "_defer")
public final class DeferLayout {

    /** The word that holds flags, one of which says that the record is on the heap. */
    public static final int HEAP = 0;

    /** The SP of the function that defers, which tells whose record it is; a pointer into the stack. */
    public static final int SP = 8;

    /** The pc behind the defer statement. */
    public static final int PC = 16;

    /** The closure to call; may be on the stack. */
    public static final int FN = 24;

    /** The next record, that of an earlier defer statement; may be on the stack; 0 at the end. */
    public static final int LINK = 32;

    /** The list of a loop over a function; 0 elsewhere. */
    public static final int HEAD = 40;

    /** The length of a record. */
    public static final int BYTES = 48;

    private DeferLayout() {}
}
