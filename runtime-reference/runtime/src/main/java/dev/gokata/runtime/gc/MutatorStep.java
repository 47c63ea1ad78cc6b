package dev.gokata.runtime.gc;

import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.runtime.Simulator;

/**
 * One step of a goroutine, which the collector calls the mutator.
 *
 * <p>A goroutine has nothing at hand but the slots of its stack, called s0, s1 and so on, and the globals, called g0, g1
 * and so on. A step that goes through nil, through an object without such a slot or without pointers, does nothing.
 */
@Simulator
public sealed interface MutatorStep {

    /**
     * Shows the step as code.
     *
     * @return such as {@code s1.0 = s2}
     */
    String text();

    /**
     * Tells whether the slots that the step names are there.
     *
     * @param stackSlots how many slots the goroutine's stack has
     * @param globals how many globals there are
     * @return whether the step can be taken
     */
    boolean fits(int stackSlots, int globals);

    /**
     * Reads a slot of an object.
     *
     * @param to the stack slot that is written
     * @param object the stack slot that points to the object
     * @param field the object's slot
     */
    record Load(int to, int object, int field) implements MutatorStep {
        @Override
        public String text() {
            return "s" + to + " = s" + object + "." + field;
        }

        @Override
        public boolean fits(int stackSlots, int globals) {
            return isIn(to, stackSlots) && isIn(object, stackSlots) && field >= 0;
        }
    }

    /**
     * Writes a slot of an object.
     *
     * @param object the stack slot that points to the object
     * @param field the object's slot
     * @param from the stack slot that is read; {@link HeapGraph#NIL} to write nil
     */
    record Store(int object, int field, int from) implements MutatorStep {
        @Override
        public String text() {
            return "s" + object + "." + field + " = " + source(from);
        }

        @Override
        public boolean fits(int stackSlots, int globals) {
            return isIn(object, stackSlots) && field >= 0 && isSource(from, stackSlots);
        }
    }

    /**
     * Reads a global.
     *
     * @param to the stack slot that is written
     * @param global the global
     */
    record LoadGlobal(int to, int global) implements MutatorStep {
        @Override
        public String text() {
            return "s" + to + " = g" + global;
        }

        @Override
        public boolean fits(int stackSlots, int globals) {
            return isIn(to, stackSlots) && isIn(global, globals);
        }
    }

    /**
     * Writes a global.
     *
     * @param global the global
     * @param from the stack slot that is read; {@link HeapGraph#NIL} to write nil
     */
    record StoreGlobal(int global, int from) implements MutatorStep {
        @Override
        public String text() {
            return "g" + global + " = " + source(from);
        }

        @Override
        public boolean fits(int stackSlots, int globals) {
            return isIn(global, globals) && isSource(from, stackSlots);
        }
    }

    /**
     * Writes a slot of the own stack, which no barrier sees.
     *
     * @param to the stack slot that is written
     * @param from the stack slot that is read; {@link HeapGraph#NIL} to write nil
     */
    record Copy(int to, int from) implements MutatorStep {
        @Override
        public String text() {
            return "s" + to + " = " + source(from);
        }

        @Override
        public boolean fits(int stackSlots, int globals) {
            return isIn(to, stackSlots) && isSource(from, stackSlots);
        }
    }

    /**
     * Makes an object.
     *
     * @param to the stack slot that will point to it
     * @param slots how many slots it has, all nil
     * @param noscan true if it has no pointers
     */
    record New(int to, int slots, boolean noscan) implements MutatorStep {
        @Override
        public String text() {
            return "s" + to + " = new " + (noscan ? "noscan " : "") + "[" + slots + "]";
        }

        @Override
        public boolean fits(int stackSlots, int globals) {
            return isIn(to, stackSlots) && slots >= 0;
        }
    }

    private static boolean isIn(int slot, int slots) {
        return slot >= 0 && slot < slots;
    }

    private static boolean isSource(int from, int stackSlots) {
        return from == NIL || isIn(from, stackSlots);
    }

    private static String source(int from) {
        return from == NIL ? "nil" : "s" + from;
    }
}
