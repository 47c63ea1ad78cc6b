package dev.gokata.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kept submissions from being run, in SARIF 2.1.0: compile errors, refusals, and what could not be taken in.
 *
 * <p>Tests are no part of it: code scanning shows problems at a line, and a test that fails has none.
 */
public final class Sarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final int FINGERPRINT_DIGITS = 16;

    /* Their ids are what a code scanner remembers a finding by, so they never change. */
    private enum Kind {
        COMPILE_ERROR("compile-error", Verdict.COMPILE_ERROR, "The code does not compile."),
        REFUSED("refused", Verdict.REFUSED, "The code uses something that the kata does not allow."),
        REJECTED("rejected", Verdict.REJECTED, "The submission is not in a form that can be taken in."),
        MISSING_FILE("missing-file", Verdict.MISSING_FILE, "A file that the kata asks for is not there.");

        private final String id;
        private final Verdict verdict;
        private final String sentence;

        Kind(String id, Verdict verdict, String sentence) {
            this.id = id;
            this.verdict = verdict;
            this.sentence = sentence;
        }

        static Optional<Kind> of(Verdict verdict) {
            return List.of(values()).stream()
                    .filter(each -> each.verdict == verdict)
                    .findFirst();
        }
    }

    private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    private record Run(Tool tool, List<Invocation> invocations, String columnKind, List<Result> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, String version, List<Rule> rules) {}

    private record Rule(String id, Text shortDescription) {}

    private record Text(String text) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

    private record Notification(String level, Text message) {}

    private record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Text message,
            List<Location> locations,
            Map<String, String> partialFingerprints,
            Map<String, String> properties) {}

    private record Location(Place physicalLocation) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Place(
            Artifact artifactLocation, @Nullable Region region) {}

    private record Artifact(String uri) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Region(int startLine, @Nullable Integer startColumn) {}

    private final SourcePlaces places;
    private final Map<String, Integer> seen = new HashMap<>();

    private Sarif(SourcePlaces places) {
        this.places = places;
    }

    /**
     * Words a report.
     *
     * @param report the report
     * @param places where the katas' files stand in the repository
     * @return the JSON, with a line feed at its end
     */
    public static String toJson(GradeReport report, SourcePlaces places) {
        return JsonText.of(new Sarif(places).log(report));
    }

    private Log log(GradeReport report) {
        List<Rule> rules = List.of(Kind.values()).stream()
                .map(each -> new Rule(each.id, new Text(each.sentence)))
                .toList();
        List<Result> results = new ArrayList<>();
        List<Notification> faults = new ArrayList<>();
        for (SubmissionRecord result : report.records()) {
            Kind.of(result.verdict()).ifPresent(kind -> results.addAll(results(result, kind)));
            if (result.verdict() == Verdict.OURS) {
                faults.add(new Notification("error", text(result.submission().name() + " was not graded")));
            }
        }
        Run run = new Run(
                new Tool(new Driver("kata", report.toolVersion(), rules)),
                List.of(new Invocation(faults.isEmpty(), faults)),
                "utf16CodeUnits",
                results);
        return new Log(SCHEMA, "2.1.0", List.of(run));
    }

    private List<Result> results(SubmissionRecord result, Kind kind) {
        List<Problem> problems = result.problems().isEmpty()
                ? List.of(Problem.of(result.verdict().words()))
                : result.problems();
        return problems.stream()
                .map(problem -> new Result(
                        kind.id,
                        kind.ordinal(),
                        "error",
                        text(problem.message()),
                        List.of(location(result, problem)),
                        Map.of("primaryLocationLineHash", fingerprint(result, kind, problem)),
                        Map.of(
                                "kata",
                                result.kata().slug(),
                                "submission",
                                result.submission().name())))
                .toList();
    }

    /* Text in brackets would be a link. */
    private static Text text(String message) {
        return new Text(SafeText.forTerminal(message).replaceAll("[\\\\\\[\\]]", "\\\\$0"));
    }

    private Location location(SubmissionRecord result, Problem problem) {
        Region region = problem.line() == 0
                ? null
                : new Region(problem.line(), problem.column() == 0 ? null : problem.column());
        return new Location(new Place(new Artifact(places.uri(result, problem.file())), region));
    }

    /* Without the line's number, so that a finding is the same one after a line was put in above it. */
    private String fingerprint(SubmissionRecord result, Kind kind, Problem problem) {
        String line = problem.excerpt().lines().findFirst().orElse("").strip();
        String what = String.join("\0", kind.id, places.path(result, problem.file()), problem.message(), line);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(SafeText.wellFormed(what).getBytes(StandardCharsets.UTF_8));
            String digits = HexFormat.of().formatHex(hash).substring(0, FINGERPRINT_DIGITS);
            return digits + ":" + seen.merge(digits, 1, Integer::sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
