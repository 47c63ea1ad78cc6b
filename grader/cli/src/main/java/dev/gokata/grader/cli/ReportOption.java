package dev.gokata.grader.cli;

import dev.gokata.grader.batch.FileTrouble;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.report.ReportFormat;
import dev.gokata.grader.report.Reports;
import dev.gokata.grader.report.ResultsKey;
import dev.gokata.grader.report.SourcePlaces;
import dev.gokata.grader.report.TerminalTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which reports a command writes. */
final class ReportOption {

    @Option(
            names = "--report",
            paramLabel = "FORMAT",
            split = ",",
            converter = Words.class,
            completionCandidates = Words.class,
            description = "what else to write, several with commas between them: ${COMPLETION-CANDIDATES}")
    private @Nullable List<ReportFormat> formats;

    @Option(
            names = "--source",
            paramLabel = "FOLDER",
            defaultValue = SourcePlaces.CHECKOUT,
            description =
                    "where SARIF and GitHub find the files of a kata, in their repository; {kata} and {submission}"
                            + " stand for their names (default: " + SourcePlaces.CHECKOUT + ")")
    private String source;

    /** Those of a command that grades: results.json and junit.xml in any case, and what a build server shows. */
    Reports ofGrading() {
        Set<ReportFormat> all = EnumSet.of(ReportFormat.JSON, ReportFormat.JUNIT);
        all.addAll(asked());
        return reports(all).withThoseOfTheBuildServer();
    }

    /** Those asked for and no others. */
    Reports ofRecords() {
        if (asked().isEmpty()) {
            throw new UsageException("nothing to write: name a report with --report");
        }
        return reports(EnumSet.copyOf(asked()));
    }

    /** Shows grades, and writes every report asked for. */
    void tell(GradeReport report, @Nullable ResultsKey key, Path out, PrintWriter terminal) {
        boolean colored = TerminalTable.colored(System.console() != null, System.getenv());
        terminal.println(new TerminalTable(colored).render(report));
        try {
            ofGrading().signedWith(key).write(report, out).forEach(terminal::println);
        } catch (IOException e) {
            throw new UsageException("the reports can't be written to " + out + " (" + FileTrouble.words(e)
                    + "): no grade is lost; make room, and start the same command again");
        }
    }

    private List<ReportFormat> asked() {
        return formats == null ? List.of() : formats;
    }

    private Reports reports(Set<ReportFormat> all) {
        return new Reports(all, new SourcePlaces(source), System.getenv());
    }

    /** The formats by the words that users have for them. */
    static final class Words implements ITypeConverter<ReportFormat>, Iterable<String> {

        /** Made by picocli. */
        Words() {}

        @Override
        public ReportFormat convert(String word) {
            return ReportFormat.of(word)
                    .orElseThrow(() -> new TypeConversionException("there is no report \"" + word + "\", only "
                            + Arrays.stream(ReportFormat.values())
                                    .map(ReportFormat::word)
                                    .collect(Collectors.joining(", "))));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ReportFormat.values())
                    .map(each -> "%n  " + each.word() + " (" + each.file() + "): " + each.use())
                    .iterator();
        }
    }
}
