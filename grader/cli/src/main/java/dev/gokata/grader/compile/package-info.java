/**
 * Compiling submissions, in a process that can be killed.
 *
 * <p>{@link dev.gokata.grader.compile.JavaCompilation} runs javac in memory: no file is written, no source is looked
 * for, no annotation processor runs. Code of ours is compiled by it directly. Submitted code goes through
 * {@link dev.gokata.grader.compile.CompilerProcess}, which asks {@link dev.gokata.grader.compile.CompilerMain} in a
 * JVM of its own to do the same, watches the processor time it takes, and replaces it when it has had enough. Either
 * way the answer is a {@link dev.gokata.grader.compile.Compilation}.
 */
@NullMarked
package dev.gokata.grader.compile;

import org.jspecify.annotations.NullMarked;
