/**
 * Shows what code does, step by step: what of a kata's run is worth showing, and the page that shows it.
 *
 * <p>A {@link dev.gokata.grader.show.Show} chooses and asks, a {@link dev.gokata.grader.show.ViewerPage} is one file for a
 * browser, and {@link dev.gokata.grader.show.TraceEvents} one for a profiler.
 */
@NullMarked
package dev.gokata.grader.show;

import org.jspecify.annotations.NullMarked;
