package dev.gokata.runtime.stack;

import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;

import dev.gokata.runtime.GoSource;
import java.util.List;

/**
 * What the compiler left about one function: its place in the code, its frame, and its stack maps.
 *
 * <p>In Go: {@code _func} with tables behind it, which give another frame size and other maps for each pc.
 *
 * <p>Here: two states. At {@link #entry()} nothing of the frame is there yet; at {@link #body()}, and anywhere else in the
 * function, all of it is, and one set of maps holds.
 *
 * <p>Addresses grow upwards in this picture of the frame; with a size of 0 there is neither frame nor saved BP:
 *
 * <pre>
 *   arguments              argp = fp
 *   return address
 *   saved BP               varp
 *   locals                 varp - 8 * locals.n
 *   arguments of callees   sp
 * </pre>
 *
 * @param name the function's name, such as {@code main.f}
 * @param entry the pc of its first instruction, a multiple of {@link #CODE_SIZE}
 * @param framesize bytes that the body takes below the return address, the saved BP included: a multiple of 8, from 0
 * @param locals the map of the words below the saved BP
 * @param args the map of the words above the return address
 * @param objects the variables whose address is taken
 */
@GoSource(file = "runtime/symtab.go", symbol = "funcInfo", simplified = "two pcs to a function, one set of maps")
public record FuncInfo(
        String name, long entry, long framesize, BitVector locals, BitVector args, List<StackObject> objects) {

    /** The bytes of code of every function. */
    public static final int CODE_SIZE = 32;

    /** The place of the one call in the body; what stands behind it is a return address. */
    private static final int BODY = 16;

    /**
     * Checks the frame.
     *
     * @param name the function's name
     * @param entry the pc of its first instruction
     * @param framesize bytes below the return address
     * @param locals the map of the words below the saved BP
     * @param args the map of the words above the return address
     * @param objects the variables whose address is taken
     * @throws IllegalArgumentException if a number is not such a multiple, or the frame has no room for the locals
     */
    public FuncInfo {
        objects = List.copyOf(objects);
        if (entry <= 0 || entry % CODE_SIZE != 0) {
            throw new IllegalArgumentException("entry " + entry + " is not a positive multiple of " + CODE_SIZE);
        }
        if (framesize < 0 || framesize % PTR_SIZE != 0) {
            throw new IllegalArgumentException("frame size " + framesize + " is not a multiple of 8 from 0");
        }
        long room = Math.max(0, framesize - PTR_SIZE);
        if ((long) locals.n() * PTR_SIZE > room) {
            throw new IllegalArgumentException(
                    locals.n() + " words of locals don't fit into a frame of " + framesize + " bytes");
        }
    }

    /**
     * Makes a function without pointers.
     *
     * @param name the function's name
     * @param entry the pc of its first instruction
     * @param framesize bytes below the return address
     * @return the function, with empty maps
     */
    public static FuncInfo withoutPointers(String name, long entry, long framesize) {
        return new FuncInfo(name, entry, framesize, BitVector.EMPTY, BitVector.EMPTY, List.of());
    }

    /**
     * Returns the pc behind the call in the body, which is what callees return to.
     *
     * @return a pc at which all of the frame is there
     */
    public long body() {
        return entry + BODY;
    }

    /**
     * Returns how far SP lies below the return address at a pc.
     *
     * <p>In Go: {@code funcspdelta}, which looks into a table.
     *
     * @param pc a pc of this function
     * @return 0 at the entry, else the frame size
     */
    public long spDelta(long pc) {
        return pc == entry ? 0 : framesize;
    }
}
