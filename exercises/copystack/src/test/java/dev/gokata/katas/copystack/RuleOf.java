package dev.gokata.katas.copystack;

import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.testkit.stack.StackDifferences;

/** Finds the rule that was missed by what differs. */
final class RuleOf {

    private RuleOf() {}

    /**
     * Finds the rule by the first difference.
     *
     * @param expected the right image
     * @param found another
     * @param old the bounds of the stack before
     * @param otherwise the rule if the difference speaks for none
     * @return the rule's number
     */
    static int difference(StackImage expected, StackImage found, Stack old, int otherwise) {
        String place = StackDifferences.between(expected, found, old).get(0);
        if (place.startsWith("the bounds") || place.matches("sp|guard|top sp")) {
            return 21;
        }
        if (place.matches("bp|ctxt")) {
            return 13;
        }
        if (place.equals("panic")) {
            return 15;
        }
        if (place.startsWith("wait")) {
            return expected.conditions().activeStackChans() ? 18 : 16;
        }
        if (place.startsWith("defer") || place.contains(" defer ")) {
            return 14;
        }
        return ruleOfWord(place, otherwise);
    }

    private static int ruleOfWord(String place, int otherwise) {
        if (place.contains(" saved bp")) {
            return 11;
        }
        if (place.contains(" local ")) {
            return 9;
        }
        if (place.contains(" argument ")) {
            return 10;
        }
        if (place.contains(" object ") && !place.startsWith("heap")) {
            return 12;
        }
        return otherwise;
    }
}
