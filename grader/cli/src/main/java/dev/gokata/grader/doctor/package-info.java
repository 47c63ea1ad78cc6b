/**
 * What may be wrong with a machine or a clone, so that katas can't be worked with, and what to do about it.
 *
 * <p>{@link dev.gokata.grader.doctor.Doctor} looks at all of it, and changes nothing.
 */
@NullMarked
package dev.gokata.grader.doctor;

import org.jspecify.annotations.NullMarked;
