package dev.gokata.katas.runqueue;

import dev.gokata.kata.scenes.BriefPicture;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.katas.runqueue.RunQueueKata.Alone;
import dev.gokata.katas.runqueue.RunQueueKata.Done;
import dev.gokata.katas.runqueue.RunQueueKata.Judged;
import dev.gokata.katas.runqueue.RunQueueKata.Operation;
import dev.gokata.katas.runqueue.RunQueueKata.Owner;
import dev.gokata.katas.runqueue.RunQueueKata.Piece;
import dev.gokata.katas.runqueue.RunQueueKata.Seen;
import dev.gokata.katas.runqueue.RunQueueKata.Setting;
import dev.gokata.katas.runqueue.RunQueueKata.Together;
import dev.gokata.reference.sched.LockFreeRunQ;
import dev.gokata.runtime.sched.RunQImage;
import dev.gokata.scene.Arrow;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import dev.gokata.testkit.sim.TraceSteps;
import java.util.ArrayList;
import java.util.List;

/** How run queues are drawn: runnext, the ring with its head and tail, a thief's queue, and the global one. */
public final class RunQueueScenes implements KataScenes<Piece> {

    private static final int MOST_SLOTS = 16;

    @Override
    public Piece reference() {
        return LockFreeRunQ::new;
    }

    @Override
    public List<Drawing<Piece, ?, ?>> drawings() {
        Setting four = new Setting(4, 2, List.of(1L, 2L), 0, Owner.RUNNING);
        return List.of(
                Drawing.of(
                        RunQueueKata.ALONE,
                        new Alone(
                                four,
                                List.of(
                                        step(Operation.RUNQPUT, 3),
                                        step(Operation.RUNQPUT_NEXT, 4),
                                        step(Operation.RUNQPUT_NEXT, 5),
                                        step(Operation.RUNQPUT, 6),
                                        step(Operation.RUNQGET),
                                        step(Operation.RUNQSTEAL_NEXT_TOO),
                                        step(Operation.RUNQGET))),
                        alone -> before(alone.setting(), "a queue to begin with"),
                        RunQueueScenes::alone),
                Drawing.of(
                                RunQueueKata.TOGETHER,
                                new Together(four, List.of(), 1, 1),
                                together -> before(together.setting(), "several are at a queue at once"),
                                (together, judged) -> together(together, judged))
                        .withoutReference());
    }

    @Override
    public List<BriefPicture> pictures() {
        RunQImage image = RunQImage.of(8, 2, List.of(3L, 4L, 5L, 6L, 7L), 8);
        return List.of(new BriefPicture(
                "run-queue.svg",
                "A run queue, a thief, and the global queue",
                new Scene(
                        Part.column(
                                queue("P", image),
                                Part.row(
                                        new Part.Words(" ".repeat(12)),
                                        list("a thief", List.of(3L, 4L, 5L)),
                                        new Strip(
                                                "global",
                                                List.of(
                                                        Cell.empty(),
                                                        Cell.empty(),
                                                        Cell.empty().named("global")))),
                                new Part.Words("A thief takes half, rounded up, at the head."),
                                new Part.Words("Whoever is put into runnext sends the one who was there to the tail."),
                                new Part.Words(
                                        "A full ring gives its older half away, and the one that found no room.")),
                        List.of(
                                new Arrow("P slot 2", "a thief 2", "half", Mark.PLAIN),
                                new Arrow("P slot 5", "global", "the older half", Mark.WAITING)))));
    }

    private static RunQueueKata.Step step(Operation operation, long... goids) {
        List<Long> numbers = new ArrayList<>();
        for (long goid : goids) {
            numbers.add(goid);
        }
        return new RunQueueKata.Step(operation, numbers);
    }

    private static Step before(Setting setting, String sentence) {
        RunQImage image = RunQImage.of(setting.slots(), setting.head(), setting.ring(), setting.runnext());
        return new Step(sentence, 1, new Scene(queue("P", image)));
    }

    private static List<Step> alone(Alone alone, Done done) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < done.seen().size(); i++) {
            Seen seen = done.seen().get(i);
            RunQueueKata.Step step = alone.steps().get(i);
            String answer = seen.answer().isEmpty() ? "" : "   → " + seen.answer();
            steps.add(new Step(told(step) + answer, rule(step.operation()), new Scene(picture(seen))));
        }
        if (!done.ending().isEmpty()) {
            steps.add(new Step(done.ending(), 0, new Scene(new Part.Words(done.ending(), Mark.WRONG))));
        }
        return steps;
    }

    private static String told(RunQueueKata.Step step) {
        return Words.of(step);
    }

    private static int rule(Operation operation) {
        return switch (operation) {
            case PUT_IN_RING -> 3;
            case GET_FROM_RING -> 4;
            case PUT_NEXT -> 6;
            case GET_NEXT -> 7;
            case RUNQPUTSLOW -> 8;
            case RUNQPUT, RUNQPUT_NEXT -> 11;
            case RUNQGET -> 13;
            case RUNQPUTBATCH -> 14;
            case RUNQGRAB, RUNQGRAB_NEXT_TOO -> 15;
            case RUNQSTEAL, RUNQSTEAL_NEXT_TOO, STEAL_AND_RUN -> 19;
            case RUNQEMPTY -> 22;
            default -> 0;
        };
    }

    private static Part picture(Seen seen) {
        List<Part> parts = new ArrayList<>(List.of(queue("P", seen.queue())));
        if (seen.thief().runnext() != 0 || !seen.thief().ring().isEmpty()) {
            parts.add(queue("the thief", seen.thief()));
        }
        parts.add(list("global queue", seen.global()));
        return Part.column(parts);
    }

    private static Part queue(String whose, RunQImage image) {
        Cell next = image.runnext() == 0 ? Cell.empty() : Cell.of("g" + image.runnext());
        Part ring = image.slots().size() > MOST_SLOTS
                ? list(whose + ", in the ring of " + image.slots().size(), image.ring())
                : new Strip("ring", slots(whose, image));
        return Part.framed(
                whose,
                Part.row(
                        new Strip(
                                "runnext",
                                List.of(next.named(whose + ".runnext").weighing(7))),
                        ring));
    }

    private static List<Cell> slots(String whose, RunQImage image) {
        int size = image.slots().size();
        int there = image.isSound() ? image.tail() - image.head() : size;
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean taken = ((i - image.head()) & (size - 1)) >= there;
            long goid = image.slots().get(i);
            Cell cell = taken ? Cell.empty() : goid == 0 ? Cell.of("nil") : Cell.of("g" + goid);
            boolean head = (image.head() & (size - 1)) == i;
            boolean tail = (image.tail() & (size - 1)) == i;
            cells.add(cell.named(whose + " slot " + i)
                    .noted((head ? "head" : "") + (head && tail ? " " : "") + (tail ? "tail" : ""))
                    .weighing(6));
        }
        return cells;
    }

    private static Part list(String title, List<Long> goids) {
        List<Cell> cells = new ArrayList<>();
        for (long goid : goids) {
            cells.add(Cell.of("g" + goid).named(title + " " + cells.size()));
        }
        if (cells.isEmpty()) {
            cells.add(Cell.empty().named(title + " 0"));
        }
        return new Strip(title, cells);
    }

    private static List<Step> together(Together together, Judged judged) {
        if (judged.wrong().isEmpty()) {
            return List.of(new Step(
                    "under all schedules it goes well",
                    21,
                    before(together.setting(), "").scene()));
        }
        RunQueueKata.Wrong wrong = judged.wrong().get();
        List<Part> left = new ArrayList<>();
        wrong.queue().ifPresent(image -> left.add(queue("P", image)));
        left.add(list("global queue", wrong.global()));
        return TraceSteps.of(wrong.trace(), 21, wrong.what(), Part.column(left));
    }
}
