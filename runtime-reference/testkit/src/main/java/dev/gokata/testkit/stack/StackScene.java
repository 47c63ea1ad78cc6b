package dev.gokata.testkit.stack;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.scene.Arrow;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Table;
import dev.gokata.scene.Scene;
import dev.gokata.testkit.stack.StackSlots.Kind;
import dev.gokata.testkit.stack.StackSlots.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws a stack: the words in use from its high end down, frame by frame, and arrows from pointers to their words. */
@Simulator
public final class StackScene {

    private static final int MOST_WORDS = 40;
    private static final int WIDEST = 40;

    private StackScene() {}

    /**
     * Draws a stack.
     *
     * @param image the stack
     * @return a table of its words, the highest first
     */
    public static Scene of(StackImage image) {
        return of(image, Optional.empty());
    }

    /**
     * Draws a stack that was copied, with the words marked that changed on the way.
     *
     * @param image the stack
     * @param before what it was before; a word is compared with the one at the same distance from the high end
     * @return a table of its words, the highest first
     */
    public static Scene of(StackImage image, Optional<StackImage> before) {
        StackSlots slots = StackSlots.of(image);
        List<List<Cell>> rows = new ArrayList<>();
        Map<Long, String> names = new HashMap<>();
        List<Arrow> arrows = new ArrayList<>();
        long lowest = Math.max(image.sched().sp(), image.stack().hi() - 8L * MOST_WORDS);
        for (long address = image.stack().hi() - 8; address >= lowest; address -= 8) {
            Slot slot = slots.at(address).orElseThrow();
            String name = unique(slot, names);
            names.put(address, name);
            boolean changed = before.isPresent() && changed(image, before.get(), address);
            rows.add(List.of(
                    Cell.of(slot.function()),
                    Cell.of(slot.name()),
                    Cell.of("0x" + Long.toHexString(address)),
                    Cell.of(value(image, slot.kind(), image.wordAt(address)))
                            .named(name)
                            .marked(changed ? Mark.CHANGED : Mark.PLAIN)));
        }
        for (long address = image.stack().hi() - 8; address >= lowest; address -= 8) {
            long word = image.wordAt(address);
            String target = names.get(word - Math.floorMod(word, 8L));
            String from = names.get(address);
            if (from != null
                    && target != null
                    && slots.at(address).orElseThrow().kind() == Kind.POINTER) {
                arrows.add(new Arrow(from, target));
            }
        }
        String title = "stack " + image.stack() + ", " + image.used() + " of "
                + image.stack().size() + " bytes in use";
        return new Scene(
                Part.column(
                        new Strip("registers", registers(image)),
                        new Table(title, List.of("frame", "slot", "address", "word"), rows)),
                arrows);
    }

    private static String unique(Slot slot, Map<Long, String> names) {
        String name = slot.toString();
        int number = 1;
        while (names.containsValue(name)) {
            number++;
            name = slot + " (" + number + ")";
        }
        return name;
    }

    private static boolean changed(StackImage image, StackImage before, long address) {
        long then = address - image.stack().hi() + before.stack().hi();
        return then >= before.sched().sp()
                && then < before.stack().hi()
                && before.wordAt(then) != image.wordAt(address);
    }

    private static List<Cell> registers(StackImage image) {
        List<Cell> cells = new ArrayList<>();
        cells.add(register("sp", image.sched().sp()));
        cells.add(register("bp", image.sched().bp()));
        cells.add(register("ctxt", image.sched().ctxt()));
        cells.add(register("guard", image.stackguard0()));
        for (int i = 0; i < image.waiting().size(); i++) {
            cells.add(register("wait " + i + " elem", image.waiting().get(i).elem()));
        }
        return cells;
    }

    private static Cell register(String name, long word) {
        return Cell.of(word == 0 ? "nil" : "0x" + Long.toHexString(word))
                .named(name)
                .noted(name);
    }

    private static String value(StackImage image, Kind kind, long word) {
        if (word == AddressSpace.NEVER_USED || word == AddressSpace.FREED) {
            return word == AddressSpace.FREED ? "junk, freed" : "junk, never written";
        }
        if (kind == Kind.CODE) {
            return word == FuncTab.GOEXIT_PC
                    ? "goexit"
                    : image.functions().stream()
                            .filter(fn -> fn.entry() <= word && word < fn.entry() + FuncInfo.CODE_SIZE)
                            .findFirst()
                            .map(FuncInfo::name)
                            .orElse("0x" + Long.toHexString(word));
        }
        return kind == Kind.POINTER && word == 0 ? "nil" : "0x" + Long.toHexString(word);
    }

    /**
     * Draws a stack by its size alone.
     *
     * @param title what it is
     * @param size its bytes
     * @param used the bytes in use, at its high end
     * @return a bar, whose width doubles with the size up to a limit
     */
    public static Part bar(String title, long size, long used) {
        long whole = Math.max(1, Math.max(size, used));
        List<Cell> cells = new ArrayList<>();
        if (size > used) {
            cells.add(Cell.of(size - used + " free")
                    .named("free of " + title)
                    .marked(Mark.EMPTY)
                    .weighing((int) (WIDEST * ((size - used) * 1.0 / whole))));
        }
        cells.add(Cell.of(used + " in use")
                .named("in use of " + title)
                .marked(Mark.HALF)
                .weighing((int) (WIDEST * (used * 1.0 / whole))));
        return new Strip(title + ", " + size + " bytes, low addresses on the left", cells);
    }
}
