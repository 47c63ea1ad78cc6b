package dev.gokata.grader.show;

import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.scenes.Lanes;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import dev.gokata.scene.Storyboard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A story of a cache that throws the wrong key out. */
final class SampleShow {

    /** What a learner may put into any text. */
    static final String HOSTILE = "</script><!--<script>alert(1)//\u2028\u2029]]>{{{story}}}\ud800 & \"'";

    private SampleShow() {}

    static Show cache() {
        return with("a is thrown out", "");
    }

    static Show hostile() {
        return with(HOSTILE, HOSTILE);
    }

    private static Show with(String sentence, String message) {
        Step full = new Step("the cache is full", 0, "", keys("a", "b"));
        Storyboard learner =
                new Storyboard("a cache of two keys", List.of(full, new Step(sentence, 2, "Ann", keys("b", sentence))));
        Storyboard reference = new Storyboard(
                "a cache of two keys", List.of(full, new Step("b is thrown out", 2, "Ann", keys("a", "c"))));
        return new Show(
                "Cache",
                new Brief(Map.of(2, "The key that was not used for longest is thrown out")),
                new Lanes(learner, Optional.of(reference), OptionalInt.of(1)),
                message,
                "An example.");
    }

    private static Scene keys(String one, String two) {
        return new Scene(new Strip(
                "keys", List.of(Cell.of(one).named("oldest"), Cell.of(two).named("newest"))));
    }
}
