/**
 * Programs for the whole machine, each small enough to read, and each with something that goes wrong on a broken piece.
 *
 * <p>{@link dev.gokata.runtime.machine.programs.Programs} lists them.
 */
@NullMarked
package dev.gokata.runtime.machine.programs;

import org.jspecify.annotations.NullMarked;
