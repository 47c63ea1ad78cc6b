package dev.gokata.katas.copystack;

import static dev.gokata.testkit.stack.SketchWord.number;
import static dev.gokata.testkit.stack.SketchWord.pointerTo;

import dev.gokata.kata.scenes.BriefPicture;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.katas.copystack.CopyStackKata.Adjusted;
import dev.gokata.katas.copystack.CopyStackKata.Copied;
import dev.gokata.katas.copystack.CopyStackKata.Copying;
import dev.gokata.katas.copystack.CopyStackKata.Move;
import dev.gokata.katas.copystack.CopyStackKata.Moved;
import dev.gokata.katas.copystack.CopyStackKata.Piece;
import dev.gokata.katas.copystack.CopyStackKata.Row;
import dev.gokata.katas.copystack.CopyStackKata.Sender;
import dev.gokata.katas.copystack.CopyStackKata.Synced;
import dev.gokata.katas.copystack.CopyStackKata.Unadjusted;
import dev.gokata.reference.stack.AdjustingStackCopier;
import dev.gokata.runtime.memory.AccessRange;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.AdjustInfo;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.LockEvent;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.scene.Arrow;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Table;
import dev.gokata.scene.Part.Tower;
import dev.gokata.scene.Part.Words;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import dev.gokata.testkit.stack.StackScene;
import dev.gokata.testkit.stack.StackSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the copy of a stack is drawn: frames and slots before and after, and what still points to the old place. */
public final class CopyStackScenes implements KataScenes<Piece> {

    @Override
    public Piece reference() {
        return new Piece(AdjustingStackCopier::new);
    }

    @Override
    public List<Drawing<Piece, ?, ?>> drawings() {
        StackImage image = StackSketch.of(2048)
                .calling("main.run", number(42), pointerTo("main.run", 0))
                .calling("main.work", pointerTo("main.run", 0), number(7))
                .image();
        return List.of(
                Drawing.of(
                        CopyStackKata.MOVE,
                        new Move(image, 4096, List.of()),
                        move -> new Step(
                                "copystack is about to move the stack to one of " + move.newsize() + " bytes",
                                22,
                                StackScene.of(move.before())),
                        CopyStackScenes::moved),
                Drawing.of(
                        CopyStackKata.COPY,
                        new Copying(image, 4096, 0),
                        copying ->
                                new Step("the part in use is about to be copied", 1, StackScene.of(copying.before())),
                        CopyStackScenes::copied),
                Drawing.of(
                        CopyStackKata.ADJUST,
                        new Unadjusted(image, new AdjustInfo(image.stack(), 0x4000), CopyStackKata.Part.FRAMES),
                        CopyStackScenes::unadjusted,
                        (unadjusted, after) -> List.of(new Step(
                                "after " + unadjusted.part().method(),
                                0,
                                StackScene.of(after.image(), Optional.of(unadjusted.copy()))))),
                synced(),
                Drawing.of(
                        CopyStackKata.ADJUST_POINTERS,
                        new Row(
                                List.of(image.stack().hi() - 16, 42L),
                                BitVector.ofPointers(2, 0),
                                new AdjustInfo(image.stack(), 0x4000)),
                        row -> new Step(
                                "words in a row, and their map; " + told(row.adjinfo()), 5, words(row, row.words())),
                        CopyStackScenes::adjusted));
    }

    private static List<Step> moved(Move move, Moved moved) {
        if (moved.ended().isPresent()) {
            return List.of(new Step(
                    moved.ended().get(), 25, new Scene(new Words(moved.ended().get()))));
        }
        List<Step> steps = new ArrayList<>();
        Scene last;
        if (moved.image().isEmpty()) {
            last = new Scene(new Words(moved.lost().orElse("there is no stack"), Mark.WRONG));
            steps.add(new Step(moved.lost().orElse("there is no stack"), 21, last));
        } else {
            StackImage after = moved.image().get();
            last = StackScene.of(after, Optional.of(move.before()));
            long delta = after.stack().hi() - move.before().stack().hi();
            steps.add(new Step("the stack is " + after.stack() + "; delta is " + hex(delta), 22, last));
        }
        Table old = new Table(
                "the old stack " + move.before().stack(),
                List.of(),
                List.of(
                        List.of(Cell.of(moved.freed() ? "freed" : "still there").named("the old stack")),
                        List.of(Cell.of("read: " + told(moved.reads())).named("what was read"))));
        steps.add(new Step(
                moved.freed() ? "the old stack is freed" : "the old stack is not freed",
                23,
                new Scene(Part.column(last.part(), old), last.arrows())));
        return steps;
    }

    @Override
    public List<BriefPicture> pictures() {
        return List.of(new BriefPicture(
                "move.svg",
                "A stack before and after a move",
                Scene.column(
                        Scene.row(
                                sketch("the old stack, 2048 bytes", "free, and never read", 3),
                                new Scene(new Words("  ")),
                                sketch("the new stack, 4096 bytes", "free", 11)),
                        new Scene(new Words("local 0 of main.f is a pointer, says the stack map, and follows;")),
                        new Scene(new Words("local 1 is a number with the same digits, and stays")))));
    }

    private static Scene sketch(String title, String free, int lines) {
        Tower stack = new Tower(
                title,
                List.of(
                        Cell.of("main.run local 0: 42").noted("hi").named(title + ", target"),
                        Cell.of("main.f local 1: 0xc0000007c8"),
                        Cell.of("main.f local 0: a pointer")
                                .named(title + ", pointer")
                                .marked(Mark.CURRENT),
                        Cell.of(free).noted("SP").marked(Mark.EMPTY).weighing(lines)),
                "lo");
        return new Scene(stack, List.of(new Arrow(title + ", pointer", title + ", target")));
    }

    private static Drawing<Piece, Move, Synced> synced() {
        StackImage receiving = StackSketch.of(2048)
                .calling("main.run", number(1), number(2))
                .calling("main.f", number(3), number(4), number(5))
                .parked()
                .waiting(pointerTo("main.f", 0), pointerTo("main.f", 1))
                .image();
        return Drawing.of(
                CopyStackKata.SYNC,
                new Move(receiving, 4096, List.of(new Sender(0, true, 7))),
                move -> new Step(
                        "waits are about to be adjusted" + Waits.told(move.senders()),
                        17,
                        StackScene.of(move.before())),
                CopyStackScenes::synced);
    }

    private static List<Step> synced(Move move, Synced synced) {
        List<Step> steps = new ArrayList<>();
        List<Cell> locks = new ArrayList<>();
        for (LockEvent event : synced.locks()) {
            String what = (event.taken() ? "lock " : "unlock ") + event.channel();
            locks.add(Cell.of(what).named("lock event " + (locks.size() + 1)));
            steps.add(new Step(what, 17, new Scene(new Strip("locks of channels", locks))));
        }
        List<List<Cell>> elems = new ArrayList<>();
        for (int i = 0; i < synced.elems().size(); i++) {
            elems.add(List.of(
                    Cell.of("wait " + i),
                    Cell.of(hexOf(move.before().waiting().get(i).elem())),
                    Cell.of(hexOf(synced.elems().get(i))).named("elem of wait " + i)));
        }
        Part waits = Part.column(
                new Strip("locks of channels", locks),
                new Table("where the value of each wait is", List.of("", "before", "afterwards"), elems));
        steps.add(new Step("the waits are adjusted", 18, new Scene(waits)));
        List<List<Cell>> rows = new ArrayList<>();
        int size = synced.words().size();
        for (int i = size - 1; i >= 0; i--) {
            rows.add(List.of(
                    Cell.of("hi − " + 8 * (size - i)),
                    Cell.of("0x" + Long.toHexString(move.before().words().get(i))),
                    Cell.of(written(synced.words().get(i))).named("word " + i)));
        }
        steps.add(new Step(
                synced.bytes() + " bytes are copied meanwhile",
                19,
                new Scene(Part.column(
                        waits,
                        new Strip(
                                "the answer",
                                List.of(Cell.of(synced.bytes() + " bytes").named("the answer"))),
                        new Table("words in use", List.of("place", "old stack", "new stack"), rows)))));
        return steps;
    }

    private static String told(AccessRange range) {
        return range.count() == 0
                ? "nothing"
                : range.count() + " words from " + hexOf(range.lowest()) + " to " + hexOf(range.highest());
    }

    private static String hexOf(long word) {
        return word == 0 ? "nil" : "0x" + Long.toHexString(word);
    }

    private static String written(long word) {
        return word == AddressSpace.NEVER_USED ? "not written" : "0x" + Long.toHexString(word);
    }

    private static List<Step> copied(Copying copying, Copied copied) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = copied.words().size() - 1; i >= 0; i--) {
            rows.add(List.of(
                    Cell.of("hi − " + 8 * (copied.words().size() - i)),
                    Cell.of("0x" + Long.toHexString(copying.before().words().get(i))),
                    Cell.of("0x" + Long.toHexString(copied.words().get(i))).named("word " + i)));
        }
        Table table = new Table("words in use", List.of("place", "old stack", "new stack"), rows);
        Strip counts = new Strip(
                "what was touched",
                List.of(
                        Cell.of("read: " + told(copied.reads())).named("read"),
                        Cell.of("written: " + told(copied.writes())).named("written"),
                        Cell.of("written in the old stack: " + told(copied.oldWrites()))
                                .named("written in the old stack")));
        return List.of(
                new Step("the words are copied", 2, new Scene(table)),
                new Step("what was touched on the way", 4, new Scene(Part.column(table, counts))));
    }

    private static Step unadjusted(Unadjusted unadjusted) {
        return new Step(
                "the copy before " + unadjusted.part().method() + "; " + told(unadjusted.adjinfo()),
                0,
                StackScene.of(unadjusted.copy()));
    }

    private static String told(AdjustInfo info) {
        return "the old stack was " + info.old() + ", delta is " + hex(info.delta());
    }

    private static String hex(long delta) {
        return delta < 0 ? "-0x" + Long.toHexString(-delta) : "+0x" + Long.toHexString(delta);
    }

    private static Scene words(Row row, List<Long> words) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean inside = row.adjinfo().old().contains(row.words().get(i));
            boolean changed = !words.get(i).equals(row.words().get(i));
            rows.add(List.of(
                    Cell.of(Integer.toString(i)),
                    Cell.of(row.bv().ptrbit(i) ? "pointer" : "no pointer"),
                    Cell.of(inside ? "into the old stack" : "elsewhere"),
                    Cell.of("0x" + Long.toHexString(words.get(i)))
                            .named("word " + i)
                            .marked(changed ? Mark.CHANGED : Mark.PLAIN)));
        }
        return new Scene(new Table("words", List.of("word", "the map says", "it points", "value"), rows));
    }

    private static List<Step> adjusted(Row row, Adjusted adjusted) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < adjusted.words().size(); i++) {
            List<Long> soFar = new ArrayList<>(adjusted.words().subList(0, i + 1));
            soFar.addAll(row.words().subList(i + 1, row.words().size()));
            boolean changed = !adjusted.words().get(i).equals(row.words().get(i));
            boolean pointer = row.bv().ptrbit(i);
            steps.add(new Step(
                    "word " + i
                            + (changed
                                    ? " moves to 0x"
                                            + Long.toHexString(adjusted.words().get(i))
                                    : " stays"),
                    pointer ? 5 : 7,
                    words(row, soFar)));
        }
        return steps;
    }
}
