package dev.gokata.katas.mutexstarvation;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.scenes.BriefPicture;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Counted;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Explored;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Found;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Operations;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Plan;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Played;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Round;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Scene;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.WakeUp;
import dev.gokata.runtime.sync.MutexState;
import dev.gokata.scene.Arrow;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Grid;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Table;
import dev.gokata.scene.Part.Words;
import dev.gokata.scene.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the mutex is drawn: its state word, those who wait, and the virtual time. */
public final class MutexStarvationScenes implements KataScenes<Lock> {

    private static final int STARVATION = 4;
    private static final int MOST_LINES = 12;
    private static final double NANOS_PER_MICRO = 1_000;

    private static final Scene STARVES = new Scene(
            STARVATION,
            MutexState.MUTEX_LOCKED,
            false,
            List.of(Call.LOCK, Call.UNLOCK),
            List.of(),
            List.of(
                    new WakeUp(Found.TAKEN, 1, 600_000),
                    new WakeUp(Found.TAKEN, 1, 600_000),
                    new WakeUp(Found.HANDED_OVER, 1, 50_000)));

    @Override
    public Lock reference() {
        return new ReferenceLock();
    }

    @Override
    public List<Drawing<Lock, ?, ?>> drawings() {
        return List.of(
                Drawing.of(
                        MutexStarvationKata.SCENE,
                        STARVES,
                        MutexStarvationScenes::before,
                        (scene, played) -> moments(played)),
                Drawing.of(
                        MutexStarvationKata.COST,
                        new Counted(MutexState.MUTEX_LOCKED, Call.UNLOCK),
                        counted -> new Step(
                                told(counted.call()) + " is called, and every operation is counted",
                                0,
                                new dev.gokata.scene.Scene(word(counted.word()))),
                        (counted, cost) -> List.of(cost(counted, cost))),
                Drawing.of(
                                MutexStarvationKata.TOGETHER,
                                new Plan(
                                        STARVATION,
                                        false,
                                        List.of(
                                                List.of(new Round(0, false, 1_000)),
                                                List.of(new Round(0, false, 1_000))),
                                        0,
                                        1,
                                        1,
                                        10),
                                MutexStarvationScenes::beforePlan,
                                (plan, explored) -> explored(plan, explored))
                        .withoutReference());
    }

    @Override
    public List<BriefPicture> pictures() {
        dev.gokata.scene.Scene state =
                new dev.gokata.scene.Scene(word(2 * MutexState.ONE_WAITER + MutexState.MUTEX_LOCKED));
        List<Moment> moments = ((Outcome.Observed<Played>)
                        Questions.REFERENCE.asked(MutexStarvationKata.SCENE, STARVES))
                .observation()
                .moments();
        return List.of(
                new BriefPicture(
                        "mutex.svg",
                        "The state word of a mutex, and its two modes",
                        dev.gokata.scene.Scene.column(
                                state,
                                mode("normal: an unlock wakes the first", "woken", 0, "mutex", "competes"),
                                mode("starving: an unlock hands over", "handed", 2, "G4", "goes behind"))),
                new BriefPicture(
                        "starving.svg",
                        "A goroutine that starves, over time",
                        new dev.gokata.scene.Scene(
                                log("G1 waits for more than a millisecond", moments, moments.size()))));
    }

    /* Somebody who just comes stands below the one that it meets. */
    private static dev.gokata.scene.Scene mode(String title, String first, int column, String meets, String how) {
        List<Cell> below = new ArrayList<>(Collections.nCopies(column, Grid.NOBODY));
        below.add(Cell.of("G5 comes").named("G5").marked(Mark.CURRENT).weighing(11));
        Cell mutex = Cell.of("the mutex").named("mutex").weighing(11);
        Cell g3 = Cell.of("G3").named("G3").marked(Mark.WAITING).weighing(11);
        Cell g4 = Cell.of("G4").named("G4").marked(Mark.WAITING).weighing(11);
        return new dev.gokata.scene.Scene(
                        new Grid("", List.of(List.of(mutex, g3, g4), below)),
                        List.of(new Arrow("G3", "mutex", first, Mark.PLAIN), new Arrow("G5", meets, how, Mark.PLAIN)))
                .framed(title);
    }

    private static Step before(Scene scene) {
        String calls = scene.calls().stream().map(MutexStarvationScenes::told).collect(Collectors.joining(", then "));
        return new Step("your goroutine calls " + calls, 0, new dev.gokata.scene.Scene(word(scene.word())));
    }

    private static String told(Call call) {
        return switch (call) {
            case LOCK -> "lock";
            case TRY_LOCK -> "tryLock";
            case UNLOCK -> "unlock";
        };
    }

    private static List<Step> moments(Played played) {
        List<Step> steps = moments(played.moments(), MutexStarvationScenes::whoWaits);
        if (!played.ending().isEmpty()) {
            steps.add(
                    new Step(played.ending(), 0, new dev.gokata.scene.Scene(new Words(played.ending(), Mark.CURRENT))));
        }
        return steps;
    }

    private static Step cost(Counted counted, Operations cost) {
        String end = cost.ending().isEmpty() ? cost.operations() + " operations" : cost.ending();
        return new Step(
                told(counted.call()) + " takes " + end,
                counted.call() == Call.LOCK ? 1 : counted.call() == Call.UNLOCK ? 3 : 2,
                new dev.gokata.scene.Scene(Part.column(
                        word(counted.word()),
                        new Strip(
                                "on the state word, and whatever else others could come between",
                                List.of(Cell.of(end).named("operations"))))));
    }

    /* Alone on its stage, a goroutine has nobody behind it but a number in the word. */
    private static Part whoWaits(Moment moment) {
        boolean waits = moment.does() == Moment.Does.WAITS_LAST || moment.does() == Moment.Does.WAITS_FIRST;
        int others = new MutexState(moment.word()).waiters() - (waits ? 1 : 0);
        List<Cell> cells = new ArrayList<>();
        if (others > 0) {
            cells.add(Cell.of(others == 1 ? "another" : others + " others")
                    .named("others")
                    .marked(Mark.WAITING));
        }
        if (waits) {
            Cell own = Cell.of("G" + moment.goroutine()).named("itself").marked(Mark.WAITING);
            cells.add(moment.does() == Moment.Does.WAITS_FIRST ? 0 : cells.size(), own);
        }
        if (cells.isEmpty()) {
            cells.add(Cell.of("nobody").named("others").marked(Mark.EMPTY));
        }
        return new Strip("who waits, the first in front; others than yours are played by the test", cells);
    }

    private static Part queue(Moment moment) {
        List<Cell> waiting = new ArrayList<>();
        for (int number : moment.queue()) {
            waiting.add(Cell.of("G" + number)
                    .named("in the queue " + (waiting.size() + 1))
                    .marked(Mark.WAITING));
        }
        if (waiting.isEmpty()) {
            waiting.add(Cell.empty().named("in the queue 1"));
        }
        return new Strip("queue, the first to be woken in front", waiting);
    }

    private static List<Step> moments(List<Moment> moments, Function<Moment, Part> queue) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Moment each = moments.get(i);
            steps.add(new Step(
                    "G" + each.goroutine() + " " + each.does().words() + ", at " + time(each.nanos()),
                    0,
                    "G" + each.goroutine(),
                    new dev.gokata.scene.Scene(
                            Part.column(word(each.word()), queue.apply(each), log("so far", moments, i)))));
        }
        return steps;
    }

    private static Part word(int word) {
        MutexState state = new MutexState(word);
        return new Strip(
                "state word, " + word,
                List.of(
                        Cell.of(state.waiters() + " waiting").named("waiters").weighing(12),
                        bit("starving", state.isStarving()),
                        bit("woken", state.isWoken()),
                        bit("locked", state.isLocked())));
    }

    private static Cell bit(String name, boolean isSet) {
        return Cell.of(isSet ? "1" : "0")
                .named(name)
                .noted(name)
                .marked(isSet ? Mark.DARK : Mark.LIGHT)
                .weighing(9);
    }

    private static Part log(String title, List<Moment> moments, int current) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = Math.max(0, current - MOST_LINES + 1); i <= Math.min(current, moments.size() - 1); i++) {
            Moment each = moments.get(i);
            Mark mark = i == current ? Mark.CURRENT : Mark.PLAIN;
            rows.add(List.of(
                    Cell.of(time(each.nanos())),
                    Cell.of("G" + each.goroutine()),
                    Cell.of(each.does().words()).marked(mark),
                    Cell.of(new MutexState(each.word()).toString())));
        }
        return new Table(title, List.of("time", "who", "does", "word"), rows);
    }

    private static String time(long nanos) {
        return String.format(Locale.ROOT, nanos % 1_000 == 0 ? "%.0f µs" : "%.3f µs", nanos / NANOS_PER_MICRO);
    }

    private static Step beforePlan(Plan plan) {
        return new Step(
                plan.goroutines().size() + " goroutines share the mutex, under many schedules",
                0,
                new dev.gokata.scene.Scene(word(0)));
    }

    private static List<Step> explored(Plan plan, Explored explored) {
        if (explored.broken().isEmpty()) {
            return List.of(new Step("under all of them it goes well", 0, new dev.gokata.scene.Scene(word(0))));
        }
        List<Step> steps = moments(explored.broken().get().story(), MutexStarvationScenes::queue);
        String end = explored.broken().get().run().headline();
        Part last = steps.isEmpty()
                ? new Words(end, Mark.WRONG)
                : Part.column(steps.get(steps.size() - 1).scene().part(), new Words(end, Mark.WRONG));
        steps.add(new Step(end, 0, new dev.gokata.scene.Scene(last)));
        return steps;
    }
}
