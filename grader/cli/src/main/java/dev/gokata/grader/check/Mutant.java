package dev.gokata.grader.check;

import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.meta.TomlTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A wrong solution: the right one, with a misconception edited in.
 *
 * @param name its name, that of its file
 * @param misconception what its author believes, in one sentence
 * @param killedBy the task whose tests must notice
 * @param messageContains a phrase of the message by which they do
 * @param edits what is changed, in this order
 */
public record Mutant(String name, String misconception, int killedBy, String messageContains, List<Edit> edits) {

    /**
     * One change to the solution's text.
     *
     * @param find what stands there; exactly once in all files
     * @param put what stands there instead
     */
    public record Edit(String find, String put) {}

    /**
     * Reads a mutant's file.
     *
     * @param name the mutant's name
     * @param file the file's name, for messages
     * @param text its text
     * @return the mutant
     * @throws MetadataException if something in it is missing, wrong or unknown
     */
    static Mutant parse(String name, String file, String text) {
        TomlTable top = TomlTable.parse(file, text);
        List<Edit> edits = new ArrayList<>();
        for (TomlTable each : top.tables("edit")) {
            edits.add(new Edit(each.string("find"), each.anyString("put")));
            each.finish();
        }
        if (edits.isEmpty()) {
            throw new MetadataException(file + ": no [[edit]]; a mutant has at least one, with \"find\" and \"put\"");
        }
        Mutant mutant = new Mutant(
                name,
                top.string("misconception"),
                (int) top.integer("killed_by", 1, 99),
                top.string("message_contains"),
                List.copyOf(edits));
        top.finish();
        return mutant;
    }

    /**
     * Tells whether a message gives the mistake away. Line breaks and runs of spaces don't matter: reports print a message on
     * one line, and its phrase is copied from there.
     *
     * @param message a failure's message
     * @return whether it contains the phrase
     */
    public boolean isToldBy(String message) {
        return folded(message).contains(folded(messageContains));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /**
     * Edits the misconception into the solution.
     *
     * @param solution the solution's files
     * @return the mutant's files
     * @throws MetadataException if an edit's text is not there exactly once
     */
    public Map<String, String> applyTo(Map<String, String> solution) {
        Map<String, String> mutated = new TreeMap<>(solution);
        for (Edit edit : edits) {
            int found = mutated.values().stream()
                    .mapToInt(text -> occurrences(text, edit.find()))
                    .sum();
            if (found != 1) {
                throw new MetadataException("mutants/" + name + ".toml: \"" + firstLine(edit.find())
                        + "\" must stand exactly once in the solution");
            }
            mutated.replaceAll((path, text) -> text.replace(edit.find(), edit.put()));
        }
        return mutated;
    }

    private static int occurrences(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
