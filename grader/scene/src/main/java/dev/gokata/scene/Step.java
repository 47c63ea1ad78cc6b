package dev.gokata.scene;

/**
 * A moment of a story.
 *
 * @param sentence what happens, in one sentence
 * @param rule the number of the rule that it happens by, or 0
 * @param actor who does it, or "" where there is one actor only
 * @param scene what it looks like then
 */
public record Step(String sentence, int rule, String actor, Scene scene) {

    /** Makes texts plain. */
    public Step {
        sentence = PlainText.of(sentence);
        actor = PlainText.of(actor);
    }

    /**
     * Makes a step of a story with one actor.
     *
     * @param sentence what happens
     * @param rule the number of the rule, or 0
     * @param scene what it looks like then
     */
    public Step(String sentence, int rule, Scene scene) {
        this(sentence, rule, "", scene);
    }
}
