package dev.gokata.grader.check;

/**
 * One thing that a kata is missing or has wrong.
 *
 * @param where the file, the test or the mutant
 * @param problem what is wrong
 * @param fix what to do about it
 */
public record Finding(String where, String problem, String fix) {

    @Override
    public String toString() {
        return where + ": " + problem + "; " + fix;
    }
}
