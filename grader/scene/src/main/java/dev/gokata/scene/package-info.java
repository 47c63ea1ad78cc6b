/**
 * Pictures as data, and how they are written.
 *
 * <p>A {@link dev.gokata.scene.Scene} is made of {@link dev.gokata.scene.Part}s, which say what stands beside or below
 * what, and of arrows between named cells; nobody counts pixels. A {@link dev.gokata.scene.Storyboard} is a list of
 * {@link dev.gokata.scene.Step}s, each with a sentence and a scene. {@link dev.gokata.scene.TextPicture} and
 * {@link dev.gokata.scene.SvgPicture} write the same scene for a terminal and for a page.
 *
 * <p>Nothing here knows what the pictures are of, nor about tests or katas. It stands on the JDK alone.
 */
@NullMarked
package dev.gokata.scene;

import org.jspecify.annotations.NullMarked;
