package dev.gokata.similar;

import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.Language;
import de.jplag.Match;
import de.jplag.ParsingException;
import de.jplag.Submission;
import de.jplag.Token;
import de.jplag.clustering.ClusteringOptions;
import de.jplag.exceptions.ExitException;
import de.jplag.options.JPlagOptions;
import de.jplag.reporting.reportobject.ReportObjectFactory;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares what lies in the current folder, and prints what came of it.
 *
 * <p>{@code handed-in} and {@code compared-with} have a folder of sources for each piece of code: those handed in are
 * compared with each other and with the others, which are not compared with one another. {@code stub} has what everybody
 * was given. Lines are printed, with tabs between their words:
 *
 * <pre>
 * unreadable  FOLDER  SYNTAX|SIZE
 * bare        FOLDER
 * pair        FOLDER  FOLDER  similarity  of the first  of the second
 * match       FILE  from  to  FILE  from  to  tokens         (of the pair before it)
 * done        pairs in all
 * </pre>
 *
 * <p>JPlag's own report is written to {@code report.zip}.
 */
public final class SimilarMain {

    private static final String HANDED_IN = "handed-in";
    private static final String COMPARED_WITH = "compared-with";
    private static final String STUB = "stub";

    /* Parentheses in thousands are a deep tree, and a submission may have them. */
    private static final long STACK_BYTES = 1L << 30;

    private final Language language = new de.jplag.java.Language();
    private final PrintStream out;
    private final double threshold;
    private final int most;
    private final int longest;

    private SimilarMain(PrintStream out, String[] arguments) {
        this.out = out;
        this.threshold = Integer.parseInt(arguments[0]) / 100.0;
        this.most = Integer.parseInt(arguments[1]);
        this.longest = Integer.parseInt(arguments[2]);
    }

    /**
     * Compares.
     *
     * @param arguments how similar a pair must be to be told, in percent; the most pairs told; and the most tokens of a
     *     piece of code, above which it is not compared
     * @throws InterruptedException never
     */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        endWithInput();
        Thread comparing = new Thread(null, () -> new SimilarMain(out, arguments).compare(), "comparing", STACK_BYTES);
        comparing.setUncaughtExceptionHandler((thread, thrown) -> {
            thrown.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        comparing.start();
        comparing.join();
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    /* Whoever started this holds its input open: so it never outlives them. */
    private static void endWithInput() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    continue;
                }
            } catch (IOException e) {
                e.printStackTrace();
            }
            Runtime.getRuntime().halt(1);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private void compare() {
        List<Path> readable = new ArrayList<>();
        readable.addAll(readable(HANDED_IN));
        int handedIn = readable.size();
        readable.addAll(readable(COMPARED_WITH));
        if (handedIn == 0 || readable.size() < 2) {
            out.println("done\t0");
            return;
        }
        try {
            // Base code that JPlag can't read would end the run.
            tell(new JPlag(options()).run());
        } catch (ExitException e) {
            throw new IllegalStateException("JPlag failed: " + e.getMessage(), e);
        }
    }

    private JPlagOptions options() {
        JPlagOptions options = new JPlagOptions(language, Set.of(new File(HANDED_IN)), Set.of(new File(COMPARED_WITH)))
                .withSimilarityThreshold(threshold)
                .withMaximumNumberOfComparisons(most)
                .withClusteringOptions(new ClusteringOptions().withEnabled(false));
        return Files.isDirectory(Path.of(STUB)) ? options.withBaseCodeSubmissionDirectory(new File(STUB)) : options;
    }

    /** Takes away what JPlag would stumble over, and returns the rest. */
    private List<Path> readable(String group) {
        List<Path> readable = new ArrayList<>();
        for (Path folder : entries(Path.of(group))) {
            String why = trouble(folder);
            if (why.isEmpty()) {
                readable.add(folder);
            } else {
                out.println("unreadable\t" + group + "/" + folder.getFileName() + "\t" + why);
                entries(folder).forEach(SimilarMain::delete);
                delete(folder);
            }
        }
        return readable;
    }

    private String trouble(Path folder) {
        Set<File> files = new HashSet<>();
        entries(folder).forEach(file -> files.add(file.toFile()));
        try {
            return language.parse(files).size() > longest ? "SIZE" : "";
        } catch (ParsingException e) {
            return "SYNTAX";
        } catch (StackOverflowError | OutOfMemoryError e) {
            return "SIZE";
        }
    }

    private void tell(JPlagResult result) {
        Stream.concat(
                        // All of these can be read, so what JPlag leaves out is too short for it.
                        result.getSubmissions().getInvalidSubmissions().stream(),
                        result.getSubmissions().getSubmissions().stream()
                                .filter(each -> each.getNumberOfTokens() - given(each) < language.minimumTokenMatch()))
                .filter(Submission::isNew)
                .map(SimilarMain::shown)
                .sorted()
                .forEach(each -> out.println("bare\t" + each));
        // JPlag compares in parallel: which of two comes first, and which pair, is different each time.
        List<JPlagComparison> pairs = new ArrayList<>(result.getAllComparisons());
        pairs.sort(Comparator.comparingDouble(JPlagComparison::similarity)
                .reversed()
                .thenComparing(pair -> shown(first(pair)))
                .thenComparing(pair -> shown(second(pair))));
        pairs.stream().limit(most).forEach(this::tell);
        out.println("done\t" + pairs.size());
        new ReportObjectFactory().createAndSaveReport(result, "report");
    }

    private static int given(Submission submission) {
        return submission.hasBaseCodeMatches()
                ? submission.getBaseCodeComparison().getNumberOfMatchedTokens()
                : 0;
    }

    private void tell(JPlagComparison pair) {
        boolean inOrder = isInOrder(pair);
        double ofFirst = inOrder ? pair.similarityOfFirst() : pair.similarityOfSecond();
        double ofSecond = inOrder ? pair.similarityOfSecond() : pair.similarityOfFirst();
        out.println(String.join(
                "\t",
                "pair",
                shown(first(pair)),
                shown(second(pair)),
                String.valueOf(pair.similarity()),
                String.valueOf(ofFirst),
                String.valueOf(ofSecond)));
        pair.matches().stream()
                .sorted(Comparator.comparingInt(match -> inOrder ? match.startOfFirst() : match.startOfSecond()))
                .forEach(match -> tell(pair, match, inOrder));
    }

    private void tell(JPlagComparison pair, Match match, boolean inOrder) {
        String one = place(pair.firstSubmission(), match.startOfFirst(), match.length());
        String other = place(pair.secondSubmission(), match.startOfSecond(), match.length());
        out.println("match\t" + (inOrder ? one + "\t" + other : other + "\t" + one) + "\t" + match.length());
    }

    private static String place(Submission submission, int start, int length) {
        List<Token> tokens = submission.getTokenList().subList(start, start + length);
        int from = tokens.stream().mapToInt(Token::getLine).min().orElseThrow();
        int to = tokens.stream().mapToInt(Token::getLine).max().orElseThrow();
        return tokens.get(0).getFile().getName() + "\t" + from + "\t" + to;
    }

    /* Those handed in go before the others, and within a group names decide. */
    private static boolean isInOrder(JPlagComparison pair) {
        Submission one = pair.firstSubmission();
        Submission other = pair.secondSubmission();
        return one.isNew() == other.isNew() ? shown(one).compareTo(shown(other)) < 0 : one.isNew();
    }

    private static Submission first(JPlagComparison pair) {
        return isInOrder(pair) ? pair.firstSubmission() : pair.secondSubmission();
    }

    private static Submission second(JPlagComparison pair) {
        return isInOrder(pair) ? pair.secondSubmission() : pair.firstSubmission();
    }

    private static String shown(Submission submission) {
        return (submission.isNew() ? HANDED_IN : COMPARED_WITH) + "/"
                + submission.getRoot().getName();
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
