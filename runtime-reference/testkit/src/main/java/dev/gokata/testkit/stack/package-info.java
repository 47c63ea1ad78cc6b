/**
 * Generators and an oracle for stacks: {@link dev.gokata.testkit.stack.StackImages} makes goroutines with stacks full of
 * pointers, and {@link dev.gokata.testkit.stack.StackGraph} tells if two of them are the same but for where they lie.
 */
@NullMarked
package dev.gokata.testkit.stack;

import org.jspecify.annotations.NullMarked;
