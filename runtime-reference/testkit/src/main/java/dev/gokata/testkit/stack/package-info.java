/**
 * Generators and an oracle for stacks: {@link dev.gokata.testkit.stack.StackImages} makes goroutines with stacks full of
 * pointers, and {@link dev.gokata.testkit.stack.StackGraph} tells if two of them are the same but for where they lie.
 *
 * <p>For examples and messages: {@link dev.gokata.testkit.stack.StackSketch} draws up a small stack,
 * {@link dev.gokata.testkit.stack.StackPicture} shows one as text, and
 * {@link dev.gokata.testkit.stack.StackDifferences} tells two apart.
 */
@NullMarked
package dev.gokata.testkit.stack;

import org.jspecify.annotations.NullMarked;
