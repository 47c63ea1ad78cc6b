package dev.gokata.katas.sizeclasses;

import dev.gokata.kata.scenes.BriefPicture;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Found;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Lookups;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Made;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Nothing;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Piece;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Requests;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Rounded;
import dev.gokata.katas.sizeclasses.SizeClassesKata.TwoTables;
import dev.gokata.katas.sizeclasses.SizeClassesKata.WasteOf;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Wasted;
import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.runtime.malloc.MallocConstants;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Table;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How size classes are drawn, step by step. */
public final class SizeClassesScenes implements KataScenes<Piece> {

    /* Class 5 of Go's table, whose waste the brief counts. */
    private static final int EXAMPLE_CLASS = 5;

    private static final int WIDEST = 44;

    @Override
    public Piece reference() {
        return new Piece(SizeClasses::new, SizeClasses::makeClasses);
    }

    @Override
    public List<Drawing<Piece, ?, ?>> drawings() {
        return List.of(
                Drawing.of(
                        SizeClassesKata.ROUND_UP,
                        new Requests(Tables.go(), false, List.of(17L, 512L, 520L, 576L, 32760L, 32761L)),
                        SizeClassesScenes::beforeRounding,
                        SizeClassesScenes::rounding),
                Drawing.of(
                        SizeClassesKata.CLASS_OF,
                        new Lookups(Tables.go(), List.of(1L, 24L, 25L, 1024L, 1025L, 32768L, 32769L)),
                        asked -> new Step(
                                "looking up " + listed(asked.sizes()) + Tables.in(asked.classes()),
                                0,
                                asked(asked.classes(), asked.sizes())),
                        SizeClassesScenes::lookingUp),
                Drawing.of(
                        SizeClassesKata.CLASS_OF_BOTH,
                        new TwoTables(Tables.go(), Tables.go().subList(0, 9), 200),
                        asked -> new Step(
                                "two tables exist at the same time, and " + asked.size()
                                        + " bytes are looked up in both",
                                9,
                                new Scene(Part.row(
                                        framed("the first", asked.first(), asked.size(), 0),
                                        framed("the second", asked.second(), asked.size(), 0)))),
                        SizeClassesScenes::lookingUpInBoth),
                Drawing.of(
                        SizeClassesKata.TAIL_WASTE,
                        new WasteOf(Tables.go(), EXAMPLE_CLASS),
                        SizeClassesScenes::beforeWaste,
                        (asked, wasted) -> List.of(new Step(
                                "tailWaste(" + asked.sizeclass() + ") answers " + wasted.bytes(),
                                10,
                                wasted(asked, "tail", wasted)))),
                Drawing.of(
                        SizeClassesKata.MAX_WASTE,
                        new WasteOf(Tables.go(), EXAMPLE_CLASS),
                        SizeClassesScenes::beforeWaste,
                        (asked, wasted) -> List.of(new Step(
                                "maxWaste(" + asked.sizeclass() + ") answers " + wasted.bytes(),
                                11,
                                wasted(asked, "at worst", wasted)))),
                Drawing.of(
                        SizeClassesKata.MAKE_CLASSES,
                        new Nothing(),
                        nothing -> new Step(
                                "makeClasses() is asked for Go's table",
                                13,
                                new Scene(new Strip("classes", List.of()))),
                        (nothing, made) -> making(made)));
    }

    @Override
    public List<BriefPicture> pictures() {
        WasteOf asked = new WasteOf(Tables.go(), EXAMPLE_CLASS);
        int tail = reference().table().apply(asked.classes()).tailWaste(EXAMPLE_CLASS);
        return List.of(new BriefPicture(
                "span.svg", "A span of 48-byte objects, and what is wasted", span(asked, "tail of " + tail)));
    }

    private static Step beforeRounding(Requests asked) {
        return new Step(
                (asked.sizes().size() == 1 ? "a request of " : "requests of ") + listed(asked.sizes()) + " bytes "
                        + (asked.noscan() ? "without" : "with") + " pointers" + Tables.in(asked.classes()),
                0,
                asked(asked.classes(), asked.sizes()));
    }

    private static String listed(List<Long> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Scene asked(List<SizeClass> classes, List<Long> sizes) {
        Strip strip = new Strip(
                "asked for",
                sizes.stream().map(size -> Cell.of(size + " bytes")).toList());
        return new Scene(Part.column(strip, table(classes, sizes.get(0), 0, 0)));
    }

    private static List<Step> rounding(Requests asked, Rounded rounded) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < asked.sizes().size(); i++) {
            long size = asked.sizes().get(i);
            long answer = rounded.bytes().get(i);
            steps.add(
                    new Step("roundUp(" + size + ") answers " + answer, rule(asked, size), block(asked, size, answer)));
        }
        return steps;
    }

    private static int rule(Requests asked, long size) {
        if (size < 1) {
            return 5;
        }
        if (isLarge(asked, size)) {
            return size > Long.MAX_VALUE - MallocConstants.PAGE_SIZE + 1 ? 4 : 3;
        }
        return hasHeader(asked, size) ? 2 : 1;
    }

    private static boolean isLarge(Requests asked, long size) {
        return size > Tables.largest(asked.classes()) - MallocConstants.MALLOC_HEADER_SIZE;
    }

    private static boolean hasHeader(Requests asked, long size) {
        return !asked.noscan() && size > MallocConstants.MIN_SIZE_FOR_MALLOC_HEADER && !isLarge(asked, size);
    }

    /** Draws the block that a request gets, and the classes around it. */
    private static Scene block(Requests asked, long size, long answer) {
        List<Cell> cells = new ArrayList<>();
        boolean header = hasHeader(asked, size);
        if (header) {
            cells.add(Cell.of("header 8").named("the header").marked(Mark.HALF));
        }
        long lost = answer - size;
        long width = Math.max(1, Math.max(size, answer));
        cells.add(Cell.of(size + " asked for").named("asked for").weighing((int) (WIDEST * (size * 1.0 / width))));
        if (lost != 0) {
            cells.add(Cell.of(lost > 0 ? lost + " more" : -lost + " too few")
                    .named("besides")
                    .marked(lost > 0 ? Mark.EMPTY : Mark.WRONG)
                    .weighing((int) (WIDEST * (Math.abs(lost) * 1.0 / width))));
        }
        boolean large = isLarge(asked, size);
        long object = header ? answer + MallocConstants.MALLOC_HEADER_SIZE : answer;
        String what = "what the program may use: " + answer + " bytes"
                + (header ? ", of an object of " + object : large ? ", in whole pages" : "");
        return new Scene(Part.column(
                new Strip(what, cells),
                table(
                        asked.classes(),
                        header ? size + MallocConstants.MALLOC_HEADER_SIZE : size,
                        0,
                        large ? 0 : object)));
    }

    private static List<Step> lookingUp(Lookups asked, Found found) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < asked.sizes().size(); i++) {
            long size = asked.sizes().get(i);
            int sizeclass = found.sizeclasses().get(i);
            boolean outside = size < 1 || size > Tables.largest(asked.classes());
            steps.add(new Step(
                    "classOf(" + size + ") answers " + Lookup.told(asked.classes(), sizeclass, size),
                    outside ? 7 : 6,
                    around(asked.classes(), size, sizeclass)));
        }
        return steps;
    }

    private static List<Step> lookingUpInBoth(TwoTables asked, Found found) {
        List<Step> steps = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            List<SizeClass> classes = i == 0 ? asked.first() : asked.second();
            String name = i == 0 ? "the first" : "the second";
            int sizeclass = found.sizeclasses().get(i);
            parts.add(framed(name, classes, asked.size(), sizeclass));
            Part still = framed("the second", asked.second(), asked.size(), 0);
            steps.add(new Step(
                    name + " answers " + Lookup.told(classes, sizeclass, asked.size()),
                    9,
                    new Scene(i == 0 ? Part.row(parts.get(0), still) : Part.row(parts.get(0), parts.get(1)))));
        }
        return steps;
    }

    private static Part framed(String name, List<SizeClass> classes, long size, int sizeclass) {
        Cell answer = sizeclass == 0 ? Cell.of("no class") : Cell.of("class " + sizeclass);
        return Part.framed(
                name,
                Part.column(
                        new Strip("answer", List.of(answer.named("the answer of " + name))),
                        table(classes, size, sizeclass, 0)));
    }

    private static Scene around(List<SizeClass> classes, long size, int sizeclass) {
        Strip asked = new Strip("looked up", List.of(Cell.of(size + " bytes").named("looked up")));
        Strip answer = new Strip(
                "answer",
                List.of(Cell.of(sizeclass == 0 ? "no class" : "class " + sizeclass)
                        .named("answer")));
        return new Scene(Part.column(Part.row(asked, answer), table(classes, size, sizeclass, 0)));
    }

    /* The classes around a size; marked is the one that was answered, or whose objects are of the size that was. */
    private static Table table(List<SizeClass> classes, long size, int answered, long object) {
        int at = 0;
        while (at < classes.size() && classes.get(at).size() < size) {
            at++;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = Math.max(0, at - 3); i < Math.min(classes.size(), at + 4); i++) {
            rows.add(row(classes, i, answered == i + 1 || classes.get(i).size() == object));
        }
        if (answered > 0 && answered <= classes.size() && Math.abs(answered - 1 - at) > 3) {
            rows.add(row(classes, answered - 1, true));
        }
        return new Table("classes around it", List.of("class", "size", "objects", "spans"), rows);
    }

    private static List<Cell> row(List<SizeClass> classes, int i, boolean current) {
        SizeClass each = classes.get(i);
        Mark mark = current ? Mark.CURRENT : Mark.PLAIN;
        return List.of(
                Cell.of(Integer.toString(i + 1)).marked(mark),
                Cell.of(each.size() + " bytes").marked(mark),
                Cell.of(Integer.toString(each.objects())),
                Cell.of(pages(each.npages())));
    }

    private static Step beforeWaste(WasteOf asked) {
        return new Step("a span of class " + asked.sizeclass() + Tables.in(asked.classes()), 12, span(asked));
    }

    private static Scene span(WasteOf asked) {
        return span(asked, "tail");
    }

    private static Scene span(WasteOf asked, String tail) {
        boolean known =
                asked.sizeclass() >= 1 && asked.sizeclass() <= asked.classes().size();
        if (!known) {
            return new Scene(new Part.Words(
                    "the table has the classes 1 to " + asked.classes().size()));
        }
        SizeClass sizeClass = asked.classes().get(asked.sizeclass() - 1);
        Cell object = Cell.of(Integer.toString(sizeClass.size())).weighing(8);
        List<Cell> cells = new ArrayList<>(List.of(object));
        if (sizeClass.objects() > 2) {
            cells.add(object);
            cells.add(Cell.of("… " + sizeClass.objects() + " objects …"));
        }
        if (sizeClass.objects() > 1) {
            cells.add(object);
        }
        cells.add(Cell.of(tail).marked(Mark.EMPTY));
        int below = asked.sizeclass() == 1
                ? 0
                : asked.classes().get(asked.sizeclass() - 2).size();
        Strip worst = new Strip(
                "the worst object",
                List.of(
                        Cell.of(below + 1 + " asked for").weighing(18),
                        Cell.of(sizeClass.size() - below - 1 + " lost").marked(Mark.EMPTY)));
        return new Scene(Part.column(
                new Strip("one span: " + pages(sizeClass.npages()) + ", " + sizeClass.spanBytes() + " bytes", cells),
                worst));
    }

    private static Scene wasted(WasteOf asked, String what, Wasted wasted) {
        return new Scene(Part.column(
                span(asked).part(),
                new Strip(
                        "wasted, " + what,
                        List.of(Cell.of(wasted.bytes() + " bytes")
                                .named("wasted")
                                .marked(Mark.CURRENT)))));
    }

    private static List<Step> making(Made made) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < made.classes().size(); i++) {
            SizeClass each = made.classes().get(i);
            List<List<Cell>> rows = new ArrayList<>();
            for (int shown = Math.max(0, i - 5); shown <= i; shown++) {
                rows.add(madeRow(made.classes().get(shown), shown + 1, shown == i));
            }
            steps.add(new Step(
                    "class " + (i + 1) + " has " + each.size() + " bytes, and spans of " + pages(each.npages()),
                    0,
                    new Scene(
                            new Table("classes so far", List.of("class", "size", "spans", "objects", "tail"), rows))));
        }
        steps.add(new Step(
                "there are " + made.classes().size() + " classes",
                0,
                new Scene(new Strip(
                        "in all",
                        List.of(Cell.of(made.classes().size() + " classes").named("classes"))))));
        return steps;
    }

    private static List<Cell> madeRow(SizeClass each, int number, boolean current) {
        Mark mark = current ? Mark.CURRENT : Mark.PLAIN;
        String of = " of class " + number;
        return List.of(
                Cell.of(Integer.toString(number)).marked(mark),
                Cell.of(each.size() + " bytes").named("size" + of).marked(mark),
                Cell.of(pages(each.npages())).named("spans" + of).marked(mark),
                Cell.of(Integer.toString(each.objects())).named("objects" + of),
                Cell.of(Integer.toString(each.spanBytes() % Math.max(1, each.size())))
                        .named("tail" + of));
    }

    private static String pages(int npages) {
        return npages == 1 ? "1 page" : npages + " pages";
    }
}
