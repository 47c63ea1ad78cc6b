package tiny;

import java.util.List;
import java.util.function.IntUnaryOperator;

public final class Doubling {

    sealed interface Number permits Plain, Twice {}

    record Plain(int n) implements Number {}

    record Twice(Number of, List<Number> more) implements Number {}

    interface Doubles {
        private int two() {
            return 2;
        }

        default IntUnaryOperator by() {
            return n -> n * two();
        }
    }

    enum Sign {
        MINUS,
        NONE,
        PLUS
    }

    public static int twice(int n) {
        Number number = new Twice(new Plain(n), List.of());
        Sign sign = Enum.valueOf(Sign.class, n < 0 ? "MINUS" : n == 0 ? "NONE" : "PLUS");
        String text = "n" + n + number.equals(new Twice(new Plain(n), List.of())) + sign;
        int right = switch (sign) {
            case MINUS, PLUS -> new Doubles() {}.by().applyAsInt(n);
            case NONE -> 0;
        };
        return switch (text) {
            case "n1trueNONE" -> 7;
            default -> number instanceof Twice twice && twice.of() instanceof Plain plain && plain.n() == n ? right : 0;
        };
    }
}
