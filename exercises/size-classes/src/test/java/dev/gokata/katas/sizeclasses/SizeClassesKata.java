package dev.gokata.katas.sizeclasses;

import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Probe;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SizeClassTable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** How your code is called: the probes of the kata, with their scenarios and observations. */
public final class SizeClassesKata implements Kata<SizeClassesKata.Piece>, FitsInto<Seams> {

    /**
     * What the probes need of your code.
     *
     * @param table makes a table from size classes
     * @param makeClasses computes Go's size classes
     */
    public record Piece(Function<List<SizeClass>, SizeClassTable> table, Supplier<List<SizeClass>> makeClasses) {}

    /**
     * Some sizes to round up.
     *
     * @param classes the table's size classes
     * @param noscan true if the objects have no pointers
     * @param sizes bytes needed
     */
    public record Requests(List<SizeClass> classes, boolean noscan, List<Long> sizes) {}

    /**
     * The sizes rounded up.
     *
     * @param bytes the usable bytes, one for each request
     */
    public record Rounded(List<Long> bytes) {}

    /**
     * Some sizes to look up.
     *
     * @param classes the table's size classes
     * @param sizes bytes needed
     */
    public record Lookups(List<SizeClass> classes, List<Long> sizes) {}

    /**
     * One size to look up in two tables that exist at the same time.
     *
     * @param first the size classes of the table that is made first
     * @param second the size classes of the table that is made second
     * @param size bytes needed
     */
    public record TwoTables(List<SizeClass> first, List<SizeClass> second, long size) {}

    /**
     * The classes looked up.
     *
     * @param sizeclasses one for each lookup
     */
    public record Found(List<Integer> sizeclasses) {}

    /**
     * A class whose waste is asked for.
     *
     * @param classes the table's size classes
     * @param sizeclass the class asked for
     */
    public record WasteOf(List<SizeClass> classes, int sizeclass) {}

    /**
     * The waste of a class.
     *
     * @param bytes of one span
     */
    public record Wasted(int bytes) {}

    /** The question for Go's size classes, which needs to be told nothing. */
    public record Nothing() {}

    /**
     * Size classes.
     *
     * @param classes in ascending order, without class 0
     */
    public record Made(List<SizeClass> classes) {}

    /** Rounds every size up with one new table. */
    public static final Probe<Piece, Requests, Rounded> ROUND_UP =
            Probe.of("roundUp", Requests.class, Rounded.class, (piece, requests, meter) -> {
                SizeClassTable table = piece.table().apply(requests.classes());
                return new Rounded(requests.sizes().stream()
                        .map(size -> table.roundUp(size, requests.noscan()))
                        .toList());
            });

    /** Looks every size up in one new table; the work of making the table is not counted. */
    public static final Probe<Piece, Lookups, Found> CLASS_OF =
            Probe.of("classOf", Lookups.class, Found.class, (piece, lookups, meter) -> {
                SizeClassTable table = piece.table().apply(lookups.classes());
                meter.startCounting();
                return new Found(lookups.sizes().stream().map(table::classOf).toList());
            });

    /** Makes two tables, then looks one size up in the first and in the second. */
    public static final Probe<Piece, TwoTables, Found> CLASS_OF_BOTH =
            Probe.of("classOfBoth", TwoTables.class, Found.class, (piece, tables, meter) -> {
                SizeClassTable first = piece.table().apply(tables.first());
                SizeClassTable second = piece.table().apply(tables.second());
                return new Found(List.of(first.classOf(tables.size()), second.classOf(tables.size())));
            });

    /** Asks a new table for what is left at the end of a span. */
    public static final Probe<Piece, WasteOf, Wasted> TAIL_WASTE = Probe.of(
            "tailWaste",
            WasteOf.class,
            Wasted.class,
            (piece, asked, meter) ->
                    new Wasted(piece.table().apply(asked.classes()).tailWaste(asked.sizeclass())));

    /** Asks a new table for what a span wastes in the worst case. */
    public static final Probe<Piece, WasteOf, Wasted> MAX_WASTE = Probe.of(
            "maxWaste",
            WasteOf.class,
            Wasted.class,
            (piece, asked, meter) ->
                    new Wasted(piece.table().apply(asked.classes()).maxWaste(asked.sizeclass())));

    /** Computes Go's size classes. */
    public static final Probe<Piece, Nothing, Made> MAKE_CLASSES = Probe.of(
            "makeClasses",
            Nothing.class,
            Made.class,
            (piece, nothing, meter) -> new Made(piece.makeClasses().get()));

    @Override
    public Piece learner() {
        return new Piece(SizeClasses::new, SizeClasses::makeClasses);
    }

    @Override
    public Seams fittedInto(Seams machine, String owner) {
        return machine.with(Seam.SIZE_CLASS_TABLE, owner, parts -> {
            Piece piece = learner();
            return piece.table().apply(piece.makeClasses().get());
        });
    }

    @Override
    public List<Probe<Piece, ?, ?>> probes() {
        return List.of(ROUND_UP, CLASS_OF, CLASS_OF_BOTH, TAIL_WASTE, MAX_WASTE, MAKE_CLASSES);
    }
}
