package dev.gokata.kata.scenes;

import dev.gokata.scene.Scene;

/**
 * A picture of a brief that is made of a scene.
 *
 * @param file its name in the exercise's folder {@code pictures}, such as {@code ring.svg}
 * @param title what it shows, for whoever can't see it
 * @param scene the scene
 */
public record BriefPicture(String file, String title, Scene scene) {}
