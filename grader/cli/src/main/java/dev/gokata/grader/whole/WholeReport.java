package dev.gokata.grader.whole;

import java.util.List;

/**
 * What came of running a whole.
 *
 * @param seed what every schedule follows from
 * @param schedules with how many each program was run at most
 * @param seams whose piece is in each
 * @param katas what the learner has of each
 * @param programs how each ended
 */
public record WholeReport(long seed, int schedules, List<Seam> seams, List<Kata> katas, List<Program> programs) {

    /**
     * A seam.
     *
     * @param name its name
     * @param owner whose piece is in it
     * @param yours whether that is the learner's; then the owner is the kata
     */
    public record Seam(String name, String owner, boolean yours) {}

    /**
     * What the learner has of a kata.
     *
     * @param slug the kata
     * @param putIn whether its piece is in the whole
     * @param state what it is, in two or three words
     * @param why how that shows
     */
    public record Kata(String slug, boolean putIn, String state, String why) {}

    /**
     * How a program ended.
     *
     * @param name its name
     * @param asExpected whether it always ended as it does on the reference
     * @param result how it ended else, in two words
     * @param schedule the number of the schedule under which it did, from 1; or how many were tried
     * @param told what happened, line by line
     * @param suspects the katas whose pieces may be to blame, the likeliest first
     * @param suspicion why these
     */
    public record Program(
            String name,
            boolean asExpected,
            String result,
            int schedule,
            List<String> told,
            List<String> suspects,
            String suspicion) {

        /** Copies the lists. */
        public Program {
            told = List.copyOf(told);
            suspects = List.copyOf(suspects);
        }
    }

    /** Copies the lists. */
    public WholeReport {
        seams = List.copyOf(seams);
        katas = List.copyOf(katas);
        programs = List.copyOf(programs);
    }

    /**
     * Tells whether all is as it should be.
     *
     * @return whether every program ended as on the reference
     */
    public boolean isAsExpected() {
        return programs.stream().allMatch(Program::asExpected);
    }

    /**
     * Counts the seams that have the learner's piece.
     *
     * @return how many
     */
    public long yours() {
        return seams.stream().filter(Seam::yours).count();
    }
}
