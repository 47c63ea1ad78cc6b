/**
 * The garbage collector: a small heap to collect, and the seams of its parts.
 *
 * <p>Reading order: {@link dev.gokata.runtime.gc.HeapGraph}, what is collected; {@link dev.gokata.runtime.gc.Marker} and
 * {@link dev.gokata.runtime.gc.WriteBarrier}, the seams, with {@link dev.gokata.runtime.gc.PointerWriter}, which calls the
 * barrier; {@link dev.gokata.runtime.gc.GcProgram}, goroutines that write
 * while the collector marks; {@link dev.gokata.runtime.gc.GcCycle}, which takes the steps of both in any order;
 * {@link dev.gokata.runtime.gc.GcState}, what can be seen after each step; then {@link dev.gokata.runtime.gc.GcSearch},
 * which tries all orders, and {@link dev.gokata.runtime.gc.GcStory}, which has one.
 *
 * <p>Objects are numbers, and nil is {@link dev.gokata.runtime.gc.HeapGraph#NIL}. Here a collection's dangers are
 * orders of steps, not of atomic operations, so this area doesn't run in the simulated world.
 *
 * <p>Left out: assists, the pacer, the buffers of write barriers, sweeping beside the program, and addresses.
 */
@NullMarked
package dev.gokata.runtime.gc;

import org.jspecify.annotations.NullMarked;
