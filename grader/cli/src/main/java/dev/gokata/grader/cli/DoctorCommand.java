package dev.gokata.grader.cli;

import dev.gokata.grader.doctor.Diagnosis;
import dev.gokata.grader.doctor.Diagnosis.State;
import dev.gokata.grader.doctor.Doctor;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with this machine or this clone, and what to do about it. */
@Command(
        name = "doctor",
        description = "Look at Java, Maven, the terminal, the folder and the build, and say how to mend what is wrong.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--json", description = "print JSON, for machines")
    private boolean json;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Diagnosis> found = new Doctor(root.pack())
                .examine(new Doctor.Screen(Terminal.isThere(), Terminal.takesCodes(), Terminal.width(), charset()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(found));
        } else {
            found.forEach(each -> print(each, out));
        }
        return found.stream().anyMatch(each -> each.state() == State.WRONG) ? ExitCode.BELOW_THE_BAR : ExitCode.PASSED;
    }

    private static void print(Diagnosis each, PrintWriter out) {
        String mark =
                switch (each.state()) {
                    case WELL -> "ok";
                    case MIND -> "note";
                    case WRONG -> "WRONG";
                };
        out.printf("%-6s %-12s %s%n", mark, each.what(), each.says());
        if (!each.fix().isEmpty()) {
            out.printf("%-6s %-12s fix: %s%n", "", "", each.fix());
        }
    }

    /* Up to Java 18 one property says it, from 19 on another; without a terminal there is none. */
    private static String charset() {
        return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .filter(name -> name != null && !name.isEmpty())
                .findFirst()
                .orElseGet(() -> Charset.defaultCharset().name());
    }
}
