package dev.gokata.katas.writebarriers;

import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Probe;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcRun;
import dev.gokata.runtime.gc.GcSearch;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.GcStep;
import dev.gokata.runtime.gc.GcStory;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.Interleaving;
import dev.gokata.runtime.gc.PointerSlot;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.runtime.gc.PointerWriter;
import dev.gokata.runtime.gc.WriteBarrier;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** How your code is called: the probes of the kata, with their scenarios and observations. */
public final class WriteBarriersKata implements Kata<WriteBarriersKata.Piece>, FitsInto<Seams> {

    /** The barriers. */
    public enum Barrier {
        /** Of task 3. */
        DIJKSTRA("dijkstra"),
        /** Of task 4. */
        YUASA("yuasa"),
        /** Of task 5. */
        SPECIFIED("hybrid"),
        /** Of task 6. */
        GO("goBarrier");

        private final String method;

        Barrier(String method) {
            this.method = method;
        }

        /**
         * Returns the method that is the barrier.
         *
         * @return its name
         */
        public String method() {
            return method;
        }
    }

    /** The stories. */
    public enum Plot {
        /** Of task 3. */
        LOSS_UNDER_DIJKSTRA("lossUnderDijkstra"),
        /** Of task 4. */
        LOSS_UNDER_YUASA("lossUnderYuasa"),
        /** Of task 6. */
        DIFFERENCE("difference");

        private final String method;

        Plot(String method) {
            this.method = method;
        }

        /**
         * Returns the method that tells the story.
         *
         * @return its name
         */
        public String method() {
            return method;
        }
    }

    /**
     * What the probes need of your code.
     *
     * @param exposed finds white objects that something black points to
     * @param unprotected finds those of them that the collector will not reach
     * @param writer writes a pointer
     * @param barriers all barriers
     * @param stories tell all stories; a reference needs none
     */
    public record Piece(
            Function<GcState, Set<Integer>> exposed,
            Function<GcState, Set<Integer>> unprotected,
            PointerWriter writer,
            Map<Barrier, WriteBarrier> barriers,
            Map<Plot, Supplier<GcStory>> stories) {}

    /**
     * A moment of a collection.
     *
     * @param state the moment
     */
    public record Moment(GcState state) {}

    /**
     * Some objects.
     *
     * @param numbers ascending
     */
    public record Objects(List<Integer> numbers) {

        @Override
        public String toString() {
            return Heaps.names(numbers);
        }
    }

    /**
     * A pointer write.
     *
     * @param place where the slot lies
     * @param phase what the collector is doing
     * @param old what the slot holds
     * @param ptr what is written
     */
    public record Assignment(PointerSlot.Place place, GcPhase phase, int old, int ptr) {}

    /**
     * What was done for a pointer write.
     *
     * @param events the calls of the barrier and the writes, in order
     * @param reads how often the slot was read
     */
    public record Done(List<String> events, int reads) {}

    /**
     * One call of a barrier.
     *
     * @param barrier which
     * @param write the write that comes next
     */
    public record Call(Barrier barrier, PointerWrite write) {}

    /**
     * A program to collect beside, in all orders.
     *
     * @param barrier the barrier meanwhile
     * @param program the program
     * @param limit how many orders are tried at most
     */
    public record Search(Barrier barrier, GcProgram program, int limit) {}

    /**
     * What came of all orders.
     *
     * @param tried how many there were
     * @param losing how many of them lose something
     * @param simplest one of those
     */
    public record Searched(int tried, int losing, Optional<GcRun> simplest) {}

    /**
     * A program to collect beside, in some orders.
     *
     * @param barrier the barrier meanwhile
     * @param program the program
     * @param orders who takes each step
     */
    public record Runs(Barrier barrier, GcProgram program, List<Interleaving> orders) {}

    /**
     * What a run ended with.
     *
     * @param lost what was freed though the program can reach it
     * @param freed all that was freed
     */
    public record End(List<Integer> lost, List<Integer> freed) {}

    /**
     * What some runs ended with.
     *
     * @param ends one for each
     */
    public record Ends(List<End> ends) {}

    /**
     * A run.
     *
     * @param run what happened
     */
    public record Ran(GcRun run) {}

    /**
     * A run, step by step.
     *
     * @param run what happened
     * @param states the heap after each step
     */
    public record Recorded(GcRun run, List<GcState> states) {}

    /**
     * The question for a story.
     *
     * @param plot what it is about
     */
    public record Wanted(Plot plot) {}

    /**
     * A story.
     *
     * @param story as it was told
     */
    public record Told(GcStory story) {}

    /** Asks which objects are exposed. */
    public static final Probe<Piece, Moment, Objects> EXPOSED = Probe.of(
            "exposed",
            Moment.class,
            Objects.class,
            (piece, moment, meter) -> sorted(piece.exposed().apply(moment.state())));

    /** Asks which objects are unprotected. */
    public static final Probe<Piece, Moment, Objects> UNPROTECTED = Probe.of(
            "unprotected",
            Moment.class,
            Objects.class,
            (piece, moment, meter) -> sorted(piece.unprotected().apply(moment.state())));

    /** Writes a pointer, and watches the slot and the barrier. */
    public static final Probe<Piece, Assignment, Done> WRITE =
            Probe.of("write", Assignment.class, Done.class, (piece, assignment, meter) -> {
                WatchedSlot slot = new WatchedSlot(assignment.place(), assignment.old());
                piece.writer()
                        .write(
                                slot,
                                assignment.ptr(),
                                assignment.phase(),
                                (old, ptr) -> slot.events.add(
                                        "barrier(" + HeapGraph.name(old) + ", " + HeapGraph.name(ptr) + ")"));
                return new Done(slot.events, slot.reads);
            });

    /** Calls a barrier once, and notes what it shades; nil and what was shaded before don't count. */
    public static final Probe<Piece, Call, Objects> SHADED =
            Probe.of("shaded", Call.class, Objects.class, (piece, call, meter) -> {
                Set<Integer> shaded = new TreeSet<>();
                barrier(piece, call.barrier()).beforeWrite(call.write(), shaded::add);
                shaded.remove(HeapGraph.NIL);
                return sorted(shaded);
            });

    /** Collects beside a program in all orders. */
    public static final Probe<Piece, Search, Searched> SEARCH =
            Probe.of("search", Search.class, Searched.class, (piece, search, meter) -> {
                GcSearch found = GcSearch.everyInterleaving(
                        search.program(), GivenMarker::new, barrier(piece, search.barrier()), search.limit());
                return new Searched(found.tried(), found.losing(), Optional.ofNullable(found.simplest()));
            });

    /** Collects beside a program in some orders, and notes the ends. */
    public static final Probe<Piece, Runs, Ends> ENDS =
            Probe.of("ends", Runs.class, Ends.class, (piece, runs, meter) -> {
                List<End> ends = new ArrayList<>();
                for (Interleaving order : runs.orders()) {
                    GcState end = runs.program().end(order, GivenMarker::new, barrier(piece, runs.barrier()));
                    ends.add(new End(end.lost(), end.swept()));
                }
                return new Ends(ends);
            });

    /** Runs a program in one order, and looks at the heap after each step. */
    public static final Probe<Piece, Runs, Recorded> RECORD =
            Probe.of("record", Runs.class, Recorded.class, (piece, runs, meter) -> {
                GcRun run =
                        run(piece, runs.barrier(), runs.program(), runs.orders().get(0));
                List<Integer> actors = run.steps().stream().map(GcStep::actor).toList();
                List<GcState> states = new ArrayList<>();
                new GcStory(runs.program(), actors).run(GivenMarker::new, barrier(piece, runs.barrier()), states::add);
                return new Recorded(run, states);
            });

    /** Collects beside a program in the first of some orders, and notes all steps. */
    public static final Probe<Piece, Runs, Ran> RUN = Probe.of(
            "run",
            Runs.class,
            Ran.class,
            (piece, runs, meter) -> new Ran(
                    run(piece, runs.barrier(), runs.program(), runs.orders().get(0))));

    /** Asks for a story. */
    public static final Probe<Piece, Wanted, Told> STORY = Probe.of(
            "story",
            Wanted.class,
            Told.class,
            (piece, wanted, meter) ->
                    new Told(piece.stories().get(wanted.plot()).get()));

    private static WriteBarrier barrier(Piece piece, Barrier barrier) {
        return piece.barriers().get(barrier);
    }

    private static GcRun run(Piece piece, Barrier barrier, GcProgram program, Interleaving order) {
        return program.run(order, GivenMarker::new, barrier(piece, barrier));
    }

    private static Objects sorted(Set<Integer> objects) {
        return new Objects(new ArrayList<>(new TreeSet<>(objects)));
    }

    @Override
    public Piece learner() {
        WriteBarriers code = new WriteBarriers();
        return new Piece(
                code::exposed,
                code::unprotected,
                code,
                Map.of(
                        Barrier.DIJKSTRA, code::dijkstra,
                        Barrier.YUASA, code::yuasa,
                        Barrier.SPECIFIED, code::hybrid,
                        Barrier.GO, code::goBarrier),
                Map.of(
                        Plot.LOSS_UNDER_DIJKSTRA, code::lossUnderDijkstra,
                        Plot.LOSS_UNDER_YUASA, code::lossUnderYuasa,
                        Plot.DIFFERENCE, code::difference));
    }

    @Override
    public Seams fittedInto(Seams machine, String owner) {
        return machine.with(Seam.POINTER_WRITER, owner, parts -> learner().writer())
                .with(Seam.WRITE_BARRIER, owner, parts -> learner().barriers().get(Barrier.GO));
    }

    @Override
    public List<Probe<Piece, ?, ?>> probes() {
        return List.of(EXPOSED, UNPROTECTED, WRITE, SHADED, SEARCH, ENDS, RUN, RECORD, STORY);
    }

    @Override
    public boolean isMisuse(Throwable thrown) {
        return thrown instanceof GivenMarker.NoSuchObject;
    }

    /** A slot that notes what is done with it. */
    private static final class WatchedSlot implements PointerSlot {

        private final List<String> events = new ArrayList<>();
        private final Place place;
        private int pointer;
        private int reads;

        WatchedSlot(Place place, int pointer) {
            this.place = place;
            this.pointer = pointer;
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public int get() {
            reads++;
            return pointer;
        }

        @Override
        public void set(int written) {
            events.add("write " + HeapGraph.name(written));
            pointer = written;
        }
    }
}
