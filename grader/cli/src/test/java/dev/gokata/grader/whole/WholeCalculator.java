package dev.gokata.grader.whole;

import dev.gokata.kata.Whole;
import java.util.List;

/** Runs two small sums on a calculator. */
public class WholeCalculator implements Whole<Calculator> {

    @Override
    public Calculator reference() {
        return new Calculator(n -> n + n, "reference", n -> -n, "reference");
    }

    @Override
    public List<Seam> seams(Calculator whole) {
        return List.of(new Seam("Twice", whole.twiceOwner()), new Seam("Negate", whole.negateOwner()));
    }

    @Override
    public List<String> programs() {
        return List.of("four", "distance");
    }

    /** Four is twice twice one. A distance has no sign, and so hides where one comes from. */
    @Override
    public Ending run(String program, Calculator whole, long seed) {
        int result = program.equals("four")
                ? whole.twice().applyAsInt(whole.twice().applyAsInt(1))
                : Math.abs(whole.negate().applyAsInt(whole.twice().applyAsInt(3)));
        int expected = program.equals("four") ? 4 : 6;
        boolean isRight = result == expected;
        return new Ending(
                isRight,
                List.of("" + result),
                isRight ? List.of() : List.of("printed " + result + ", not " + expected));
    }

    @Override
    public long steps() {
        return 1_000;
    }

    /** One whose reference is wrong. */
    public static final class Broken extends WholeCalculator {

        @Override
        public Calculator reference() {
            return super.reference().withTwice(n -> n * n, "reference");
        }
    }
}
