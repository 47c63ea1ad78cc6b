package dev.gokata.katas.growslice;

import dev.gokata.kata.Probe;
import dev.gokata.kata.scenes.BriefPicture;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.katas.growslice.GrowsliceKata.Appends;
import dev.gokata.katas.growslice.GrowsliceKata.Asked;
import dev.gokata.katas.growslice.GrowsliceKata.Capacities;
import dev.gokata.katas.growslice.GrowsliceKata.Capacity;
import dev.gokata.katas.growslice.GrowsliceKata.Change;
import dev.gokata.katas.growslice.GrowsliceKata.Filling;
import dev.gokata.katas.growslice.GrowsliceKata.Grower;
import dev.gokata.katas.growslice.GrowsliceKata.Grown;
import dev.gokata.katas.growslice.GrowsliceKata.Growth;
import dev.gokata.katas.growslice.GrowsliceKata.Need;
import dev.gokata.katas.growslice.GrowsliceKata.Piece;
import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.reference.malloc.SmoothSliceGrower;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Table;
import dev.gokata.scene.Part.Words;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How a slice that grows is drawn: its length within its capacity, and the capacities that it had. */
public final class GrowsliceScenes implements KataScenes<Piece> {

    private static final int WIDEST = 48;
    private static final int MOST_LINES = 9;
    private static final ElementType LONG = new ElementType(8, true);

    @Override
    public Piece reference() {
        return new Piece(table -> {
            SmoothSliceGrower grower = new SmoothSliceGrower(table);
            return new Grower(
                    grower,
                    grower::nextslicecap,
                    (newcap, et) -> table.roundUp(newcap * et.size(), et.noscan()) / et.size());
        });
    }

    @Override
    public List<Drawing<Piece, ?, ?>> drawings() {
        return List.of(
                appends(GrowsliceKata.APPEND, new Appends(Allocators.go(), LONG, 600)),
                appends(GrowsliceKata.APPEND_BUF, new Appends(Allocators.go(), LONG, 100)),
                asks(GrowsliceKata.NEXTSLICECAP, new Need(5, 4)),
                asks(GrowsliceKata.SMOOTHCAP, new Need(300, 256)),
                Drawing.of(
                        GrowsliceKata.ROUNDUPCAP,
                        new Filling(Allocators.go(), 5, LONG),
                        filling -> new Step(
                                "a block for " + filling.newcap() + " elements of "
                                        + filling.et().size() + " bytes",
                                8,
                                new Scene(bar(filling.newcap(), filling.newcap(), "asked for"))),
                        (filling, capacity) -> List.of(rounded(filling, capacity))),
                grows(GrowsliceKata.GROWSLICE, new Growth(Allocators.go(), new Need(5, 4), LONG)),
                grows(GrowsliceKata.GROWSLICE_BUF, new Growth(Allocators.go(), new Need(1, 0), LONG)));
    }

    @Override
    public List<BriefPicture> pictures() {
        int bytes = 5;
        long asked = 8L * bytes;
        long block = new SizeClasses(SizeClasses.makeClasses()).roundUp(asked, true);
        List<Cell> elements = new ArrayList<>();
        for (int i = 0; i < block / bytes; i++) {
            elements.add(Cell.of(Integer.toString(bytes)).weighing(5).marked(i < 5 ? Mark.HALF : Mark.PLAIN));
        }
        elements.add(Cell.of(block % bytes + " left").marked(Mark.EMPTY));
        Cell full = Cell.of("5").weighing(5).marked(Mark.HALF);
        return List.of(new BriefPicture(
                "growth.svg",
                "A slice that grows from 4 elements to 9",
                new Scene(Part.column(
                        new Strip("length 4, capacity 4: elements of 5 bytes   ◐ in use", Collections.nCopies(4, full)),
                        new Strip(
                                "append needs 5, and asks for twice 4",
                                List.of(Cell.of("8 elements, " + asked + " bytes")
                                        .weighing(47))),
                        new Strip(
                                "the block has " + block + " bytes: length 5, capacity " + block / bytes, elements)))));
    }

    private static Drawing<Piece, Appends, Capacities> appends(
            Probe<Piece, Appends, Capacities> probe, Appends example) {
        return Drawing.of(
                probe,
                example,
                appends -> new Step(
                        appends.count() + " elements of " + appends.et().size()
                                + " bytes are appended to a slice without memory, one at a time",
                        0,
                        new Scene(bar(0, 0, "in use"))),
                (appends, capacities) -> {
                    List<Step> steps = new ArrayList<>();
                    for (int i = 0; i < capacities.changes().size(); i++) {
                        Change change = capacities.changes().get(i);
                        steps.add(new Step(
                                "element " + change.len() + " does not fit: the capacity is " + change.cap(),
                                0,
                                new Scene(Part.column(
                                        bar(change.len(), change.cap(), "in use"), log(capacities.changes(), i)))));
                    }
                    return steps;
                });
    }

    private static Part log(List<Change> changes, int current) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = Math.max(0, current - MOST_LINES + 1); i <= current; i++) {
            Change change = changes.get(i);
            long before = i == 0 ? 0 : changes.get(i - 1).cap();
            String times =
                    before == 0 ? "" : String.format(java.util.Locale.ROOT, "× %.2f", (double) change.cap() / before);
            rows.add(List.of(
                    Cell.of(Long.toString(change.len())),
                    Cell.of(Long.toString(change.cap()))
                            .named("capacity " + (i + 1))
                            .marked(i == current ? Mark.CURRENT : Mark.PLAIN),
                    Cell.of(times)));
        }
        return new Table("so far", List.of("length", "capacity", "growth"), rows);
    }

    /** Draws a length within a capacity. */
    private static Part bar(long len, long cap, String what) {
        long whole = Math.max(1, Math.max(len, cap));
        long fit = Math.min(len, cap);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(fit == len ? len + " " + what : fit + " of " + len + " " + what)
                .named(what)
                .marked(Mark.HALF)
                .weighing((int) (WIDEST * (fit * 1.0 / whole))));
        if (cap != len) {
            cells.add(Cell.of(cap > len ? cap - len + " free" : len - cap + " too few")
                    .named("besides")
                    .marked(cap > len ? Mark.EMPTY : Mark.WRONG)
                    .weighing((int) (WIDEST * (Math.abs(cap - len) * 1.0 / whole))));
        }
        return new Strip("capacity " + cap, cells);
    }

    private static Drawing<Piece, Need, Asked> asks(Probe<Piece, Need, Asked> probe, Need example) {
        return Drawing.of(
                probe,
                example,
                need -> new Step(
                        need.newLen() + " elements are needed, and there is room for " + need.oldCap(),
                        0,
                        new Scene(bar(need.newLen(), need.oldCap(), "needed"))),
                (need, asked) -> {
                    String answer = asked.elements().map(String::valueOf).orElse("nothing");
                    boolean oneStep = need.newLen() <= need.oldCap() + (need.oldCap() + 768) / 4;
                    int smooth = oneStep ? 5 : 6;
                    int rule = need.newLen() > 2 * need.oldCap() ? 1 : need.oldCap() < 256 ? 2 : smooth;
                    return List.of(new Step(
                            probe.name() + "(" + need.newLen() + ", " + need.oldCap() + ") asks for " + answer,
                            rule,
                            new Scene(bar(need.newLen(), asked.elements().orElse(0L), "needed"))));
                });
    }

    private static Step rounded(Filling filling, Capacity capacity) {
        return new Step(
                capacity.elements() + " elements fit into its block",
                9,
                new Scene(bar(filling.newcap(), capacity.elements(), "asked for")));
    }

    private static Drawing<Piece, Growth, Grown> grows(Probe<Piece, Growth, Grown> probe, Growth example) {
        return Drawing.of(
                probe,
                example,
                growth -> new Step(
                        growth.need().newLen() + " elements of " + growth.et().size()
                                + " bytes are needed, and there is room for "
                                + growth.need().oldCap(),
                        0,
                        new Scene(bar(growth.need().newLen(), growth.need().oldCap(), "needed"))),
                (growth, grown) -> List.of(new Step(
                        grown.toString(),
                        0,
                        new Scene(grown.slice()
                                .map(slice -> Part.column(
                                        bar(slice.len(), slice.cap(), "in use"),
                                        new Strip(
                                                "memory",
                                                List.of(
                                                        Cell.of(slice.memory().toString())
                                                                .named("where"),
                                                        Cell.of(slice.capmem() + " bytes")
                                                                .named("bytes")))))
                                .orElse(new Words(grown.toString()))))));
    }
}
