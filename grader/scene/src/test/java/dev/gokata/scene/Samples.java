package dev.gokata.scene;

import dev.gokata.scene.Part.Grid;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Table;
import dev.gokata.scene.Part.Tower;
import dev.gokata.scene.Part.Words;
import java.util.List;

/** A picture in which every kind of part, mark and arrow occurs. */
final class Samples {

    private Samples() {}

    static Scene everything() {
        Strip ring = new Strip(
                "ring",
                List.of(
                        Cell.of("7").named("slot 0").noted("first").marked(Mark.CURRENT),
                        Cell.of("8").named("slot 1"),
                        Cell.empty().named("slot 2").noted("next")));
        Strip queue = new Strip(
                "queue",
                List.of(Cell.of("Ann").marked(Mark.WAITING), Cell.of("Ben").marked(Mark.WRONG)));
        Table table = new Table(
                "table",
                List.of("key", "value"),
                List.of(
                        List.of(Cell.of("a"), Cell.of("10").named("a").marked(Mark.CHANGED)),
                        List.of(Cell.of("b"), Cell.of("<b>&\"'").named("b").marked(Mark.RIGHT)),
                        List.of(Cell.of("c"))));
        Grid graph = new Grid(
                "graph",
                List.of(
                        List.of(
                                Cell.of("A").named("A").marked(Mark.DARK),
                                Cell.of("B").named("B").marked(Mark.HALF),
                                Cell.of("C").named("C").marked(Mark.LIGHT)),
                        List.of(Grid.NOBODY, Cell.of("D").named("D").marked(Mark.GONE))));
        return new Scene(
                Part.column(
                        Part.row(ring, queue),
                        Part.framed("inside", Part.row(table, graph)),
                        new Tower(
                                "tower",
                                List.of(
                                        Cell.of("used")
                                                .noted("high")
                                                .weighing(2)
                                                .marked(Mark.HALF),
                                        Cell.of("free").noted("top").marked(Mark.EMPTY)),
                                "low"),
                        new Words("a word at the end", Mark.RIGHT),
                        new Strip("", List.of())),
                List.of(
                        new Arrow("a", "b"),
                        new Arrow("A", "B", "next", Mark.CURRENT),
                        new Arrow("B", "D"),
                        new Arrow("D", "B", "back", Mark.PLAIN),
                        new Arrow("A", "C", "skips", Mark.WRONG),
                        new Arrow("b", "A", "", Mark.GONE),
                        new Arrow("C", "slot 2", "up", Mark.PLAIN),
                        new Arrow("C", "C", "itself", Mark.PLAIN)));
    }
}
