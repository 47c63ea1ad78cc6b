/**
 * The whole machine: all areas together, assembled from seams, so that a learner's piece runs a program.
 *
 * <p>Reading order: {@link dev.gokata.runtime.machine.Seam} and {@link dev.gokata.runtime.machine.Seams}, what it is assembled
 * from; {@link dev.gokata.runtime.machine.GoRuntime}, what runs programs; {@link dev.gokata.runtime.machine.GoProgram} and
 * {@link dev.gokata.runtime.machine.Curg}, what a program is and can do. Then, what a run is made of: {@code Machine};
 * {@code Scheduler}, which lets threads run goroutines; {@code Heap}; {@code Collector}, {@code StackScan} and {@code Suspension}.
 *
 * <p>Words, because two vocabularies meet here. The goroutines of the world play <i>threads</i>, Go's Ms: each of those runs
 * on any processor, and the world's schedule decides which takes the next step. Goroutines of the program are <i>Gs</i>: which
 * of them a thread runs next is decided by the run queues, as in Go.
 *
 * <p>Left out: system calls, {@code sysmon} and time slices, the tiny allocator, caches of spans, assists and the pacer. A
 * collection begins when a program asks for it. Values in channels are words of the simulator and not of the simulated
 * memory; the collector takes them for roots.
 */
@NullMarked
package dev.gokata.runtime.machine;

import org.jspecify.annotations.NullMarked;
