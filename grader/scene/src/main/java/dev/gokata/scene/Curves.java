package dev.gokata.scene;

import static dev.gokata.scene.SvgPicture.bottom;
import static dev.gokata.scene.SvgPicture.left;
import static dev.gokata.scene.SvgPicture.number;
import static dev.gokata.scene.SvgPicture.right;
import static dev.gokata.scene.SvgPicture.top;

import dev.gokata.scene.Layout.Box;
import java.util.ArrayList;
import java.util.List;

/** The ways that arrows take from cell to cell. */
final class Curves {

    private static final double HEAD = 8;

    private static final double LABEL_COLUMN = 7.4;

    /* How far two arrows that go opposite ways between the same cells keep from the middle. */
    private static final double ASIDE = 6;

    /** An arrow as paths, and where its label stands. */
    record Curve(String path, String head, String label, double labelX, double labelY, Mark mark) {}

    private record Point(double x, double y) {

        Point by(double dx, double dy) {
            return new Point(x + dx, y + dy);
        }
    }

    private final List<Curve> curves = new ArrayList<>();
    private double roomRight;
    private double roomAbove;
    private double roomBelow;

    static Curves of(Scene scene, Layout layout) {
        Curves all = new Curves();
        for (Arrow arrow : scene.arrows()) {
            Box from = layout.named(arrow.from());
            Box to = layout.named(arrow.to());
            if (from != null && to != null) {
                boolean back = scene.arrows().stream()
                        .anyMatch(other ->
                                other.from().equals(arrow.to()) && other.to().equals(arrow.from()));
                all.add(arrow, from, to, layout, back ? ASIDE : 0);
            }
        }
        return all;
    }

    List<Curve> all() {
        return curves;
    }

    /** Returns the room that curves need beyond the right end. */
    double roomRight() {
        return roomRight;
    }

    /** Returns the room that curves need above the first line. */
    double roomAbove() {
        return roomAbove;
    }

    /** Returns the room that curves need below the last line. */
    double roomBelow() {
        return roomBelow;
    }

    private void add(Arrow arrow, Box from, Box to, Layout layout, double aside) {
        double x1 = middleX(from);
        double y1 = middleY(from);
        double x2 = middleX(to);
        double y2 = middleY(to);
        boolean crowded = isCrowded(from, x2 > x1, layout) || isCrowded(to, x1 > x2, layout);
        boolean sameLine = Math.abs(y1 - y2) < SvgPicture.LINE / 2;
        if (from.equals(to)) {
            Point start = new Point(right(from) - 14, top(from));
            loop(arrow, start, new Point(right(from) - 4, top(from)), 26);
        } else if (crowded && top(from) < bottom(to) && top(to) < bottom(from)) {
            double depth = 30 + Math.abs(x2 - x1) * 0.06;
            roomBelow = Math.max(roomBelow, bottom(from) + depth - layout.height() * SvgPicture.LINE);
            loop(arrow, new Point(x1, bottom(from)), new Point(x2, bottom(to)), -depth);
        } else if (crowded && bottom(from) < top(to) && !isOnTheWay(from, to, layout)) {
            down(arrow, new Point(x1, bottom(from)), new Point(x2, top(to)), 1);
        } else if (crowded && bottom(to) < top(from) && !isOnTheWay(from, to, layout)) {
            down(arrow, new Point(x1, top(from)), new Point(x2, bottom(to)), -1);
        } else if (sameLine && isBetween(from, to, layout)) {
            double height = 20 + Math.abs(x2 - x1) * 0.08;
            roomAbove = Math.max(roomAbove, height - top(from));
            loop(arrow, new Point(x1, top(from)), new Point(x2, top(to)), height);
        } else if (left(to) >= right(from) - 1) {
            across(arrow, new Point(right(from), y1 - aside), new Point(left(to), y2 - aside), 1);
        } else if (right(to) <= left(from) + 1) {
            across(arrow, new Point(left(from), y1 + aside), new Point(right(to), y2 + aside), -1);
            if (aside > 0) {
                below();
            }
        } else if (from.kind() == Box.Kind.FIELD || to.kind() == Box.Kind.FIELD || isOnTheWay(from, to, layout)) {
            double out = 22 + Math.min(40, Math.abs(y2 - y1) * 0.15);
            double edge = Math.max(right(from), right(to));
            roomRight = Math.max(roomRight, edge + out - layout.width() * SvgPicture.COLUMN);
            bend(arrow, new Point(right(from), y1), new Point(right(to), y2), edge + out);
        } else if (y2 > y1) {
            down(arrow, new Point(x1 - aside, bottom(from)), new Point(x2 - aside, top(to)), 1);
            beside(-aside);
        } else {
            down(arrow, new Point(x1 + aside, top(from)), new Point(x2 + aside, bottom(to)), -1);
            beside(aside);
        }
    }

    /* Labels of two opposite arrows would stand on each other. */
    private void below() {
        Curve last = curves.remove(curves.size() - 1);
        curves.add(new Curve(last.path(), last.head(), last.label(), last.labelX(), last.labelY() + 17, last.mark()));
    }

    private void beside(double aside) {
        if (aside == 0) {
            return;
        }
        Curve last = curves.remove(curves.size() - 1);
        double half = Math.signum(aside) * (Layout.width(last.label()) * LABEL_COLUMN / 2 + 2);
        curves.add(new Curve(
                last.path(), last.head(), last.label(), last.labelX() + half, last.labelY() + 8, last.mark()));
    }

    /* What leaves a cell by a side that another one touches would run through that one. */
    private static boolean isCrowded(Box box, boolean onTheRight, Layout layout) {
        double side = onTheRight ? right(box) : left(box);
        return box.kind() == Box.Kind.CELL
                && layout.boxes().stream()
                        .filter(other -> other.kind() == Box.Kind.CELL && other.y() == box.y())
                        .anyMatch(other -> Math.abs((onTheRight ? left(other) : right(other)) - side) < 1);
    }

    private static boolean isBetween(Box from, Box to, Layout layout) {
        double start = Math.min(right(from), right(to));
        double end = Math.max(left(from), left(to));
        return layout.boxes().stream()
                .filter(box -> box.kind() == Box.Kind.CELL)
                .anyMatch(box -> left(box) > start - 1
                        && right(box) < end + 1
                        && Math.abs(middleY(box) - middleY(from)) < SvgPicture.LINE);
    }

    private static boolean isOnTheWay(Box from, Box to, Layout layout) {
        double start = Math.min(bottom(from), bottom(to));
        double end = Math.max(top(from), top(to));
        double x = (middleX(from) + middleX(to)) / 2;
        return layout.boxes().stream()
                .filter(box -> box.kind() == Box.Kind.CELL)
                .anyMatch(box -> top(box) > start - 1 && bottom(box) < end + 1 && left(box) < x && x < right(box));
    }

    private void across(Arrow arrow, Point start, Point end, int way) {
        double reach = Math.max(18, Math.abs(end.x() - start.x()) / 2);
        cubic(arrow, start, start.by(way * reach, 0), end.by(-way * reach, 0), end);
    }

    private void down(Arrow arrow, Point start, Point end, int way) {
        double reach = Math.max(14, Math.abs(end.y() - start.y()) / 2);
        cubic(arrow, start, start.by(0, way * reach), end.by(0, -way * reach), end);
    }

    private void bend(Arrow arrow, Point start, Point end, double far) {
        cubic(arrow, start, new Point(far, start.y()), new Point(far, end.y()), end);
    }

    private void loop(Arrow arrow, Point start, Point end, double height) {
        cubic(arrow, start, start.by(0, -height), end.by(0, -height), end);
    }

    private void cubic(Arrow arrow, Point start, Point one, Point two, Point end) {
        double length = Math.max(1, Math.hypot(end.x() - two.x(), end.y() - two.y()));
        double dx = (end.x() - two.x()) / length;
        double dy = (end.y() - two.y()) / length;
        Point neck = end.by(-dx * HEAD, -dy * HEAD);
        String path = "M" + told(start) + "C" + told(one) + " " + told(two) + " " + told(neck);
        String head = "M" + told(end) + "L" + told(neck.by(-dy * HEAD / 2, dx * HEAD / 2)) + "L"
                + told(neck.by(dy * HEAD / 2, -dx * HEAD / 2)) + "z";
        String sign = arrow.mark().sign();
        String label = arrow.label().isEmpty() || sign.isEmpty() ? sign + arrow.label() : sign + " " + arrow.label();
        double x = (start.x() + 3 * one.x() + 3 * two.x() + end.x()) / 8;
        double y = (start.y() + 3 * one.y() + 3 * two.y() + end.y()) / 8 - 4;
        curves.add(new Curve(path, head, label, x, y, arrow.mark()));
    }

    private static String told(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private static double middleX(Box box) {
        return (left(box) + right(box)) / 2;
    }

    private static double middleY(Box box) {
        return (top(box) + bottom(box)) / 2;
    }
}
