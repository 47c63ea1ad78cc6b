/**
 * Synchronization: its values, and the seams of its parts.
 *
 * <p>Reading order: {@link dev.gokata.runtime.sync.Semaphores}, on which goroutines wait;
 * {@link dev.gokata.runtime.sync.Locker} and {@link dev.gokata.runtime.sync.TryLocker}, what a mutex does;
 * {@link dev.gokata.runtime.sync.MutexState}, the word it does it with; then {@link dev.gokata.runtime.sync.Spinning} and
 * {@link dev.gokata.runtime.sync.Processors}, which decide whether a moment's wait is worth it.
 *
 * <p>Left out so far: read-write mutexes, wait groups, once, condition variables, pools and concurrent maps.
 */
@NullMarked
package dev.gokata.runtime.sync;

import org.jspecify.annotations.NullMarked;
