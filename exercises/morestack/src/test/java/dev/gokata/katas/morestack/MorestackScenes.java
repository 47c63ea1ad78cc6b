package dev.gokata.katas.morestack;

import dev.gokata.kata.Probe;
import dev.gokata.kata.scenes.BriefPicture;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.katas.morestack.MorestackKata.After;
import dev.gokata.katas.morestack.MorestackKata.Called;
import dev.gokata.katas.morestack.MorestackKata.Calls;
import dev.gokata.katas.morestack.MorestackKata.Checked;
import dev.gokata.katas.morestack.MorestackKata.Entry;
import dev.gokata.katas.morestack.MorestackKata.Growth;
import dev.gokata.katas.morestack.MorestackKata.Limit;
import dev.gokata.katas.morestack.MorestackKata.Newstack;
import dev.gokata.katas.morestack.MorestackKata.Piece;
import dev.gokata.katas.morestack.MorestackKata.Printed;
import dev.gokata.katas.morestack.MorestackKata.Room;
import dev.gokata.katas.morestack.MorestackKata.Wish;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the growth of a stack is drawn: SP and the guard, and how large the stack is. */
public final class MorestackScenes implements KataScenes<Piece> {

    private static final int MOST_LINES = 8;
    private static final long SMALL = 128;

    @Override
    public Piece reference() {
        return Questions.referencePiece();
    }

    @Override
    public List<Drawing<Piece, ?, ?>> drawings() {
        List<Long> frames = List.of(400L, 400L, 400L, 1_200L, 3_000L);
        return List.of(
                Drawing.of(
                        MorestackKata.CALL,
                        new Calls(2048, Questions.NO_SPECIAL_LIMIT, frames, List.of(0, 1, 2, 3, 4)),
                        calls -> new Step(
                                "functions with frames of " + listed(calls.framesizes())
                                        + " bytes are called on a stack of " + calls.size() + " bytes",
                                0,
                                new Scene(size(calls.size()))),
                        MorestackScenes::called),
                check(MorestackKata.SMALL_FRAME, new Entry(Questions.GUARD + 40, 0, Questions.GUARD)),
                check(MorestackKata.ANY_FRAME, new Entry(Questions.GUARD + 200, 400, Questions.GUARD)),
                Drawing.of(
                        MorestackKata.NEWSIZE,
                        new Room(2048, 1_500, 600),
                        room -> new Step(
                                "a frame of " + room.framesize() + " bytes needs more stack", 0, new Scene(old(room))),
                        (room, size) -> List.of(new Step(
                                "the new stack has " + size.bytes() + " bytes",
                                size.bytes() == 2 * room.oldsize() ? 6 : 7,
                                new Scene(Part.column(
                                        old(room), StackScene.bar("the new stack", size.bytes(), room.used())))))),
                Drawing.of(
                                MorestackKata.CHECK_LIMIT,
                                new Limit(4096, 4096, 1_000, 8192),
                                limit -> new Step(
                                        "a stack of " + limit.size() + " bytes is to become one of " + limit.newsize()
                                                + ", and the limit is " + limit.maxstacksize(),
                                        0,
                                        new Scene(limit(limit))),
                                MorestackScenes::printed)
                        .withoutReference(),
                Drawing.of(
                        MorestackKata.NEWSTACK,
                        new Newstack(2048, 1_500, 600, Wish.ROOM, true, false, Questions.NO_SPECIAL_LIMIT),
                        entry -> new Step(
                                "newstack is called, and the guard "
                                        + (entry.wish() == Wish.ROOM ? "is an address" : "is STACK_" + entry.wish()),
                                0,
                                new Scene(StackScene.bar("the stack", entry.size(), entry.used()))),
                        MorestackScenes::newstack));
    }

    @Override
    public List<BriefPicture> pictures() {
        Tower stack = new Tower(
                "a stack of 2048 bytes",
                List.of(
                        Cell.of("in use")
                                .noted("hi, lo + 2048")
                                .marked(Mark.HALF)
                                .weighing(5),
                        Cell.of("the frame of f, 200 bytes")
                                .noted("SP, lo + 1096")
                                .marked(Mark.CURRENT)
                                .weighing(3),
                        Cell.of("and what of it is below the guard")
                                .noted("guard, lo + 928")
                                .marked(Mark.CURRENT),
                        Cell.of("of small frames, up to 128 bytes").noted("lo + 896"),
                        Cell.of("800 bytes for functions without a check")
                                .noted("lo + 800")
                                .marked(Mark.EMPTY)
                                .weighing(3)),
                "lo");
        return List.of(new BriefPicture("guard.svg", "A stack at the entry of a function f", new Scene(stack)));
    }

    /* One width more for each doubling, so that the growth shows. */
    private static Part size(long bytes) {
        int doublings = 64 - Long.numberOfLeadingZeros(Math.max(1, bytes));
        return new Strip(
                "the stack",
                List.of(Cell.of(bytes + " bytes").named("the stack").weighing(4 * Math.max(1, doublings - 9))));
    }

    private static Part limit(Limit limit) {
        return Part.column(
                StackScene.bar("the stack", limit.size(), limit.used()),
                new Strip(
                        "what is compared",
                        List.of(
                                Cell.of(limit.newsize() + " bytes").noted("the new stack"),
                                Cell.of(limit.maxstacksize() + " bytes").noted("the limit"))));
    }

    private static List<Step> printed(Limit limit, Printed printed) {
        List<Part> parts = new ArrayList<>(List.of(limit(limit)));
        printed.text().lines().forEach(line -> parts.add(new Words(line, Mark.CURRENT)));
        boolean ends = !printed.text().isEmpty();
        return List.of(new Step(
                ends ? "the program ends, and prints this" : "the program goes on", 0, new Scene(Part.column(parts))));
    }

    private static Part old(Room room) {
        return StackScene.bar("the old stack", room.oldsize(), room.used());
    }

    private static Drawing<Piece, Entry, Checked> check(Probe<Piece, Entry, Checked> probe, Entry example) {
        return Drawing.of(
                probe,
                example,
                entry -> new Step(
                        "a function with a frame of " + entry.framesize() + " bytes is entered",
                        0,
                        new Scene(gauge(entry))),
                (entry, checked) -> List.of(new Step(
                        checked.callsMorestack() ? "it calls morestack" : "it goes on",
                        entry.framesize() <= SMALL ? 1 : 4,
                        new Scene(Part.column(
                                gauge(entry),
                                new Strip(
                                        "answer",
                                        List.of(Cell.of(checked.callsMorestack() ? "morestack" : "goes on")
                                                .named("answer"))))))));
    }

    /* High addresses on top, as stacks are drawn. */
    private static Part gauge(Entry entry) {
        long bottom = entry.sp() - Math.max(0, entry.framesize() - SMALL);
        List<List<Cell>> rows = new ArrayList<>(List.of(
                List.of(Cell.of("SP"), hex(entry.sp()), distance(entry.sp(), entry)),
                List.of(Cell.of("SP less what the frame has over 128"), hex(bottom), distance(bottom, entry)),
                List.of(Cell.of("guard"), hex(entry.stackguard0()).marked(Mark.HALF), Cell.of(""))));
        rows.sort((one, other) -> Long.compareUnsigned(address(other), address(one)));
        return new Table("addresses, the highest first", List.of("", "address", "above the guard"), rows);
    }

    private static long address(List<Cell> row) {
        return Long.parseUnsignedLong(row.get(1).text().substring(2), 16);
    }

    private static Cell hex(long address) {
        return Cell.of("0x" + Long.toHexString(address));
    }

    private static Cell distance(long address, Entry entry) {
        return Cell.of(Long.toString(address - entry.stackguard0()));
    }

    private static List<Step> called(Calls calls, Called called) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < called.grown().size(); i++) {
            Growth growth = called.grown().get(i);
            List<List<Cell>> rows = new ArrayList<>();
            for (int shown = Math.max(0, i - MOST_LINES + 1); shown <= i; shown++) {
                Growth each = called.grown().get(shown);
                Mark mark = shown == i ? Mark.CURRENT : Mark.PLAIN;
                rows.add(List.of(
                        Cell.of(Integer.toString(each.step())).named("step of growth " + (shown + 1)),
                        Cell.of(each.oldsize() + " bytes"),
                        Cell.of(each.newsize() + " bytes")
                                .named("size " + (shown + 1))
                                .marked(mark)));
            }
            steps.add(new Step(
                    "in step " + growth.step() + " the stack grows from " + growth.oldsize() + " to " + growth.newsize()
                            + " bytes",
                    14,
                    new Scene(Part.column(
                            size(growth.newsize()), new Table("so far", List.of("step", "from", "to"), rows)))));
        }
        String end = called.ended().isEmpty() ? "all calls are made" : called.ended();
        Part last = steps.isEmpty()
                ? size(calls.size())
                : steps.get(steps.size() - 1).scene().part();
        steps.add(new Step(end, 0, new Scene(Part.column(last, new Words(end)))));
        return steps;
    }

    private static String listed(List<Long> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static List<Step> newstack(Newstack entry, After after) {
        List<Step> steps = new ArrayList<>();
        List<Cell> soFar = new ArrayList<>();
        Part stack = StackScene.bar("the stack", entry.size(), entry.used());
        for (String each : after.called()) {
            soFar.add(Cell.of(each).named("call " + (soFar.size() + 1)).marked(Mark.CURRENT));
            steps.add(new Step(
                    "newstack calls " + each, 0, new Scene(Part.column(stack, new Strip("what it called", soFar)))));
        }
        String end = after.ended().matches("[A-Z_]+")
                ? "newstack returns " + after.ended()
                : after.ended().isEmpty() ? "newstack returns" : after.ended();
        List<Cell> left = new ArrayList<>();
        after.left().forEach(each -> left.add(Cell.of(each).named("left " + (left.size() + 1))));
        steps.add(new Step(end, 0, new Scene(Part.column(stack, new Strip("what it left", left)))));
        return steps;
    }
}
