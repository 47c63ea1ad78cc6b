package dev.gokata.grader.check;

import dev.gokata.grader.author.NewKata;
import dev.gokata.grader.catalogue.KataFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what {@code kata new} left to a kata's author. */
final class LeftToSay {

    private static final Pattern LEFT = Pattern.compile("\\b" + NewKata.LEFT_TO_SAY + "\\b.*");

    private LeftToSay() {}

    /** Looks in a file, which messages call so. */
    static List<Finding> in(Path file, String shown) {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = KataFolder.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher left = LEFT.matcher(lines.get(i));
            if (left.find()) {
                findings.add(new Finding(shown + ":" + (i + 1), "it still says \"" + left.group() + "\"", "write it"));
            }
        }
        return findings;
    }
}
