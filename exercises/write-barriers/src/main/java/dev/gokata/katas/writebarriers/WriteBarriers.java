package dev.gokata.katas.writebarriers;

import static dev.gokata.runtime.gc.GcCycle.G1;
import static dev.gokata.runtime.gc.GcCycle.MARKER;
import static dev.gokata.runtime.gc.GcCycle.ROOTS;
import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.GcStory;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.runtime.gc.MutatorStep;
import dev.gokata.runtime.gc.PointerSlot;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.runtime.gc.PointerWriter;
import dev.gokata.runtime.gc.Shader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What keeps a collector from freeing an object that a program moves about while it marks.
 *
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README.
 */
public final class WriteBarriers implements PointerWriter {

    /**
     * Task 1: finds the white objects that something black points to (rules 1 and 2).
     *
     * @param state a moment of a collection
     * @return their numbers
     */
    public Set<Integer> exposed(GcState state) {
        throw Kata.todo(1);
    }

    /**
     * Task 1: finds the exposed objects that the collector will not reach (rules 2 to 4).
     *
     * @param state a moment of a collection
     * @return their numbers
     */
    public Set<Integer> unprotected(GcState state) {
        throw Kata.todo(1);
    }

    /**
     * Task 2: does what compiled code does for {@code *slot = ptr} (rules 5 to 8).
     *
     * @param slot where to
     * @param ptr the number of an object, or {@code NIL}
     * @param phase what the collector is doing
     * @param barrier the write barrier
     */
    @Override
    public void write(PointerSlot slot, int ptr, GcPhase phase, BarrierCall barrier) {
        throw Kata.todo(2);
    }

    /**
     * Task 3: Dijkstra's barrier (rule 9).
     *
     * @param write the write that comes next: {@code old}, {@code ptr} and {@code writersStackIsGrey}
     * @param shader what makes objects grey
     */
    public void dijkstra(PointerWrite write, Shader shader) {
        throw Kata.todo(3);
    }

    /**
     * Task 3: tells how Dijkstra's barrier loses an object (rules 10 and 11).
     *
     * @return a story in which Dijkstra's barrier loses an object and Yuasa's doesn't
     */
    public GcStory lossUnderDijkstra() {
        throw Kata.todo(3);
    }

    /**
     * Task 4: Yuasa's barrier (rule 12).
     *
     * @param write the write that comes next
     * @param shader what makes objects grey
     */
    public void yuasa(PointerWrite write, Shader shader) {
        throw Kata.todo(4);
    }

    /**
     * Task 4: tells how Yuasa's barrier loses an object (rules 11 and 13).
     *
     * @return a story in which Yuasa's barrier loses an object and Dijkstra's doesn't
     */
    public GcStory lossUnderYuasa() {
        throw Kata.todo(4);
    }

    /**
     * Task 5: the hybrid barrier, as it is specified (rules 14 and 15).
     *
     * @param write the write that comes next
     * @param shader what makes objects grey
     */
    public void hybrid(PointerWrite write, Shader shader) {
        throw Kata.todo(5);
    }

    /**
     * Task 6: the hybrid barrier, as Go builds it (rule 16).
     *
     * @param write the write that comes next
     * @param shader what makes objects grey
     */
    public void goBarrier(PointerWrite write, Shader shader) {
        throw Kata.todo(6);
    }

    /**
     * Task 6: tells what can be seen under the specified barrier and never under Go's (rules 11 and 17).
     *
     * @return a story in which, under the specified barrier, a black object or global points to a white object
     */
    public GcStory difference() {
        throw Kata.todo(6);
    }
}
