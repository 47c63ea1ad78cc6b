package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table that finds the function around a pc.
 *
 * <p>In Go: sorted by pc, with buckets that make the search short.
 *
 * <p>Here: a sorted map.
 */
@GoSource(file = "runtime/symtab.go", symbol = "findfunc", simplified = "a sorted map instead of buckets")
public final class FuncTab {

    /**
     * The pc to which the outermost function of a goroutine returns; {@code goexit} and one instruction.
     *
     * <p>No function of a table may lie here.
     */
    public static final long GOEXIT_PC = FuncInfo.CODE_SIZE + 1;

    private final List<FuncInfo> functions;
    private final TreeMap<Long, FuncInfo> byEntry = new TreeMap<>();

    /**
     * Makes a table.
     *
     * @param functions the functions of the program, in any order
     * @throws IllegalArgumentException if two have the same entry, or one that of {@code goexit}
     */
    public FuncTab(List<FuncInfo> functions) {
        this.functions = List.copyOf(functions);
        for (FuncInfo function : this.functions) {
            if (byEntry.put(function.entry(), function) != null) {
                throw new IllegalArgumentException("two functions have the entry " + function.entry());
            }
        }
        if (findfunc(GOEXIT_PC).isPresent()) {
            throw new IllegalArgumentException("a function has the entry of goexit, " + FuncInfo.CODE_SIZE);
        }
    }

    /**
     * Finds the function around a pc.
     *
     * @param pc any word
     * @return the function whose code it is in, if there is one
     */
    public Optional<FuncInfo> findfunc(long pc) {
        var below = byEntry.floorEntry(pc);
        return below != null && pc < below.getKey() + FuncInfo.CODE_SIZE
                ? Optional.of(below.getValue())
                : Optional.empty();
    }

    /**
     * Returns the functions as they were given.
     *
     * @return in the order given
     */
    public List<FuncInfo> functions() {
        return functions;
    }
}
