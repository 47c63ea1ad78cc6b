package dev.gokata.scene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A picture: parts in their places, and arrows between cells.
 *
 * @param part what is in it
 * @param arrows from cell to cell
 */
public record Scene(Part part, List<Arrow> arrows) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if two cells have the same name, or an arrow begins or ends nowhere
     */
    public Scene {
        arrows = List.copyOf(arrows);
        Set<String> names = new HashSet<>();
        for (Cell cell : part.cells()) {
            if (!cell.name().isEmpty() && !names.add(cell.name())) {
                throw new IllegalArgumentException(
                        "two cells are called \"" + cell.name() + "\": give each its own name");
            }
        }
        for (Arrow arrow : arrows) {
            for (String end : List.of(arrow.from(), arrow.to())) {
                if (!names.contains(end)) {
                    throw new IllegalArgumentException(
                            "an arrow needs a cell that is called \"" + end + "\", and there is none");
                }
            }
        }
    }

    /**
     * Makes a picture without arrows.
     *
     * @param part what is in it
     */
    public Scene(Part part) {
        this(part, List.of());
    }

    /**
     * Puts pictures beside each other.
     *
     * @param scenes from left to right; no two cells of theirs have the same name
     * @return one picture
     */
    public static Scene row(Scene... scenes) {
        return together(false, List.of(scenes));
    }

    /**
     * Puts pictures below each other.
     *
     * @param scenes from top to bottom; no two cells of theirs have the same name
     * @return one picture
     */
    public static Scene column(Scene... scenes) {
        return together(true, List.of(scenes));
    }

    private static Scene together(boolean down, List<Scene> scenes) {
        return new Scene(
                new Part.Group("", down, scenes.stream().map(Scene::part).toList()),
                scenes.stream().flatMap(scene -> scene.arrows().stream()).toList());
    }

    /**
     * Puts a frame around a picture, so that it can stand beside others with cells of the same names.
     *
     * @param title what stands on the frame, and before the name of each cell
     * @return a copy
     */
    public Scene framed(String title) {
        UnaryOperator<String> named = name -> title + ": " + name;
        Part renamed = part.withCells(cell -> cell.name().isEmpty() ? cell : cell.named(named.apply(cell.name())));
        return new Scene(
                Part.framed(title, renamed),
                arrows.stream()
                        .map(arrow -> new Arrow(
                                named.apply(arrow.from()), named.apply(arrow.to()), arrow.label(), arrow.mark()))
                        .toList());
    }

    /**
     * Marks what differs from another picture: cells of the same name with another text, note or mark, and arrows that the other
     * doesn't have.
     *
     * @param right the picture to compare with
     * @return a copy in which what differs is marked as wrong
     */
    public Scene markedAgainst(Scene right) {
        Map<String, Cell> cells = new HashMap<>();
        right.part.cells().forEach(cell -> cells.put(cell.name(), cell));
        Part marked = part.withCells(cell -> {
            Cell other = cells.get(cell.name());
            boolean same = cell.name().isEmpty()
                    || other != null
                            && other.equals(
                                    new Cell(cell.name(), cell.text(), cell.note(), cell.mark(), other.weight()));
            return same ? cell : cell.marked(Mark.WRONG);
        });
        return new Scene(
                marked,
                arrows.stream()
                        .map(arrow -> right.arrows.contains(arrow)
                                ? arrow
                                : new Arrow(arrow.from(), arrow.to(), arrow.label(), Mark.WRONG))
                        .toList());
    }
}
