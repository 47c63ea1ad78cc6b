package dev.gokata.katas.copystack;

import static dev.gokata.testkit.stack.SketchWord.nil;
import static dev.gokata.testkit.stack.SketchWord.number;
import static dev.gokata.testkit.stack.SketchWord.pointerAt;
import static dev.gokata.testkit.stack.SketchWord.pointerTo;

import dev.gokata.katas.copystack.CopyStackKata.Part;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.testkit.stack.SketchWord;
import dev.gokata.testkit.stack.StackSketch;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the goroutine holds, at both ends of the old stack. */
@Tag("task-4")
class HiddenAdjustGoroutineTests {

    private final Questions learner = new Questions();

    @Test
    void places_at_and_beside_both_ends() {
        List<SketchWord> places = List.of(
                pointerAt(Stack::lo),
                pointerAt(stack -> stack.lo() - 8),
                pointerAt(Stack::hi),
                pointerAt(stack -> stack.hi() - 8),
                pointerAt(stack -> stack.hi() - 1));
        for (SketchWord place : places) {
            StackSketch sketch = StackSketch.of(2048)
                    .calling("main.run", number(1))
                    .withContext(place)
                    .panicking(place)
                    .waiting(place, nil(), place);
            learner.adjusting(Part.CTXT, sketch).agreesWithTheReference();
            learner.adjusting(Part.PANICS, sketch).agreesWithTheReference();
            learner.adjusting(Part.SUDOGS, sketch).agreesWithTheReference();
        }
    }

    @Test
    void three_records_on_the_stack() {
        SketchWord place = pointerTo("main.run", 2).asNumber();
        SketchWord none = number(0);
        learner.adjusting(
                        Part.DEFERS,
                        StackSketch.of(2048)
                                .calling("main.run", none, place, place, place, none, place)
                                .calling(
                                        "main.f",
                                        none,
                                        place,
                                        place,
                                        none,
                                        pointerTo("main.run", 0).asNumber(),
                                        none)
                                .calling(
                                        "main.g",
                                        none,
                                        none,
                                        place,
                                        place,
                                        pointerTo("main.f", 0).asNumber(),
                                        none)
                                .deferring(pointerTo("main.g", 0)))
                .agreesWithTheReference();
    }
}
