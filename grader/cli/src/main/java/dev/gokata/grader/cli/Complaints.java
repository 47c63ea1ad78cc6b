package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.progress.Progress;
import picocli.CommandLine.Model.CommandSpec;

/** Opens a learner's progress for a command, which tells on its error output what is wrong with it. */
final class Complaints {

    private Complaints() {}

    static Progress progress(Pack pack, CommandSpec spec) {
        return new Progress(pack, complaint -> spec.commandLine().getErr().println("kata: " + complaint));
    }
}
