package dev.gokata.grader.similar;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.record.Similarities.LeftOut;
import dev.gokata.grader.record.Similarities.Lines;
import dev.gokata.grader.record.Similarities.Match;
import dev.gokata.grader.record.Similarities.OfKata;
import dev.gokata.grader.record.Similarities.Pair;
import dev.gokata.grader.report.WholeFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The code of a kata that is compared. */
final class SimilarCode {

    private static final int MOST_PAIRS = 500;

    private static final int LONGEST_FOLDER_NAME = 60;

    private final KataFolder kata;
    private final List<Code> handedIn = new ArrayList<>();
    private final List<Code> others = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<String, Code> byName = new HashMap<>();

    /** Begins with none. */
    SimilarCode(KataFolder kata) {
        this.kata = kata;
    }

    /** Adds a submission. */
    void add(Code code) {
        handedIn.add(named(code));
    }

    /** Adds the kata's solution and its reference, if they are there. */
    void compareWithOurs() {
        if (kata.hasSolution()) {
            compareWith(new Code("(solution)", kata.solutionSources()));
        }
        Map<String, String> reference = kata.referenceSources();
        if (!reference.isEmpty()) {
            compareWith(new Code("(reference)", reference));
        }
    }

    /** Adds what submissions are compared with, but not others like it. */
    void compareWith(Code code) {
        String name = code.name();
        for (int number = 2; byName.containsKey(name); number++) {
            name = code.name() + "-" + number;
        }
        others.add(named(new Code(name, code.files())));
    }

    private Code named(Code code) {
        byName.put(code.name(), code);
        return code;
    }

    /** Names a submission that is not compared. */
    void leaveOut(LeftOut submission) {
        leftOut.add(submission);
    }

    /** Tells whether there is a submission, be it one that can't be compared. */
    boolean isThere() {
        return !handedIn.isEmpty() || !leftOut.isEmpty();
    }

    /** Tells whether there is a submission to compare, and something beside it. */
    boolean isComparable() {
        return !handedIn.isEmpty() && handedIn.size() + others.size() > 1;
    }

    Map<String, String> files(String name) {
        return Objects.requireNonNull(byName.get(name), name).files();
    }

    /** Compares; JPlag's own report goes into a folder for them, and is named from the folder around that. */
    OfKata compare(JPlagProcess jplag, int threshold, Path reports) throws IOException {
        if (!isComparable()) {
            return new Found(Map.of()).ofKata("");
        }
        Path folder = Files.createTempDirectory("kata-similar");
        try {
            Map<String, Code> byFolder = new HashMap<>();
            layOut(handedIn, folder, "handed-in", byFolder);
            layOut(others, folder, "compared-with", byFolder);
            write(new Code("", kata.exerciseSources()), Files.createDirectory(folder.resolve("stub")));
            Found found = new Found(byFolder);
            jplag.compare(folder, threshold, MOST_PAIRS).forEach(found::take);
            Path made = folder.resolve("report.zip");
            String report = "";
            if (Files.isRegularFile(made)) {
                String name = kata.slug() + ".zip";
                WholeFile.write(reports.resolve(name), Files.readAllBytes(made));
                report = reports.getFileName() + "/" + name;
            }
            return found.ofKata(report);
        } finally {
            delete(folder);
        }
    }

    private static void layOut(List<Code> all, Path folder, String group, Map<String, Code> byFolder)
            throws IOException {
        Path top = Files.createDirectory(folder.resolve(group));
        for (Code code : all) {
            Path made = folderFor(code, top);
            write(code, made);
            byFolder.put(group + "/" + made.getFileName(), code);
        }
    }

    /* JPlag's report calls code as its folder: like its own name, but fit for every file system. */
    private static Path folderFor(Code code, Path top) throws IOException {
        StringBuilder name = new StringBuilder();
        code.name()
                .codePoints()
                .limit(LONGEST_FOLDER_NAME)
                .forEach(point -> name.appendCodePoint(
                        Character.isLetterOrDigit(point) || "-_()".indexOf(point) >= 0 ? point : '_'));
        for (int number = 2; ; number++) {
            try {
                return Files.createDirectory(top.resolve(name + (number == 2 ? "" : "-" + (number - 1))));
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }

    private static void write(Code code, Path folder) throws IOException {
        for (Map.Entry<String, String> file : code.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** What JPlag's process has said so far. */
    private final class Found {

        private final Map<String, Code> byFolder;
        private final List<LeftOut> unreadable = new ArrayList<>();
        private final List<Pair> pairs = new ArrayList<>();
        private int all;

        Found(Map<String, Code> byFolder) {
            this.byFolder = byFolder;
        }

        void take(List<String> line) {
            switch (line.get(0)) {
                case "unreadable" ->
                    unreadable.add(new LeftOut(
                            name(line.get(1)),
                            line.get(2).equals("SIZE")
                                    ? "its code is too long or too deeply nested to compare"
                                    : "its code can't be read: it doesn't compile"));
                case "bare" -> unreadable.add(new LeftOut(name(line.get(1)), "hardly anything but the stub"));
                case "pair" ->
                    pairs.add(new Pair(
                            name(line.get(1)),
                            name(line.get(2)),
                            percent(line.get(3)),
                            percent(line.get(4)),
                            percent(line.get(5)),
                            List.of()));
                case "match" -> match(new Match(lines(line, 1), lines(line, 4), Integer.parseInt(line.get(7))));
                case "done" -> all = Integer.parseInt(line.get(1));
                default -> throw new IllegalStateException("JPlag's process said " + line);
            }
        }

        private void match(Match match) {
            Pair pair = pairs.remove(pairs.size() - 1);
            List<Match> matches = new ArrayList<>(pair.matches());
            matches.add(match);
            pairs.add(new Pair(pair.first(), pair.second(), pair.percent(), pair.ofFirst(), pair.ofSecond(), matches));
        }

        private String name(String folder) {
            return Objects.requireNonNull(byFolder.get(folder), folder).name();
        }

        OfKata ofKata(String report) {
            List<LeftOut> notCompared = Stream.concat(leftOut.stream(), unreadable.stream())
                    .sorted(Comparator.comparing(LeftOut::name))
                    .toList();
            return new OfKata(
                    kata.slug(), compared(handedIn), compared(others), notCompared, pairs, all - pairs.size(), report);
        }

        private List<String> compared(List<Code> codes) {
            return codes.stream()
                    .map(Code::name)
                    .filter(name ->
                            unreadable.stream().noneMatch(each -> each.name().equals(name)))
                    .toList();
        }

        private static Lines lines(List<String> line, int at) {
            return new Lines(line.get(at), Integer.parseInt(line.get(at + 1)), Integer.parseInt(line.get(at + 2)));
        }

        /* Cut, for 100 is only what is wholly alike. */
        private static int percent(String share) {
            return (int) (Double.parseDouble(share) * 100);
        }
    }
}
