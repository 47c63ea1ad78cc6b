package dev.gokata.grader.cli;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.kata.meta.MetadataException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Starts the {@code kata} command. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and exits.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        if (Staleness.ofThisJar()) {
            System.exit(ExitCode.STALE);
        }
        // Names and pictures are not ASCII, and a terminal's own idea of a charset is rarely wrong but often missing.
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /**
     * Runs a command.
     *
     * @param out where results go
     * @param err where progress and complaints go
     * @param arguments the command line
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        // JUnit and jqwik log what is of interest to whoever sets them up, not to whoever reads their results.
        LogManager.getLogManager().reset();
        CommandLine line = new CommandLine(new KataCommand());
        line.setOut(out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setExecutionExceptionHandler((thrown, command, result) -> complain(thrown, err));
        line.setParameterExceptionHandler((thrown, rest) -> {
            String asked = thrown.getCommandLine().getCommandSpec().qualifiedName();
            err.println("kata: " + thrown.getMessage() + "; see \"" + asked + " --help\"");
            return ExitCode.USAGE;
        });
        try {
            return line.execute(arguments);
        } catch (LinkageError e) {
            return complain(e, err);
        }
    }

    static int complain(Throwable thrown, PrintWriter err) {
        if (thrown instanceof LinkageError) {
            err.println("kata: its own classes can't be read any more (" + thrown + "): it was built anew while it ran,"
                    + " most likely; run it again");
            return ExitCode.OUR_FAULT;
        }
        if (thrown instanceof UsageException || thrown instanceof MetadataException) {
            err.println("kata: " + thrown.getMessage());
            return ExitCode.USAGE;
        }
        err.println("kata: this is a fault of the grader, please report it: " + thrown);
        if (System.getenv("KATA_DEBUG") == null) {
            err.println("      run it again with KATA_DEBUG=1 in the environment to see where");
        } else {
            thrown.printStackTrace(err);
        }
        return ExitCode.OUR_FAULT;
    }
}
