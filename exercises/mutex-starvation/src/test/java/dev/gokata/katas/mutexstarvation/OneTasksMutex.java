package dev.gokata.katas.mutexstarvation;

import dev.gokata.kata.NotWrittenYet;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sync.TryLocker;

/**
 * A mutex as the tests of one task call it.
 *
 * <p>Only what the task itself has not written yet is told as not written. To call what another task is to write, and has
 * not written, is a mistake like others: the learner should hear where it was made, not be sent to the other task.
 */
record OneTasksMutex(int task, TryLocker mutex) implements TryLocker {

    @Override
    public void lock() {
        try {
            mutex.lock();
        } catch (NotWrittenYet unwritten) {
            throw told(unwritten);
        }
    }

    @Override
    public boolean tryLock() {
        try {
            return mutex.tryLock();
        } catch (NotWrittenYet unwritten) {
            throw told(unwritten);
        }
    }

    @Override
    public void unlock() {
        try {
            mutex.unlock();
        } catch (NotWrittenYet unwritten) {
            throw told(unwritten);
        }
    }

    private RuntimeException told(NotWrittenYet unwritten) {
        if (unwritten.task() == task) {
            return unwritten;
        }
        return new GoPanic(
                unwritten.method() + " was called, and is not written yet: it belongs to task " + unwritten.task());
    }
}
