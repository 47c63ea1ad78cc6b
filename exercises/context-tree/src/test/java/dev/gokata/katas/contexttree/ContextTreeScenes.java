package dev.gokata.katas.contexttree;

import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.katas.contexttree.ContextTreeKata.Chapter;
import dev.gokata.katas.contexttree.ContextTreeKata.Coming;
import dev.gokata.katas.contexttree.ContextTreeKata.Explored;
import dev.gokata.katas.contexttree.ContextTreeKata.Going;
import dev.gokata.katas.contexttree.ContextTreeKata.Gone;
import dev.gokata.katas.contexttree.ContextTreeKata.Kind;
import dev.gokata.katas.contexttree.ContextTreeKata.Meeting;
import dev.gokata.katas.contexttree.ContextTreeKata.Tale;
import dev.gokata.katas.contexttree.ContextTreeKata.Told;
import dev.gokata.reference.context.TreeContexts;
import dev.gokata.runtime.context.Contexts;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Words;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import dev.gokata.testkit.sim.TraceSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How contexts are drawn: the tree, and who of it is canceled, step by step. */
public final class ContextTreeScenes implements KataScenes<Contexts> {

    private static final List<ContextTreeKata.Step> A_REQUEST = List.of(
            Steps.cancelable(0),
            Steps.value(1, "user", "ada"),
            Steps.deadline(2, 50, "too slow"),
            Steps.function(3),
            Steps.cancelable(1),
            Steps.withoutCancel(2),
            Steps.passing(50),
            Steps.cancel(1, "disk full"));

    @Override
    public Contexts reference() {
        return new TreeContexts();
    }

    @Override
    public List<Drawing<Contexts, ?, ?>> drawings() {
        return List.of(
                Drawing.of(
                        ContextTreeKata.TELL,
                        new Tale(A_REQUEST),
                        tale -> new Step("nothing but Background is there", 0, new TreePicture().scene()),
                        ContextTreeScenes::told),
                Drawing.of(
                                ContextTreeKata.MEET,
                                new Meeting(
                                        List.of(Steps.cancelable(0), Steps.cancelable(1)),
                                        List.of(
                                                List.of(Steps.cancel(1, "from above")),
                                                List.of(Steps.cancel(2, "from below"))),
                                        1,
                                        50),
                                meeting -> new Step(
                                        "goroutines are about to meet, under " + meeting.schedules() + " schedules",
                                        0,
                                        new Scene(plans(meeting))),
                                ContextTreeScenes::explored)
                        .withoutReference(),
                Drawing.of(
                        ContextTreeKata.COST,
                        new Coming(3, Going.BY_CANCEL),
                        coming -> new Step(
                                coming.children() + (coming.going() == Going.BY_STOP ? " functions" : " children")
                                        + " come and go, and then their parent is canceled",
                                coming.going() == Going.BY_STOP ? 29 : 14,
                                new Scene(new Words("how many steps the cancel takes is counted, and not drawn"))),
                        (coming, gone) -> List.of(canceled(coming, gone))));
    }

    private static List<Step> told(Tale tale, Told told) {
        TreePicture picture = new TreePicture();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < told.chapters().size(); i++) {
            Chapter chapter = told.chapters().get(i);
            boolean atEnd = i >= tale.steps().size();
            Optional<ContextTreeKata.Step> step =
                    atEnd ? Optional.empty() : Optional.of(tale.steps().get(i));
            picture.next(step, chapter.lines());
            String what = step.map(ContextTreeKata.Step::toString).orElse("the end");
            String led = chapter.lines().isEmpty() ? "" : ": " + String.join("; ", chapter.lines());
            int rule = step.map(each -> rule(each.kind(), chapter)).orElse(0);
            steps.add(new Step(what + led, rule, picture.scene()));
        }
        if (!told.end().isEmpty()) {
            steps.add(new Step(
                    "it ends: " + told.end(),
                    0,
                    new Scene(Part.column(picture.part(), new Words(told.end(), Mark.WRONG)))));
        }
        return steps;
    }

    private static int rule(Kind kind, Chapter chapter) {
        boolean canceled = chapter.lines().stream().anyMatch(line -> line.matches("c\\d+: context .*"));
        return switch (kind) {
            case WITH_VALUE, VALUE -> 1;
            case WITH_CANCEL -> canceled ? 13 : 6;
            case WAIT, LOOK -> 7;
            case CANCEL -> 8;
            case WITH_DEADLINE -> 17;
            case SLEEP -> 16;
            case WITHOUT_CANCEL -> 23;
            case AFTER_FUNC -> 25;
            case STOP -> 28;
        };
    }

    private static Part plans(Meeting meeting) {
        List<Part> plans = new ArrayList<>();
        plans.add(plan("before", meeting.before()));
        for (int i = 0; i < meeting.goroutines().size(); i++) {
            plans.add(plan("G" + (i + 2), meeting.goroutines().get(i)));
        }
        return Part.column(plans);
    }

    private static Part plan(String who, List<ContextTreeKata.Step> steps) {
        return new Strip(
                who, steps.stream().map(step -> Cell.of(step.toString())).toList());
    }

    private static List<Step> explored(Meeting meeting, Explored explored) {
        if (explored.failure().isEmpty()) {
            return List.of(new Step("under all of them it goes well", 0, new Scene(plans(meeting))));
        }
        String end = explored.wrong().isEmpty() ? explored.failure().get().run().headline() : explored.wrong();
        return TraceSteps.of(explored.failure().get().run(), 0, end, plans(meeting));
    }

    private static Step canceled(Coming coming, Gone gone) {
        return new Step(
                "the parent has the error " + gone.err(),
                coming.going() == Going.BY_STOP ? 29 : 14,
                new Scene(new Strip(
                        "the parent", List.of(Cell.of(gone.err()).named("error").noted("error")))));
    }
}
