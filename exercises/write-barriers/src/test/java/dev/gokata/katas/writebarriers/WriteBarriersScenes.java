package dev.gokata.katas.writebarriers;

import dev.gokata.kata.scenes.BriefPicture;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Assignment;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Call;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Done;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Moment;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Objects;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Piece;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Plot;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Recorded;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Runs;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Search;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Searched;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Told;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Wanted;
import dev.gokata.reference.gc.FlagCheckingWriter;
import dev.gokata.reference.gc.TriColor;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcRun;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.GcStory;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.Interleaving;
import dev.gokata.runtime.gc.PointerSlot;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.scene.Arrow;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Grid;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Words;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import dev.gokata.testkit.gc.HeapScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** How write barriers are drawn: the heap as a graph, with the colors of marking, step by step. */
public final class WriteBarriersScenes implements KataScenes<Piece> {

    /* Everybody takes turns, so that the goroutine writes while the collector marks. */
    private static final Interleaving IN_TURNS = new Interleaving(List.of(0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1));

    private static final Part LEGEND = new Words("○ white, ◐ grey, ● black, † freed");

    @Override
    public Piece reference() {
        return new Piece(
                state -> objects(TriColor.strongBreaks(state)),
                state -> objects(TriColor.weakBreaks(state)),
                new FlagCheckingWriter(),
                Questions.BARRIERS,
                Map.of());
    }

    private static Set<Integer> objects(List<TriColor.Edge> edges) {
        Set<Integer> objects = new TreeSet<>();
        edges.forEach(edge -> objects.add(edge.object()));
        return objects;
    }

    @Override
    public List<Drawing<Piece, ?, ?>> drawings() {
        GcState moment = Heaps.moment(
                new HeapGraph(
                        List.of(
                                dev.gokata.runtime.gc.HeapObject.of(1),
                                dev.gokata.runtime.gc.HeapObject.of(HeapGraph.NIL),
                                dev.gokata.runtime.gc.HeapObject.of(1)),
                        List.of(0),
                        List.of(List.of(2))),
                true,
                List.of(false),
                Heaps.BLACK,
                Heaps.WHITE,
                Heaps.GREY);
        return List.of(
                Drawing.of(
                                WriteBarriersKata.RECORD,
                                new Runs(Barrier.GO, Heaps.moveInTheHeap(), List.of(IN_TURNS)),
                                runs -> program(runs.program(), runs.barrier()),
                                WriteBarriersScenes::recorded)
                        .alsoFor(WriteBarriersKata.RUN, Optional::of)
                        .alsoFor(WriteBarriersKata.ENDS, Optional::of),
                Drawing.of(
                        WriteBarriersKata.EXPOSED,
                        new Moment(moment),
                        asked -> new Step("which white objects are exposed?", 1, heap(asked.state(), any -> "")),
                        (asked, found) -> List.of(answered("exposed", 1, asked, found))),
                Drawing.of(
                        WriteBarriersKata.UNPROTECTED,
                        new Moment(moment),
                        asked -> new Step("which exposed objects are unprotected?", 3, heap(asked.state(), any -> "")),
                        (asked, found) -> List.of(answered("unprotected", 3, asked, found))),
                Drawing.of(
                        WriteBarriersKata.WRITE,
                        new Assignment(PointerSlot.Place.HEAP, GcPhase.MARK, Heaps.A, Heaps.B),
                        asked -> new Step(
                                "*slot = " + HeapGraph.name(asked.ptr()) + ", during "
                                        + asked.phase().goName(),
                                5,
                                new Scene(slot(asked))),
                        WriteBarriersScenes::written),
                Drawing.of(
                                WriteBarriersKata.STORY,
                                new Wanted(Plot.LOSS_UNDER_DIJKSTRA),
                                wanted -> new Step(
                                        wanted.plot().method() + "() is about to tell a story",
                                        rule(wanted.plot()),
                                        new Scene(new Words("our barriers will run it: "
                                                + with(wanted.plot()).method() + " first"))),
                                WriteBarriersScenes::told)
                        .withoutReference(),
                Drawing.of(
                        WriteBarriersKata.SHADED,
                        new Call(Barrier.GO, new PointerWrite(0, 1, true)),
                        asked -> new Step(told(asked), 0, new Scene(write(asked))),
                        (asked, found) -> List.of(shaded(asked, found))),
                Drawing.of(
                                WriteBarriersKata.SEARCH,
                                new Search(Barrier.GO, Heaps.moveInTheHeap(), 2_000),
                                search -> program(search.program(), search.barrier()),
                                WriteBarriersScenes::searched)
                        .withoutReference());
    }

    @Override
    public List<BriefPicture> pictures() {
        List<String> none = List.of();
        return List.of(new BriefPicture(
                "lost.svg",
                "How an object is lost without a barrier",
                Scene.column(
                        Scene.row(
                                moment("1. A was scanned, B comes next", Mark.HALF, Mark.LIGHT, none, List.of("B")),
                                moment("2. A has C, too", Mark.HALF, Mark.LIGHT, List.of("A"), List.of("B"))),
                        Scene.row(
                                moment("3. B forgets C", Mark.HALF, Mark.LIGHT, List.of("A"), none),
                                moment("4. B is scanned: C is freed", Mark.DARK, Mark.GONE, List.of("A"), none)),
                        new Scene(LEGEND),
                        new Scene(new Words("✗ from black to white")))));
    }

    private static Scene moment(String title, Mark b, Mark c, List<String> exposing, List<String> protecting) {
        List<Arrow> arrows = new ArrayList<>();
        exposing.forEach(from -> arrows.add(new Arrow(from, "C", "", Mark.WRONG)));
        protecting.forEach(from -> arrows.add(new Arrow(from, "C")));
        return new Scene(
                        new Grid(
                                "",
                                List.of(
                                        List.of(object("A", Mark.DARK), object("B", b)),
                                        List.of(Grid.NOBODY, object("C", c)))),
                        arrows)
                .framed(title);
    }

    private static Cell object(String name, Mark mark) {
        return Cell.of(name).named(name).marked(mark).weighing(11);
    }

    /* The heap as it is drawn everywhere, and what its signs mean. */
    private static Scene heap(GcState state, IntFunction<String> remark) {
        Scene heap = HeapScene.of(state, remark);
        return new Scene(Part.column(heap.part(), LEGEND), heap.arrows());
    }

    private static Step program(GcProgram program, Barrier barrier) {
        List<Part> parts = new ArrayList<>();
        GcState before = new GcState(
                GcPhase.OFF,
                program.heap(),
                program.heap().objects().stream().map(each -> Heaps.WHITE).toList(),
                List.of(),
                false,
                program.heap().stacks().stream().map(each -> false).toList());
        Scene heap = heap(before, object -> "");
        parts.add(heap.part());
        for (int i = 0; i < program.goroutines().size(); i++) {
            parts.add(new Strip(
                    "G" + (i + 1) + " will do",
                    program.goroutines().get(i).stream()
                            .map(step -> Cell.of(step.text()))
                            .toList()));
        }
        return new Step(
                "a heap and a program, with " + barrier.method(), 0, new Scene(Part.column(parts), heap.arrows()));
    }

    private static List<Step> recorded(Runs runs, Recorded recorded) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < recorded.states().size(); i++) {
            GcState state = recorded.states().get(i);
            boolean last = i == recorded.states().size() - 1;
            String lost = last && !state.lost().isEmpty() ? "; lost: " + names(state.lost()) : "";
            steps.add(new Step(
                    recorded.run().steps().get(i).who() + ": "
                            + recorded.run().steps().get(i).text() + lost,
                    lost.isEmpty() ? 0 : 15,
                    recorded.run().steps().get(i).who(),
                    heap(state, object -> "")));
        }
        return steps;
    }

    private static String names(List<Integer> objects) {
        return String.join(", ", objects.stream().map(HeapGraph::name).toList());
    }

    private static Step answered(String what, int rule, Moment asked, Objects found) {
        String names = found.numbers().isEmpty() ? "none" : names(found.numbers());
        return new Step(
                what + ": " + names,
                rule,
                heap(asked.state(), object -> found.numbers().contains(object) ? what : ""));
    }

    private static Part slot(Assignment asked) {
        return new Strip(
                "a write",
                List.of(
                        Cell.of(asked.place().name().toLowerCase(Locale.ROOT))
                                .noted("the slot is in")
                                .weighing(16),
                        Cell.of(HeapGraph.name(asked.old())).noted("it holds").weighing(10),
                        Cell.of(HeapGraph.name(asked.ptr())).noted("written is").weighing(12),
                        Cell.of(asked.phase().isWriteBarrierEnabled() ? "on" : "off")
                                .noted("the barrier is")
                                .weighing(16)));
    }

    /* How often the slot is read counts only where nothing needs it. */
    private static List<Step> written(Assignment asked, Done done) {
        List<Step> steps = new ArrayList<>();
        List<Cell> soFar = new ArrayList<>();
        for (String event : done.events()) {
            soFar.add(Cell.of(event).named("event " + (soFar.size() + 1)).marked(Mark.CURRENT));
            steps.add(new Step(event, 5, new Scene(Part.column(slot(asked), new Strip("what is done", soFar)))));
        }
        boolean barrier = asked.phase().isWriteBarrierEnabled() && asked.place() != PointerSlot.Place.FRAME;
        if (!barrier) {
            String reads = done.reads() == 0 ? "the slot is not read" : "the slot is read, " + done.reads() + "×";
            Part read = new Strip("besides", List.of(Cell.of(reads).named("reads")));
            steps.add(new Step(reads, 7, new Scene(Part.column(slot(asked), new Strip("what is done", soFar), read))));
        }
        return steps;
    }

    private static int rule(Plot plot) {
        return switch (plot) {
            case LOSS_UNDER_DIJKSTRA -> 10;
            case LOSS_UNDER_YUASA -> 13;
            case DIFFERENCE -> 17;
        };
    }

    /* The barrier that the story is about. */
    private static Barrier with(Plot plot) {
        return switch (plot) {
            case LOSS_UNDER_DIJKSTRA -> Barrier.DIJKSTRA;
            case LOSS_UNDER_YUASA -> Barrier.YUASA;
            case DIFFERENCE -> Barrier.SPECIFIED;
        };
    }

    private static Barrier beside(Plot plot) {
        return switch (plot) {
            case LOSS_UNDER_DIJKSTRA -> Barrier.YUASA;
            case LOSS_UNDER_YUASA -> Barrier.DIJKSTRA;
            case DIFFERENCE -> Barrier.GO;
        };
    }

    private static List<Step> told(Wanted wanted, Told told) {
        GcStory story = told.story();
        Optional<Storytelling.Excess> excess = Storytelling.excess(story);
        if (excess.isPresent()) {
            String much = excess.get().count() + " " + excess.get().what() + " are too many to run it";
            return List.of(new Step(much, 11, new Scene(new Words(much, Mark.WRONG))));
        }
        int rule = rule(wanted.plot());
        Barrier with = with(wanted.plot());
        List<Step> steps = new ArrayList<>();
        steps.add(program(story.program(), with));
        List<GcState> states = new ArrayList<>();
        GcRun run = story.run(GivenMarker::new, Questions.BARRIERS.get(with), states::add);
        for (int i = 0; i < states.size(); i++) {
            GcState state = states.get(i);
            steps.add(new Step(
                    run.steps().get(i).who() + ": " + run.steps().get(i).text(),
                    0,
                    run.steps().get(i).who(),
                    heap(state, object -> remark(state, object))));
        }
        GcState other = story.run(GivenMarker::new, Questions.BARRIERS.get(beside(wanted.plot())), unused -> {})
                .end();
        steps.add(end(with, run.end(), rule));
        steps.add(end(beside(wanted.plot()), other, rule));
        return steps;
    }

    private static String remark(GcState state, int object) {
        boolean exposed = TriColor.strongBreaks(state).stream().anyMatch(edge -> edge.object() == object);
        return exposed ? "exposed" : "";
    }

    private static Step end(Barrier barrier, GcState end, int rule) {
        String lost =
                "with " + barrier.method() + ": " + (end.lost().isEmpty() ? "nothing is" : names(end.lost())) + " lost";
        Scene heap = heap(end, object -> "");
        return new Step(lost, rule, new Scene(Part.column(heap.part(), new Words(lost, Mark.CURRENT)), heap.arrows()));
    }

    private static String told(Call call) {
        return call.barrier().method() + "(old " + HeapGraph.name(call.write().old()) + ", ptr "
                + HeapGraph.name(call.write().ptr()) + "), stack "
                + (call.write().writersStackIsGrey() ? "grey" : "black");
    }

    private static Part write(Call call) {
        return Part.row(
                new Strip(
                        "overwritten",
                        List.of(Cell.of(HeapGraph.name(call.write().old())).weighing(9))),
                new Strip(
                        "written",
                        List.of(Cell.of(HeapGraph.name(call.write().ptr())).weighing(9))));
    }

    private static Step shaded(Call call, Objects found) {
        List<Cell> cells = new ArrayList<>();
        for (int object : found.numbers()) {
            cells.add(Cell.of(HeapGraph.name(object))
                    .named("shaded " + (cells.size() + 1))
                    .marked(Mark.HALF));
        }
        if (cells.isEmpty()) {
            cells.add(Cell.empty().named("shaded 1"));
        }
        return new Step(
                "shades " + (found.numbers().isEmpty() ? "nothing" : names(found.numbers())),
                switch (call.barrier()) {
                    case DIJKSTRA -> 9;
                    case YUASA -> 12;
                    case SPECIFIED -> 14;
                    case GO -> 16;
                },
                new Scene(Part.column(write(call), new Strip("shaded", cells))));
    }

    private static List<Step> searched(Search search, Searched searched) {
        String count = searched.tried() + " orders tried, " + searched.losing() + " lose an object";
        if (searched.simplest().isEmpty()) {
            return List.of(new Step(
                    count, 15, program(search.program(), search.barrier()).scene()));
        }
        GcRun run = searched.simplest().get();
        List<Step> steps = new ArrayList<>();
        run.steps()
                .forEach(step -> steps.add(new Step(
                        step.who() + ": " + step.text(),
                        0,
                        step.who(),
                        program(search.program(), search.barrier()).scene())));
        Scene end = heap(run.end(), object -> "");
        steps.add(new Step(
                count + "; here " + names(run.end().lost()),
                15,
                new Scene(
                        Part.column(
                                end.part(), new Words("lost: " + names(run.end().lost()), Mark.WRONG)),
                        end.arrows())));
        return steps;
    }
}
