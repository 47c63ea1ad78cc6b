package dev.gokata.katas.copystack;

import dev.gokata.testkit.stack.SketchWord;
import dev.gokata.testkit.stack.StackSketch;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stacks that are full, and every length that may have been copied before. */
@Tag("task-1")
class HiddenCopyUsedTests {

    private final Questions learner = new Questions();

    @Test
    void a_stack_that_is_full_to_its_last_word() {
        learner.copying(full()).agreesWithTheReference();
        learner.copying(full()).into(2048).agreesWithTheReference();
    }

    @Test
    void every_length_that_was_copied_before() {
        StackSketch sketch = StackSketch.of(2048)
                .calling("main.run", SketchWord.number(1), SketchWord.number(2), SketchWord.number(3));
        long used = sketch.image().used();
        for (long copied = 0; copied < used; copied += 8) {
            learner.copying(sketch).without(copied).agreesWithTheReference();
        }
    }

    /** Locals, saved frame pointer, return address, and the words above the frames: 256 words. */
    private static StackSketch full() {
        SketchWord[] locals = new SketchWord[256 - StackSketch.TOP_WORDS - 2];
        Arrays.setAll(locals, SketchWord::number);
        return StackSketch.of(2048).calling("main.run", locals);
    }
}
