package dev.gokata.katas.writebarriers;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Piece;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Plot;
import dev.gokata.reference.gc.DijkstraBarrier;
import dev.gokata.reference.gc.FlagCheckingWriter;
import dev.gokata.reference.gc.HybridBarrier;
import dev.gokata.reference.gc.TriColor;
import dev.gokata.reference.gc.UnconditionalHybridBarrier;
import dev.gokata.reference.gc.YuasaBarrier;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.Interleaving;
import dev.gokata.runtime.gc.PointerSlot.Place;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.runtime.gc.WriteBarrier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the tests ask your code, in the words of the brief. The classes it makes say what should come of it. */
final class Questions {

    /** The barriers that are right by definition. */
    static final Map<Barrier, WriteBarrier> BARRIERS = Map.of(
            Barrier.DIJKSTRA, new DijkstraBarrier(),
            Barrier.YUASA, new YuasaBarrier(),
            Barrier.SPECIFIED, new HybridBarrier(),
            Barrier.GO, new UnconditionalHybridBarrier());

    /** What is right by definition; it keeps nothing between two questions, and tells no stories. */
    static final Subject REFERENCE = Subject.reference(new Piece(
            state -> objects(TriColor.strongBreaks(state)),
            state -> objects(TriColor.weakBreaks(state)),
            new FlagCheckingWriter(),
            BARRIERS,
            Map.of()));

    private final Subject learner = Subject.of(WriteBarriersKata.class);
    private final int rule;

    private Questions(int rule) {
        this.rule = rule;
    }

    private static Set<Integer> objects(List<TriColor.Edge> edges) {
        Set<Integer> objects = new TreeSet<>();
        edges.forEach(edge -> objects.add(edge.object()));
        return objects;
    }

    /** Asks about one rule of the brief, which a failure will quote. */
    static Questions byRule(int rule) {
        return new Questions(rule);
    }

    Danger at(GcState state) {
        return new Danger(learner, rule, state);
    }

    /** Asks for a write of B over A. */
    Writing writing(Place place, GcPhase phase) {
        return writing(place, phase, Heaps.A, Heaps.B);
    }

    Writing writing(Place place, GcPhase phase, int old, int ptr) {
        return new Writing(learner, rule, place, phase, old, ptr);
    }

    Shading calling(Barrier barrier, int old, int ptr, boolean writersStackIsGrey) {
        return new Shading(learner, rule, barrier, new PointerWrite(old, ptr, writersStackIsGrey));
    }

    AllOrders inAllOrders(GcProgram program, Barrier barrier) {
        return new AllOrders(learner, rule, barrier, program);
    }

    SomeOrders inSomeOrders(GcProgram program, List<Interleaving> orders, Barrier barrier) {
        return new SomeOrders(learner, rule, barrier, program, orders);
    }

    Storytelling story(Plot plot) {
        return new Storytelling(learner, rule, plot);
    }
}
