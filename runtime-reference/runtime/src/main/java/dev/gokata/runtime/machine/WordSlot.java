package dev.gokata.runtime.machine;

import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.runtime.gc.PointerSlot;

/**
 * A word of an object or a global that a pointer is going to be written to.
 *
 * @param machine whose memory it is in
 * @param address where it is
 * @param pointer the address that the program writes: that of an object, or into one, or nil
 */
record WordSlot(Machine machine, long address, long pointer) implements PointerSlot {

    @Override
    public Place place() {
        return machine.heap().findObject(address) == null ? Place.GLOBAL : Place.HEAP;
    }

    @Override
    public int get() {
        return machine.heap().objectOf(machine.memory().load(address), "a word that is overwritten");
    }

    /** Returns the number of the object that the program's pointer is to. */
    int written() {
        return machine.heap().objectOf(pointer, "a word that is written");
    }

    @Override
    public void set(int number) {
        long word = number == written()
                ? pointer
                : number == NIL ? 0 : machine.heap().block(number).address();
        machine.memory().store(address, word);
    }
}
