/**
 * The process that holds a submission, seen from the grader.
 *
 * <p>{@link dev.gokata.grader.subject.SubjectProcess} asks it and ends it; {@link
 * dev.gokata.grader.subject.RemoteBinding} lets a kata's tests ask it. Its limits are counted work and processor time;
 * time on the clock only finds a process that hangs.
 */
@NullMarked
package dev.gokata.grader.subject;

import org.jspecify.annotations.NullMarked;
