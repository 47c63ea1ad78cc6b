package dev.gokata.testkit.stack;

import static dev.gokata.runtime.memory.AddressSpace.hex;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.stack.HeapObject;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.runtime.stack.SudogImage;
import java.util.ArrayList;
import java.util.List;

/**
 * In what two images of a goroutine differ, told word by word and with a picture of the one that was found.
 *
 * <p>Names of words come from the image that was expected, whose frames make sense.
 */
@Simulator
public final class StackDifferences {

    private static final int MOST_TOLD = 3;

    private final StackImage expected;
    private final StackImage found;
    private final StackPicture right;
    private final List<String> told = new ArrayList<>();
    private StackPicture picture;
    private int count;

    private StackDifferences(StackImage expected, StackImage found, Stack old) {
        this.expected = expected;
        this.found = found;
        this.right = named(StackPicture.of(expected), old);
        this.picture = named(StackPicture.of(found), old);
    }

    private static StackPicture named(StackPicture picture, Stack old) {
        return picture.naming(old, "the old stack");
    }

    /**
     * Tells the differences.
     *
     * @param expected the right image
     * @param found another
     * @param old the bounds of the stack before, for pointers that still point there
     * @return lines; none if the images are equal
     */
    public static List<String> between(StackImage expected, StackImage found, Stack old) {
        if (expected.equals(found)) {
            return List.of();
        }
        return new StackDifferences(expected, found, old).lines();
    }

    private List<String> lines() {
        compareBounds();
        compareRegisters();
        if (expected.stack().equals(found.stack())
                && expected.sched().sp() == found.sched().sp()) {
            compareWords();
        }
        compareHeap();
        if (!expected.conditions().equals(found.conditions())) {
            tell(
                    "what the goroutine is doing",
                    expected.conditions().toString(),
                    found.conditions().toString());
        }
        if (count > MOST_TOLD) {
            told.add("and " + (count - MOST_TOLD) + " more differ");
        }
        told.add("");
        told.add("as found:");
        told.addAll(picture.lines());
        return told;
    }

    private void compareBounds() {
        if (!expected.stack().equals(found.stack())) {
            tell("the bounds of the stack", bounds(expected.stack()), bounds(found.stack()));
        }
    }

    private static String bounds(Stack stack) {
        return stack + ", " + stack.size() + " bytes";
    }

    private void compareRegisters() {
        edge("sp", expected.sched().sp(), found.sched().sp());
        edge("guard", expected.stackguard0(), found.stackguard0());
        edge("top sp", expected.stktopsp(), found.stktopsp());
        pointer("bp", expected.sched().bp(), found.sched().bp());
        pointer("ctxt", expected.sched().ctxt(), found.sched().ctxt());
        pointer("defer", expected.deferHead(), found.deferHead());
        pointer("panic", expected.panicHead(), found.panicHead());
        if (expected.sched().pc() != found.sched().pc()) {
            tell("pc", hex(expected.sched().pc()), hex(found.sched().pc()));
        }
        for (int i = 0; i < Math.min(expected.waiting().size(), found.waiting().size()); i++) {
            SudogImage one = expected.waiting().get(i);
            SudogImage other = found.waiting().get(i);
            pointer("wait " + i, one.elem(), other.elem());
        }
    }

    private void edge(String name, long one, long other) {
        if (one != other) {
            tell(name, hex(one) + fromHigh(expected, one), hex(other) + fromHigh(found, other));
            picture = picture.noting(name, "expected " + hex(one));
        }
    }

    private static String fromHigh(StackImage image, long address) {
        Stack stack = image.stack();
        return address >= stack.lo() && address <= stack.hi() ? "  hi - " + (stack.hi() - address) : "";
    }

    private void pointer(String name, long one, long other) {
        if (one != other) {
            tell(name, right.arrow(one), right.arrow(other));
            picture = picture.noting(name, "expected " + (one == 0 ? "nil" : hex(one)));
        }
    }

    private void compareWords() {
        // From the top down, as the picture shows them.
        for (long address = expected.stack().hi() - 8;
                address >= expected.sched().sp();
                address -= 8) {
            word(address, expected.wordAt(address), found.wordAt(address));
        }
    }

    private void compareHeap() {
        for (int i = 0; i < Math.min(expected.heap().size(), found.heap().size()); i++) {
            HeapObject one = expected.heap().get(i);
            HeapObject other = found.heap().get(i);
            for (int word = 0; word < one.words().size(); word++) {
                word(
                        one.address() + 8L * word,
                        one.words().get(word),
                        other.words().get(word));
            }
        }
    }

    private void word(long address, long one, long other) {
        if (one != other) {
            tell(right.name(address) + " at " + hex(address), right.value(address, one), right.value(address, other));
            picture = picture.noting(address, "expected " + hex(one));
        }
    }

    private void tell(String what, String one, String other) {
        if (count++ < MOST_TOLD) {
            told.add(what);
            told.add("  expected  " + one);
            told.add("  found     " + other);
        }
    }
}
