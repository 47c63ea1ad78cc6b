package dev.gokata.testkit.stack;

import static dev.gokata.runtime.memory.AddressSpace.hex;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.HeapObject;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.runtime.stack.SudogImage;
import dev.gokata.testkit.stack.StackSlots.Kind;
import dev.gokata.testkit.stack.StackSlots.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A picture of a goroutine's stack in plain text: frames, the words in them, and where pointers point.
 *
 * <p>High addresses are at the top, as use begins there. An arrow is a word that a stack map, or the runtime itself, calls a
 * pointer; a number without an arrow is no pointer, whatever it looks like. A word may carry a note.
 *
 * <p>A picture that would be long shows only the frames that have notes, and tells how much it leaves out.
 */
@Simulator
public final class StackPicture {

    private static final int MOST_ROWS = 28;
    private static final int ABOVE = Integer.MAX_VALUE;
    private static final int LEAST_WIDTH = 7;
    private static final int ADDRESS_WIDTH = 12;
    private static final String ARROW = "──▶ ";

    private final StackImage image;
    private final StackSlots slots;
    private final Map<Long, String> notes;
    private final Map<String, String> registerNotes;
    private final Map<Stack, String> places;

    private StackPicture(
            StackImage image,
            StackSlots slots,
            Map<Long, String> notes,
            Map<String, String> registerNotes,
            Map<Stack, String> places) {
        this.image = image;
        this.slots = slots;
        this.notes = notes;
        this.registerNotes = registerNotes;
        this.places = places;
    }

    /**
     * Begins a picture.
     *
     * @param image a goroutine and its stack; one that can't be walked to its end is drawn as far as it can
     * @return a picture without notes
     */
    public static StackPicture of(StackImage image) {
        return new StackPicture(image, StackSlots.of(image), Map.of(), Map.of(), Map.of());
    }

    /**
     * Adds a note to a word.
     *
     * @param address the word's address
     * @param note a few words
     * @return a picture with the note
     */
    public StackPicture noting(long address, String note) {
        return new StackPicture(image, slots, with(notes, address, note), registerNotes, places);
    }

    /**
     * Adds a note to a register, a head of a list, or a wait.
     *
     * @param register {@code sp}, {@code bp}, {@code ctxt}, {@code defer}, {@code panic}, {@code guard}, {@code top sp},
     *     or {@code wait 0} and so on
     * @param note a few words
     * @return a picture with the note
     */
    public StackPicture noting(String register, String note) {
        return new StackPicture(image, slots, notes, with(registerNotes, register, note), places);
    }

    /**
     * Names a range of addresses outside of the stack, for pointers there.
     *
     * @param range such as the stack before a move
     * @param name such as {@code the old stack}
     * @return a picture that knows the name
     */
    public StackPicture naming(Stack range, String name) {
        return new StackPicture(image, slots, notes, registerNotes, with(places, range, name));
    }

    private static <K> Map<K, String> with(Map<K, String> known, K key, String text) {
        Map<K, String> more = new LinkedHashMap<>(known);
        more.put(key, text);
        return more;
    }

    /**
     * Says what is at an address.
     *
     * @param address any word
     * @return such as {@code main.f local 0} or {@code just behind the stack}
     */
    public String name(long address) {
        Stack stack = image.stack();
        Optional<Slot> slot = slots.at(address);
        if (slot.isPresent()) {
            long inside = Math.floorMod(address, 8L);
            return slot.get() + (inside == 0 ? "" : ", byte " + inside);
        }
        if (stack.contains(address)) {
            return address == stack.lo() ? "lo, below sp" : "below sp";
        }
        Optional<String> place = places.entrySet().stream()
                .filter(entry -> entry.getKey().contains(address))
                .map(Map.Entry::getValue)
                .findFirst();
        if (place.isPresent()) {
            return place.get();
        }
        if (address == stack.hi()) {
            return "just behind the stack";
        }
        return image.heap().stream()
                .filter(object -> object.address() <= address
                        && address < object.address() + 8L * object.words().size())
                .findFirst()
                .map(object -> heapName(object, address))
                .orElse("elsewhere");
    }

    private static String heapName(HeapObject object, long address) {
        long offset = address - object.address();
        return "heap object" + (offset == 0 ? "" : " + " + offset);
    }

    /**
     * Lists the variables that hold numbers: locals and arguments that no map calls pointers.
     *
     * @return their addresses, the lowest first
     */
    public List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        for (long address = image.sched().sp(); address < image.stack().hi(); address += 8) {
            Slot slot = slots.at(address).orElseThrow();
            if (slot.kind() == Kind.NUMBER && slot.name().matches("(local|argument) .*")) {
                numbers.add(address);
            }
        }
        return numbers;
    }

    /**
     * Shows a word that is a pointer.
     *
     * @param word the word
     * @return {@code nil}, or an arrow with the address and its name
     */
    public String arrow(long word) {
        return word == 0 ? "nil" : ARROW + hex(word) + "  " + name(word);
    }

    /**
     * Shows a word as what it is.
     *
     * @param address where it is, or would be
     * @param word the word
     * @return an arrow for a pointer, a function for a return address, digits for a number
     */
    public String value(long address, long word) {
        return value(slots.at(address).map(Slot::kind).orElse(Kind.NUMBER), word);
    }

    /**
     * Draws the picture.
     *
     * @return its lines, without line ends
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Stack stack = image.stack();
        lines.add("goroutine " + image.goid() + ", stack " + stack + ": " + stack.size() + " bytes, " + image.used()
                + " in use");
        List<Row> rows = rows();
        int width = Math.max(
                LEAST_WIDTH,
                rows.stream().mapToInt(row -> row.left().length()).max().orElse(0));
        int names = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        for (Row row : registers()) {
            lines.add(noted("  " + pad(row.left(), width) + "  " + row.value(), row.note()));
        }
        for (Row row : rows) {
            String line = "  " + pad(row.left(), width) + "  " + pad(row.address(), ADDRESS_WIDTH) + "  "
                    + pad(row.name(), names) + "  " + row.value();
            lines.add(noted(line, row.note()));
        }
        return lines;
    }

    private List<Row> registers() {
        List<Row> rows = new ArrayList<>();
        rows.add(register("pc", code(image.sched().pc())));
        addPointer(rows, "bp", image.sched().bp());
        addPointer(rows, "ctxt", image.sched().ctxt());
        addPointer(rows, "defer", image.deferHead());
        addPointer(rows, "panic", image.panicHead());
        for (int i = 0; i < image.waiting().size(); i++) {
            SudogImage wait = image.waiting().get(i);
            rows.add(register(
                    "wait " + i, arrow(wait.elem()) + ", " + wait.elemsize() + " bytes, channel " + wait.channel()));
        }
        for (HeapObject object : image.heap()) {
            for (int i = 0; i < object.words().size(); i++) {
                long address = object.address() + 8L * i;
                if (notes.containsKey(address)) {
                    String value = value(address, object.words().get(i));
                    rows.add(new Row(-1, "heap", "", "", name(address) + "  " + value, notes.get(address)));
                }
            }
        }
        return rows;
    }

    private void addPointer(List<Row> rows, String name, long word) {
        if (word != 0 || registerNotes.containsKey(name)) {
            rows.add(register(name, arrow(word)));
        }
    }

    private Row register(String name, String value) {
        return new Row(-1, name, "", "", value, registerNotes.getOrDefault(name, ""));
    }

    private String code(long pc) {
        if (pc == FuncTab.GOEXIT_PC) {
            return "goexit";
        }
        return image.functions().stream()
                .filter(fn -> fn.entry() <= pc && pc < fn.entry() + FuncInfo.CODE_SIZE)
                .findFirst()
                .map(fn -> fn.name() + (pc == fn.entry() ? ", at its entry" : ""))
                .orElse(hex(pc) + ", in no function");
    }

    /** One line of the stack itself. */
    private record Row(int frame, String left, String address, String name, String value, String note) {}

    private List<Row> rows() {
        List<Row> all = wordRows();
        List<Row> kept = all.size() > MOST_ROWS ? shortened(all) : all;
        List<Row> rows = new ArrayList<>();
        Stack stack = image.stack();
        rows.add(edge("hi", stack.hi(), ""));
        if (registerNotes.containsKey("top sp")) {
            rows.add(edge("top sp", image.stktopsp(), ""));
        }
        String before = "";
        int frameBefore = -1;
        for (Row row : kept) {
            boolean same = row.frame() == frameBefore && row.left().equals(before);
            rows.add(same ? new Row(row.frame(), "", row.address(), row.name(), row.value(), row.note()) : row);
            before = row.left();
            frameBefore = row.frame();
        }
        long guard = image.stackguard0();
        long sp = image.sched().sp();
        rows.add(edge("sp", sp, stack.contains(guard) ? aboveGuard(sp - guard) : ""));
        if (stack.contains(guard)) {
            rows.add(edge("guard", guard, "lo + " + (guard - stack.lo())));
        } else {
            rows.add(edge("guard", guard, "not in the stack"));
        }
        rows.add(edge("lo", stack.lo(), ""));
        return rows;
    }

    private static String aboveGuard(long bytes) {
        return Math.abs(bytes) + (bytes < 0 ? " bytes below the guard" : " bytes above the guard");
    }

    private Row edge(String name, long address, String value) {
        return new Row(-1, name, hex(address), "", value, registerNotes.getOrDefault(name, ""));
    }

    /** Makes a row for each word, from the highest down; those above the frames make one, unless a note is there. */
    private List<Row> wordRows() {
        List<Row> rows = new ArrayList<>();
        long above = 0;
        String names = "";
        for (long address = image.stack().hi() - 8; address >= image.sched().sp(); address -= 8) {
            Slot slot = slots.at(address).orElseThrow();
            String note = notes.getOrDefault(address, "");
            if (slot.function().isEmpty() && note.isEmpty()) {
                above++;
                names = slot.name();
                continue;
            }
            addAbove(rows, above, names, address + 8);
            above = 0;
            rows.add(new Row(
                    slot.frame(),
                    slot.function(),
                    hex(address),
                    slot.name(),
                    value(slot.kind(), image.wordAt(address)),
                    note));
        }
        addAbove(rows, above, names, image.sched().sp());
        return rows;
    }

    private static void addAbove(List<Row> rows, long words, String name, long address) {
        if (words > 0) {
            rows.add(new Row(ABOVE, "", hex(address), "", words(words) + " " + name, ""));
        }
    }

    private static String words(long count) {
        return count + (count == 1 ? " word" : " words");
    }

    private String value(Kind kind, long word) {
        if (word == AddressSpace.NEVER_USED || word == AddressSpace.FREED) {
            return hex(word) + (word == AddressSpace.FREED ? "  junk, freed" : "  junk, never written");
        }
        return switch (kind) {
            case POINTER -> arrow(word);
            case CODE -> code(word);
            case NUMBER -> hex(word);
        };
    }

    /** Puts one row in the place of each run of frames without notes, and of the rows without notes in a long frame. */
    private static List<Row> shortened(List<Row> all) {
        List<Row> kept = new ArrayList<>();
        List<Row> left = new ArrayList<>();
        for (Row row : all) {
            if (row.note().isEmpty() && row.frame() != ABOVE) {
                left.add(row);
            } else {
                addLeftOut(kept, left);
                kept.add(row);
            }
        }
        addLeftOut(kept, left);
        return kept;
    }

    private static void addLeftOut(List<Row> kept, List<Row> left) {
        if (left.size() < 3) {
            kept.addAll(left);
        } else {
            Row first = left.get(0);
            Row last = left.get(left.size() - 1);
            String functions = last.left().equals(first.left()) ? last.left() : first.left() + " … " + last.left();
            kept.add(new Row(first.frame(), functions, last.address(), "", words(left.size()), ""));
        }
        left.clear();
    }

    private static String noted(String line, String note) {
        String bare = line.stripTrailing();
        return note.isEmpty() ? bare : bare + "   ◀ " + note;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
