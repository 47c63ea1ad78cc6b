package dev.gokata.grader.cli;

import dev.gokata.grader.report.SafeText;
import dev.gokata.grader.whole.WholeReport;
import java.io.PrintWriter;
import java.util.List;

/**
 * A run of a whole, as people read it.
 *
 * @param report the run
 * @param again the command that runs it once more
 */
record WholeText(WholeReport report, String again) {

    private static final int WIDTH = 86;

    void print(PrintWriter out) {
        int seams = report.seams().size();
        long yours = report.yours();
        out.println("your pieces are in " + yours + " of " + seams + " seams");
        int width = widest(report.seams().stream().map(WholeReport.Seam::name).toList());
        for (WholeReport.Seam seam : report.seams()) {
            String whose = seam.yours() ? "yours       " + seam.owner() : seam.owner();
            out.println("  " + padded(seam.name(), width) + "  " + whose);
        }
        printKatas(out);
        printPrograms(out);
        report.programs().stream().filter(each -> !each.asExpected()).forEach(each -> printTrouble(each, out));
        if (yours == 0) {
            out.println();
            out.println("nothing in it is yours yet: solve a kata, and your code takes the reference's place");
        }
    }

    private void printKatas(PrintWriter out) {
        List<WholeReport.Kata> notable = report.katas().stream()
                .filter(each -> !each.putIn() || !each.state().equals("green"))
                .toList();
        if (notable.isEmpty()) {
            return;
        }
        int width = widest(notable.stream().map(WholeReport.Kata::slug).toList());
        out.println();
        for (WholeReport.Kata kata : notable) {
            String why = kata.why().isEmpty() ? "" : ": " + kata.why();
            out.println("  " + padded(kata.slug(), width) + "  "
                    + SafeText.oneLine((kata.putIn() ? "put in, " : "") + kata.state() + why));
        }
    }

    private void printPrograms(PrintWriter out) {
        int width =
                widest(report.programs().stream().map(WholeReport.Program::name).toList());
        out.println();
        out.println("programs, each under " + report.schedules()
                + (report.schedules() == 1 ? " schedule" : " schedules") + ", seed " + report.seed());
        for (WholeReport.Program program : report.programs()) {
            out.println("  " + padded(program.name(), width) + "  " + program.result());
        }
    }

    private void printTrouble(WholeReport.Program program, PrintWriter out) {
        String head = program.name() + " · schedule " + program.schedule() + " of " + report.schedules();
        out.println();
        out.println(padded(
                        head,
                        Math.max(head.length() + 2, WIDTH - program.result().length()))
                + program.result());
        program.told().forEach(line -> out.println("  " + SafeText.forTerminal(line)));
        if (program.suspects().isEmpty()) {
            out.println("  this is a fault of the reference, not of your code: please report it");
        } else {
            out.println();
            out.println("  suspect   your " + String.join(", ", program.suspects()) + ": " + program.suspicion());
        }
        out.println("  again     " + again);
    }

    private static int widest(List<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
