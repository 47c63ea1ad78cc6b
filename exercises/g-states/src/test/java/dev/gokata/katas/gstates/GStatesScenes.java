package dev.gokata.katas.gstates;

import dev.gokata.kata.scenes.BriefPicture;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.katas.gstates.GStatesKata.Alone;
import dev.gokata.katas.gstates.GStatesKata.Done;
import dev.gokata.katas.gstates.GStatesKata.Granted;
import dev.gokata.katas.gstates.GStatesKata.Judged;
import dev.gokata.katas.gstates.GStatesKata.Life;
import dev.gokata.katas.gstates.GStatesKata.Lived;
import dev.gokata.katas.gstates.GStatesKata.Operation;
import dev.gokata.katas.gstates.GStatesKata.Piece;
import dev.gokata.katas.gstates.GStatesKata.Together;
import dev.gokata.katas.gstates.GStatesKata.Wish;
import dev.gokata.katas.gstates.GStatesKata.Word;
import dev.gokata.reference.sched.CasGStatus;
import dev.gokata.reference.sched.TabulatedLifecycle;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GTransition;
import dev.gokata.scene.Arrow;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Grid;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import dev.gokata.testkit.sim.TraceSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the states of a goroutine are drawn: the state it is in, and the way it came. */
public final class GStatesScenes implements KataScenes<Piece> {

    /* The states in rows that put neighbors of a common life beside each other. */
    private static final List<List<GStatus>> PLACES = List.of(
            List.of(GStatus.IDLE, GStatus.DEAD, GStatus.RUNNABLE, GStatus.RUNNING, GStatus.SYSCALL),
            List.of(GStatus.DEADEXTRA, GStatus.LEAKED, GStatus.WAITING, GStatus.PREEMPTED, GStatus.COPYSTACK));

    @Override
    public Piece reference() {
        return new Piece(new TabulatedLifecycle(), new CasGStatus());
    }

    @Override
    public List<Drawing<Piece, ?, ?>> drawings() {
        return List.of(
                Drawing.of(
                        GStatesKata.AFTER,
                        new Life(
                                GStatus.IDLE,
                                List.of(
                                        GTransition.ALLOCATE,
                                        GTransition.NEWPROC,
                                        GTransition.EXECUTE,
                                        GTransition.GROW,
                                        GTransition.GROWN,
                                        GTransition.ENTER_SYSCALL,
                                        GTransition.EXIT_SYSCALL,
                                        GTransition.PARK,
                                        GTransition.READY,
                                        GTransition.EXECUTE,
                                        GTransition.EXIT)),
                        life -> new Step(
                                "a goroutine is " + life.first().goName(), 0, map(life.first(), Optional.empty())),
                        GStatesScenes::lived),
                Drawing.of(
                        GStatesKata.STACK_HOLDER,
                        new Word(GStatus.RUNNING.code()),
                        asked -> new Step(
                                "who owns the stack in " + Words.of(asked.word()) + "?", 0, word(asked.word())),
                        (asked, owned) -> List.of(new Step(
                                "its owner is " + plain(owned.owner()),
                                asked.word() < GStatus.GSCAN ? 1 : 3,
                                new Scene(Part.row(
                                        word(asked.word()).part(),
                                        new Strip(
                                                "owner",
                                                List.of(
                                                        Cell.of(plain(owned.owner()))
                                                                .named("owner")))))))),
                Drawing.of(
                        GStatesKata.MAY_CHANGE,
                        new Wish(GTransition.Actor.SCHEDULER, GStatus.RUNNABLE, GStatus.RUNNING),
                        wish -> new Step(
                                "may " + plain(wish.who()) + " change "
                                        + wish.from().goName() + " to "
                                        + wish.to().goName() + "?",
                                0,
                                map(wish.from(), Optional.of(wish.to()))),
                        (wish, granted) -> List.of(granted(wish, granted))),
                Drawing.of(
                        GStatesKata.ALONE,
                        new Alone(
                                GStatus.RUNNABLE.code(),
                                List.of(
                                        new GStatesKata.Step(
                                                Operation.CASGSTATUS, GStatus.RUNNABLE.code(), GStatus.RUNNING.code()),
                                        new GStatesKata.Step(Operation.READGSTATUS, 0, 0),
                                        new GStatesKata.Step(
                                                Operation.CASTOGSCANSTATUS,
                                                GStatus.RUNNING.code(),
                                                GStatus.RUNNING.scanCode()))),
                        alone -> new Step("the status word is " + Words.of(alone.word()), 0, word(alone.word())),
                        GStatesScenes::done),
                Drawing.of(
                                GStatesKata.TOGETHER,
                                new Together(GStatus.RUNNING.code(), List.of(), -1, 1, 1),
                                together -> new Step("several are at one word", 0, word(together.word())),
                                (together, judged) -> together(together, judged))
                        .withoutReference());
    }

    @Override
    public List<BriefPicture> pictures() {
        List<GStatus> states = List.of(GStatus.RUNNABLE, GStatus.RUNNING, GStatus.WAITING);
        List<Cell> without = new ArrayList<>();
        List<Cell> with = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        for (GStatus each : states) {
            String name = each.goName();
            boolean running = each == GStatus.RUNNING;
            without.add(Cell.of(name).named(name).weighing(20));
            with.add(Cell.of("_Gscan" + name.substring(2))
                    .named("scan" + name)
                    .marked(running ? Mark.PLAIN : Mark.HALF)
                    .weighing(20));
            arrows.add(new Arrow(name, "scan" + name, "a scanner", Mark.PLAIN));
            arrows.add(new Arrow("scan" + name, name));
        }
        arrows.add(new Arrow("_Grunnable", "_Grunning", "scheduler", Mark.PLAIN));
        arrows.add(new Arrow("_Grunning", "_Grunnable", "itself", Mark.PLAIN));
        arrows.add(new Arrow("_Grunning", "_Gwaiting", "itself", Mark.PLAIN));
        arrows.add(new Arrow("_Gwaiting", "_Grunnable", "a waker", Mark.PLAIN));
        return List.of(new BriefPicture(
                "g-states.svg",
                "Three states, and the scan bit",
                new Scene(
                        Part.column(
                                new Grid("", List.of(without, with)), new Part.Words("◐ the scanner owns the stack")),
                        arrows)));
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Draws all states, with the one that a goroutine is in, and the one that it came from or may go to. */
    private static Scene map(GStatus current, Optional<GStatus> other) {
        List<List<Cell>> rows = new ArrayList<>();
        for (List<GStatus> places : PLACES) {
            List<Cell> row = new ArrayList<>();
            for (GStatus each : places) {
                row.add(Cell.of(each.goName())
                        .named(each.goName())
                        .marked(each == current ? Mark.CURRENT : Mark.PLAIN)
                        .weighing(15));
            }
            rows.add(row);
        }
        return new Scene(
                new Grid("", rows),
                other.filter(each -> each != current)
                        .map(each -> List.of(new Arrow(current.goName(), each.goName())))
                        .orElse(List.of()));
    }

    private static List<Step> lived(Life life, Lived lived) {
        List<Step> steps = new ArrayList<>();
        GStatus status = life.first();
        for (int i = 0; i < lived.states().size(); i++) {
            GTransition transition = life.happens().get(i);
            GStatus from = status;
            Optional<GStatus> after = lived.states().get(i);
            GStatus to = after.orElse(from);
            Scene map = map(to, Optional.empty());
            List<Arrow> way = from == to
                    ? List.of()
                    : List.of(new Arrow(from.goName(), to.goName(), plain(transition), Mark.CURRENT));
            steps.add(new Step(
                    plain(transition) + ": " + from.goName() + " → "
                            + after.map(GStatus::goName).orElse("can't happen"),
                    after.isEmpty() ? 5 : 0,
                    new Scene(map.part(), way)));
            status = to;
        }
        return steps;
    }

    private static Scene word(int word) {
        return new Scene(new Strip(
                "status word, 0x" + Integer.toHexString(word),
                List.of(
                        Cell.of((word & GStatus.GSCAN) != 0 ? "1" : "0")
                                .noted("scan bit")
                                .named("scan bit")
                                .weighing(10),
                        Cell.of(Words.of(word & ~GStatus.GSCAN))
                                .noted("state")
                                .named("state")
                                .weighing(16))));
    }

    private static Step granted(Wish wish, Granted granted) {
        Scene map = map(wish.from(), Optional.empty());
        List<Arrow> way = granted.yes() && wish.from() != wish.to()
                ? List.of(new Arrow(wish.from().goName(), wish.to().goName(), "yes", Mark.CURRENT))
                : List.of();
        return new Step(granted.yes() ? "yes" : "no", 0, new Scene(map.part(), way));
    }

    private static List<Step> done(Alone alone, Done done) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < done.answers().size(); i++) {
            List<Cell> answers = new ArrayList<>();
            for (int shown = 0; shown <= i; shown++) {
                answers.add(Cell.of(done.answers().get(shown))
                        .named("answer " + (shown + 1))
                        .marked(shown == i ? Mark.CURRENT : Mark.PLAIN));
            }
            steps.add(new Step(
                    Words.of(alone.steps().get(i)) + "   → " + done.answers().get(i),
                    0,
                    new Scene(new Strip("answers", answers))));
        }
        String end = done.ending().isEmpty() ? "the word in the end is " + Words.of(done.word()) : done.ending();
        steps.add(new Step(end, 0, word(done.word())));
        return steps;
    }

    private static List<Step> together(Together together, Judged judged) {
        return judged.wrong()
                .map(wrong -> TraceSteps.of(wrong.trace(), 0, wrong.what(), new Part.Words(wrong.how(), Mark.WRONG)))
                .orElse(List.of(new Step("under all schedules it goes well", 0, word(together.word()))));
    }
}
