package dev.gokata.scene;

import dev.gokata.scene.Layout.Box;
import dev.gokata.scene.Layout.Label;
import dev.gokata.scene.Layout.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a scene as SVG, in light and in dark.
 *
 * <p>There are no ids and no links in it, so that many can stand in one page.
 */
public final class SvgPicture {

    static final double COLUMN = 8;
    static final double LINE = 18;
    private static final double MARGIN = 14;
    private static final Pattern VARIABLE = Pattern.compile("(--[a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern USE = Pattern.compile("([a-z-]+): var\\((--[a-z-]+)\\)");

    private final Layout layout;
    private final StringBuilder out = new StringBuilder();
    private final Curves curves;

    private SvgPicture(Scene scene) {
        this.layout = Layout.of(scene);
        this.curves = Curves.of(scene, layout);
    }

    /**
     * Returns the style that pictures in a page need.
     *
     * @return CSS
     */
    public static String style() {
        try (InputStream in = Objects.requireNonNull(SvgPicture.class.getResourceAsStream("scene.css"))) {
            // Where a checkout has other line ends, the style still has these.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a scene for a page that has the {@linkplain #style() style}.
     *
     * @param scene the scene
     * @param title what it shows, for whoever can't see it
     * @return an element
     */
    public static String inPage(Scene scene, String title) {
        return new SvgPicture(scene).written(title, "");
    }

    /**
     * Writes a scene as a file of its own.
     *
     * @param scene the scene
     * @param title what it shows
     * @return a document
     */
    public static String standalone(Scene scene, String title) {
        return new SvgPicture(scene).written(title, withoutVariables(style())) + "\n";
    }

    /* Not every program that shows SVG knows variables; what does not knows the color before. */
    private static String withoutVariables(String style) {
        Map<String, String> light = new HashMap<>();
        Matcher defined = VARIABLE.matcher(style);
        while (defined.find()) {
            light.putIfAbsent(defined.group(1), defined.group(2));
        }
        return USE.matcher(style).replaceAll(use -> use.group(1) + ": " + light.get(use.group(2)) + "; " + use.group());
    }

    private String written(String title, String style) {
        double width = layout.width() * COLUMN + 2 * MARGIN + curves.roomRight();
        double height = layout.height() * LINE + 2 * MARGIN + curves.roomAbove() + curves.roomBelow();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"scene\" role=\"img\" aria-label=\"")
                .append(escaped(PlainText.of(title)))
                .append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\">\n");
        if (!style.isEmpty()) {
            out.append("<title>").append(escaped(PlainText.of(title))).append("</title>\n<style>\n");
            out.append(style).append("</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        }
        out.append("<g transform=\"translate(")
                .append(number(MARGIN))
                .append(' ')
                .append(number(MARGIN + curves.roomAbove()))
                .append(")\">\n");
        // Frames first, so that what is inside of them is not covered.
        for (Box.Kind kind : new Box.Kind[] {Box.Kind.FRAME, Box.Kind.TABLE, Box.Kind.FIELD, Box.Kind.CELL}) {
            layout.boxes().stream().filter(box -> box.kind() == kind).forEach(this::box);
        }
        layout.rules().forEach(this::rule);
        layout.boxes().stream().filter(SvgPicture::standsOut).forEach(this::box);
        layout.labels().forEach(this::label);
        curves.all().forEach(this::curve);
        return out.append("</g>\n</svg>").toString();
    }

    /* Cells share their edges, so those with a heavy one are drawn once more, above their neighbors. */
    private static boolean standsOut(Box box) {
        return box.mark().edge() == Mark.Edge.HEAVY;
    }

    private void box(Box box) {
        if (box.kind() == Box.Kind.FIELD && box.mark() == Mark.PLAIN) {
            return;
        }
        double inset = box.kind() == Box.Kind.FIELD ? 1.5 : 0;
        out.append("<rect class=\"")
                .append(box.kind().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(className(box.mark()))
                .append("\" x=\"")
                .append(number(left(box) + inset))
                .append("\" y=\"")
                .append(number(top(box) + inset))
                .append("\" width=\"")
                .append(number(right(box) - left(box) - 2 * inset))
                .append("\" height=\"")
                .append(number(bottom(box) - top(box) - 2 * inset))
                .append("\"/>\n");
    }

    private void rule(Rule rule) {
        double x = (rule.x() + 0.5) * COLUMN;
        double y = (rule.y() + 0.5) * LINE;
        double to = (rule.length() - 1) * (rule.down() ? LINE : COLUMN);
        out.append("<path class=\"rule\" d=\"M").append(number(x)).append(' ').append(number(y));
        out.append(rule.down() ? "v" : "h").append(number(to)).append("\"/>\n");
    }

    private void label(Label label) {
        if (label.text().isEmpty()) {
            return;
        }
        boolean middle = label.style() == Label.Style.CELL;
        double x = middle ? (label.x() + label.width() / 2.0) * COLUMN : label.x() * COLUMN;
        double y = (label.y() + 0.5) * LINE + 4.5;
        if (isOnFrame(label)) {
            // The line of the frame would show between the words.
            out.append("<rect class=\"paper\" x=\"")
                    .append(number(x - 4))
                    .append("\" y=\"")
                    .append(number(label.y() * LINE + 2))
                    .append("\" width=\"")
                    .append(number(label.width() * COLUMN + 8))
                    .append("\" height=\"")
                    .append(number(LINE - 4))
                    .append("\"/>\n");
        }
        out.append("<text class=\"")
                .append(label.style().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(className(label.mark()))
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\">")
                .append(escaped(label.text()))
                .append("</text>\n");
    }

    private boolean isOnFrame(Label label) {
        return label.style() == Label.Style.TITLE
                && layout.boxes().stream()
                        .anyMatch(box -> box.kind() == Box.Kind.FRAME
                                && box.y() == label.y()
                                && box.x() < label.x()
                                && label.x() < box.x() + box.width());
    }

    private void curve(Curves.Curve curve) {
        out.append("<g class=\"arrow ").append(className(curve.mark())).append("\"><path d=\"");
        out.append(curve.path())
                .append("\"/><path class=\"head\" d=\"")
                .append(curve.head())
                .append("\"/></g>\n");
        if (!curve.label().isEmpty()) {
            out.append("<text class=\"label ")
                    .append(className(curve.mark()))
                    .append("\" x=\"")
                    .append(number(curve.labelX()))
                    .append("\" y=\"")
                    .append(number(curve.labelY()))
                    .append("\">")
                    .append(escaped(curve.label()))
                    .append("</text>\n");
        }
    }

    static double left(Box box) {
        return (box.x() + 0.5) * COLUMN;
    }

    static double right(Box box) {
        return (box.x() + box.width() - 0.5) * COLUMN;
    }

    static double top(Box box) {
        return box.kind() == Box.Kind.FIELD ? box.y() * LINE : (box.y() + 0.5) * LINE;
    }

    static double bottom(Box box) {
        double end = box.y() + box.height();
        return box.kind() == Box.Kind.FIELD ? end * LINE : (end - 0.5) * LINE;
    }

    private static String className(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    /** Writes a number without needless digits. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
