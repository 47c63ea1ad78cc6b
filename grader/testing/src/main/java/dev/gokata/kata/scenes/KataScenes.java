package dev.gokata.kata.scenes;

import java.util.List;

/**
 * How the runs of a kata are drawn.
 *
 * <p>One public class may implement this, beside the kata's tests and visible to the learner. It must have a public
 * constructor without parameters.
 *
 * @param <P> the kata's piece
 */
public interface KataScenes<P> {

    /**
     * Makes a piece that is right by definition.
     *
     * @return the reference's piece
     */
    P reference();

    /**
     * Lists what can be drawn.
     *
     * @return at least one; the example of the first is the kata's picture where no test fails
     */
    List<Drawing<P, ?, ?>> drawings();

    /**
     * Lists the pictures of the brief that are made of scenes.
     *
     * @return none, by default
     */
    default List<BriefPicture> pictures() {
        return List.of();
    }
}
