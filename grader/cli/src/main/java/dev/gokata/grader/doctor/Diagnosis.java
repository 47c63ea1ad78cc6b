package dev.gokata.grader.doctor;

/**
 * What was found of one thing.
 *
 * @param what the thing, in a word or two
 * @param state whether it is well
 * @param says what was found
 * @param fix what to do about it; "" where nothing is to be done
 */
public record Diagnosis(String what, State state, String says, String fix) {

    /** Whether a thing is well. */
    public enum State {
        /** It is as it should be. */
        WELL,
        /** One can work with it. */
        MIND,
        /** Nothing works, or something silently works wrongly. */
        WRONG
    }

    static Diagnosis well(String what, String says) {
        return new Diagnosis(what, State.WELL, says, "");
    }

    static Diagnosis mind(String what, String says, String fix) {
        return new Diagnosis(what, State.MIND, says, fix);
    }

    static Diagnosis wrong(String what, String says, String fix) {
        return new Diagnosis(what, State.WRONG, says, fix);
    }
}
