package dev.gokata.katas.shrinkstack;

import dev.gokata.kata.scenes.BriefPicture;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.After;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Call;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Happening;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Moment;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Piece;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.State;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Story;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Told;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Use;
import dev.gokata.reference.stack.HalvingStackShrinker;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a stack that shrinks is drawn: what is in use, the quarter that it is measured by, and each collection. */
public final class ShrinkStackScenes implements KataScenes<Piece> {

    private static final int RESERVE = 800;
    private static final int MOST_LINES = 9;

    @Override
    public Piece reference() {
        return new Piece(HalvingStackShrinker::new);
    }

    @Override
    public List<Drawing<Piece, ?, ?>> drawings() {
        return List.of(
                Drawing.of(
                        ShrinkStackKata.STORY,
                        new Story(List.of(
                                step(Happening.USE, 12_000),
                                step(Happening.USE, 500),
                                step(Happening.COLLECT, 0),
                                step(Happening.COLLECT_IN_SYSTEM_CALL, 0),
                                step(Happening.YIELD, 0),
                                step(Happening.COLLECT, 0),
                                step(Happening.COLLECT, 0))),
                        story -> new Step(
                                "a goroutine uses its stack, and is collected",
                                0,
                                new Scene(new Table(
                                        "what happens",
                                        List.of(),
                                        story.steps().stream()
                                                .map(each -> List.of(Cell.of(told(each))))
                                                .toList()))),
                        ShrinkStackScenes::told),
                Drawing.of(
                        ShrinkStackKata.NEWSIZE,
                        new Use(8192, 1_000),
                        use -> new Step(
                                "a stack of " + use.oldsize() + " bytes, of which " + use.used() + " are in use",
                                3,
                                new Scene(quarter(use.oldsize(), use.used()))),
                        (use, size) -> List.of(new Step(
                                "the new size is " + size.bytes(),
                                size.bytes() == use.oldsize() ? 4 : 1,
                                new Scene(Part.column(
                                        quarter(use.oldsize(), use.used()),
                                        StackScene.bar("the new stack", size.bytes(), use.used())))))),
                Drawing.of(
                        ShrinkStackKata.SAFE,
                        States.scanned(States.Trait.SYNC_SAFE_POINT, States.Trait.PARKING_ON_CHAN),
                        state -> new Step("may the stack be moved?", 5, new Scene(traits(state))),
                        (state, answer) -> List.of(new Step(
                                answer.safe() ? "it may be moved" : "it may not be moved",
                                answer.safe() ? 9 : rule(state),
                                new Scene(Part.column(
                                        traits(state),
                                        new Strip(
                                                "answer",
                                                List.of(
                                                        Cell.of(answer.safe() ? "safe" : "not safe")
                                                                .named("answer")))))))),
                Drawing.of(
                        ShrinkStackKata.CALL,
                        new Call(States.scanned(), ShrinkStackKata.Method.SHRINKSTACK),
                        call -> new Step(
                                call.method() + " is called",
                                0,
                                new Scene(quarter(
                                        call.state().size(), call.state().used()))),
                        (call, after) -> List.of(after(after))));
    }

    @Override
    public List<BriefPicture> pictures() {
        return List.of(new BriefPicture(
                "quarter.svg",
                "Three stacks of 8192 bytes, and a quarter of each",
                new Scene(Part.column(
                        new Words("of 8192 bytes a quarter is 2048"),
                        Part.row(
                                quarter("1240 + 800 = 2040: halved", 1240, "2040"),
                                quarter("1248 + 800 = 2048: stays", 1248, "2048"),
                                new Tower(
                                        "3000 + 800: stays",
                                        List.of(
                                                Cell.of("3000 bytes")
                                                        .noted("hi")
                                                        .marked(Mark.HALF)
                                                        .weighing(5),
                                                Cell.of("in use").noted("2048").marked(Mark.HALF),
                                                Cell.of("800 more"),
                                                Cell.of("free")
                                                        .marked(Mark.EMPTY)
                                                        .weighing(5)),
                                        "lo"))))));
    }

    private static Part quarter(String title, long used, String end) {
        return new Tower(
                title,
                List.of(
                        Cell.of(used + " in use").noted("hi").marked(Mark.HALF).weighing(3),
                        Cell.of("800 more"),
                        Cell.of("free").noted(end).marked(Mark.EMPTY).weighing(9)),
                "lo");
    }

    /* All that can be true of a goroutine, and what of it is. */
    private static Part traits(State state) {
        List<List<Cell>> rows = new ArrayList<>();
        for (States.Trait trait : States.Trait.values()) {
            boolean is = States.has(state, trait);
            rows.add(List.of(
                    Cell.of(trait.text()).marked(is ? Mark.CURRENT : Mark.PLAIN),
                    Cell.of(is ? "yes" : "no").marked(is ? Mark.CURRENT : Mark.PLAIN)));
        }
        return new Table("the goroutine", List.of("it is", ""), rows);
    }

    private static String owner(After after) {
        return after.state().conditions().owner().toString();
    }

    private static String traitsOf(State state) {
        String all = Arrays.stream(States.Trait.values())
                .filter(trait -> States.has(state, trait))
                .map(States.Trait::text)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "nothing special" : all;
    }

    private static int rule(State state) {
        if (States.has(state, States.Trait.IN_SYSTEM_CALL)) {
            return 5;
        }
        if (States.has(state, States.Trait.ASYNC_SAFE_POINT)) {
            return 6;
        }
        if (States.has(state, States.Trait.PARKING_ON_CHAN)) {
            return 7;
        }
        return States.has(state, States.Trait.WAITING_FOR_SUSPEND_G) ? 8 : 9;
    }

    private static ShrinkStackKata.Step step(Happening happening, long bytes) {
        return new ShrinkStackKata.Step(happening, bytes);
    }

    private static String told(ShrinkStackKata.Step step) {
        String what = step.happening().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return step.happening() == Happening.USE ? what + " " + step.bytes() + " bytes" : what;
    }

    private static Part quarter(long size, long used) {
        return Part.column(
                StackScene.bar("the stack", size, used),
                new Strip(
                        "it is halved if this is less than that",
                        List.of(
                                Cell.of(used + " + " + RESERVE + " = " + (used + RESERVE))
                                        .noted("in use and reserve"),
                                Cell.of(Long.toString(size / 4)).noted("a quarter"))));
    }

    private static List<Step> told(Story story, Told told) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < told.moments().size(); i++) {
            List<List<Cell>> rows = new ArrayList<>();
            for (int shown = Math.max(0, i - MOST_LINES + 1); shown <= i; shown++) {
                Moment each = told.moments().get(shown);
                Mark mark = shown == i ? Mark.CURRENT : Mark.PLAIN;
                rows.add(List.of(
                        Cell.of(told(story.steps().get(shown))).marked(mark),
                        Cell.of(each.size() + " bytes").named("size after " + (shown + 1)),
                        Cell.of(each.marked() ? "yes" : "no").named("marked after " + (shown + 1))));
            }
            Moment now = told.moments().get(i);
            long used = Math.min(now.size(), used(story, i));
            steps.add(new Step(
                    told(story.steps().get(i)) + ": the stack has " + now.size() + " bytes"
                            + (now.marked() ? ", and is marked" : ""),
                    0,
                    new Scene(Part.column(
                            StackScene.bar("the stack", now.size(), used),
                            new Table("so far", List.of("what happened", "size", "marked to shrink"), rows)))));
        }
        return steps;
    }

    private static long used(Story story, int last) {
        long used = 0;
        for (ShrinkStackKata.Step step : story.steps().subList(0, last + 1)) {
            used = step.happening() == Happening.USE ? step.bytes() : used;
        }
        return used;
    }

    private static Step after(After after) {
        String moves = after.moves().isEmpty()
                ? "it is not moved"
                : "it is moved to "
                        + after.moves().stream().map(String::valueOf).collect(Collectors.joining(", then ")) + " bytes";
        return new Step(
                after.ended().orElse(moves),
                after.ended().isPresent() ? 0 : 13,
                new Scene(Part.column(
                        StackScene.bar(
                                "the stack", after.state().size(), after.state().used()),
                        new Table(
                                "afterwards",
                                List.of(),
                                List.of(
                                        List.of(
                                                Cell.of("guard"),
                                                Cell.of("lo + " + after.guardAboveLo())
                                                        .named("guard")),
                                        List.of(
                                                Cell.of("owner"),
                                                Cell.of(owner(after)).named("owner")),
                                        List.of(
                                                Cell.of("it is"),
                                                Cell.of(traitsOf(after.state())).named("traits")))))));
    }
}
