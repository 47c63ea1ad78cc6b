package dev.gokata.grader.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that a kata takes from a submission, and how they are found in it.
 *
 * <p>A file is found by the longest match from the end of its path, name by name, with
 * {@code exercises/<slug>/<editable>}: in a checkout of the whole repository that is the whole of it, in a zip of the
 * exercise's folder most of it, and for a file sent alone its name.
 *
 * @param slug the kata's slug
 * @param editable the paths of the files, as {@code kata.toml} gives them
 */
public record Wanted(String slug, List<String> editable) {

    /** The most files that a kata may take. */
    public static final int MAX_FILES = 64;

    // What builds and tools leave behind: a copy in there is not what the learner wrote.
    private static final Set<String> LEFT_BEHIND = Set.of("target", "node_modules", "__MACOSX");

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is none or more than {@link #MAX_FILES}
     */
    public Wanted {
        editable = List.copyOf(editable);
        if (editable.isEmpty() || editable.size() > MAX_FILES) {
            throw new IllegalArgumentException(
                    "kata " + slug + " must have 1 to " + MAX_FILES + " editable files, not " + editable.size());
        }
    }

    static boolean isLeftBehind(String folderName) {
        return folderName.startsWith(".") || LEFT_BEHIND.contains(folderName);
    }

    /**
     * Chooses the best file for each path wanted.
     *
     * @param found every file of the submission
     * @return a file for each path
     * @throws NotReceivedException if a file is missing, or two are equally good
     */
    Map<String, Found> choose(List<Found> found) throws NotReceivedException {
        Map<String, Candidates> best = new HashMap<>();
        editable.forEach(path -> best.put(path, new Candidates()));
        for (Found file : found) {
            offer(file, best);
        }
        Map<String, Found> chosen = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String path : editable) {
            List<Found> equal = best.getOrDefault(path, new Candidates()).files;
            if (equal.size() > 1) {
                throw twice(path, equal);
            } else if (equal.isEmpty()) {
                missing.add(path);
            } else {
                chosen.put(path, equal.get(0));
            }
        }
        if (!missing.isEmpty()) {
            throw NotReceivedException.missing(missing(missing, found.isEmpty()));
        }
        return chosen;
    }

    /** A file goes to the path that it matches best, so that one file can't be two. */
    private void offer(Found file, Map<String, Candidates> best) {
        int most = 0;
        for (String path : editable) {
            most = Math.max(most, match(file.path(), path));
        }
        if (most == 0) {
            return;
        }
        for (String path : editable) {
            Candidates candidates = best.get(path);
            if (candidates != null && match(file.path(), path) == most) {
                candidates.offer(file, most);
            }
        }
    }

    /** How many names at the end of a path are those that are wanted; 0 if not even the file's is. */
    private int match(String path, String wanted) {
        if (!Names.fileName(path).equals(Names.fileName(wanted))) {
            return 0;
        }
        String[] have = path.split("/");
        String[] want = ("exercises/" + slug + "/" + wanted).split("/");
        int same = 0;
        while (same < Math.min(have.length, want.length)
                && have[have.length - 1 - same].equals(want[want.length - 1 - same])) {
            same++;
        }
        return same;
    }

    private NotReceivedException twice(String path, List<Found> equal) {
        String first = equal.get(0).path();
        String second = equal.get(1).path();
        String both = first.equals(second) ? first + " twice" : "both " + first + " and " + second;
        return NotReceivedException.rejected(
                "the submission holds " + Names.shown(both) + ": keep the one that is to be graded as " + path);
    }

    private static String missing(List<String> missing, boolean empty) {
        String what = missing.size() == 1 ? missing.get(0) : "these files: " + String.join(", ", missing);
        return (empty ? "the submission is empty" : "no " + fileNames(missing) + " was found") + ": hand in " + what;
    }

    private static String fileNames(List<String> paths) {
        return String.join(
                " and no ", paths.stream().map(Names::fileName).distinct().toList());
    }

    private static final class Candidates {
        private final List<Found> files = new ArrayList<>();
        private int match;

        void offer(Found file, int howGood) {
            if (howGood > match) {
                files.clear();
                match = howGood;
            }
            if (howGood == match) {
                files.add(file);
            }
        }
    }
}
