package dev.gokata.kata;

/**
 * One use of something that a kata doesn't allow.
 *
 * @param file the source file's name
 * @param line its line, from 1, or 0 if the class file doesn't tell
 * @param what the thing used, as a reader of the source knows it
 * @param why the reason, in one sentence
 */
public record Refusal(String file, int line, String what, String why) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + "  " + what + ": " + why;
    }
}
