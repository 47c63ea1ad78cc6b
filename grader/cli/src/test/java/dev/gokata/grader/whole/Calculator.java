package dev.gokata.grader.whole;

import java.util.function.IntUnaryOperator;

/**
 * A whole that knows nothing of Go: it doubles, and it turns signs.
 *
 * @param twice doubles
 * @param twiceOwner whose that is
 * @param negate turns the sign
 * @param negateOwner whose that is
 */
public record Calculator(IntUnaryOperator twice, String twiceOwner, IntUnaryOperator negate, String negateOwner) {

    /** Puts another piece in for doubling. */
    public Calculator withTwice(IntUnaryOperator other, String owner) {
        return new Calculator(other, owner, negate, negateOwner);
    }

    /** Puts another piece in for signs. */
    public Calculator withNegate(IntUnaryOperator other, String owner) {
        return new Calculator(twice, twiceOwner, other, owner);
    }
}
