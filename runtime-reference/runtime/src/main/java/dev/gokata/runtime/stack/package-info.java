/**
 * Goroutine stacks: what is on them, where they come from, how they grow, move and shrink.
 *
 * <p>Reading order: {@link dev.gokata.runtime.stack.StackConstants} and {@link dev.gokata.runtime.stack.Stack}; then what
 * lies on a stack, {@link dev.gokata.runtime.stack.FuncInfo}, {@link dev.gokata.runtime.stack.Frame} and
 * {@link dev.gokata.runtime.stack.Unwinder}, and whose it is, {@link dev.gokata.runtime.stack.GStack}. The seams are
 * {@link dev.gokata.runtime.stack.StackAllocator}, {@link dev.gokata.runtime.stack.StackGrower},
 * {@link dev.gokata.runtime.stack.StackCopier} and {@link dev.gokata.runtime.stack.StackShrinker}.
 * {@link dev.gokata.runtime.stack.StackImage} is all of it as plain data.
 *
 * <p>Left out: system stacks, signal stacks, stacks of threads that run C, machines other than amd64, and the states of a
 * goroutine beyond who owns its stack.
 */
@NullMarked
package dev.gokata.runtime.stack;

import org.jspecify.annotations.NullMarked;
