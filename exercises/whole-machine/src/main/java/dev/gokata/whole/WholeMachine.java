package dev.gokata.whole;

import dev.gokata.kata.Whole;
import dev.gokata.reference.machine.ReferenceSeams;
import dev.gokata.runtime.machine.GoProgram;
import dev.gokata.runtime.machine.GoRun;
import dev.gokata.runtime.machine.GoRuntime;
import dev.gokata.runtime.machine.SeamFault;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.machine.programs.Programs;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Outcome;
import dev.gokata.runtime.sim.RunReport;
import java.util.ArrayList;
import java.util.List;

/** Go's runtime, assembled from the pieces of the katas and, for the rest, from the reference. */
public final class WholeMachine implements Whole<Seams> {

    private static final int FEWEST_PROCESSORS = 2;

    /** Makes it. */
    public WholeMachine() {}

    @Override
    public Seams reference() {
        return ReferenceSeams.all();
    }

    @Override
    public List<Seam> seams(Seams machine) {
        return dev.gokata.runtime.machine.Seam.all().stream()
                .map(seam -> new Seam(seam.name(), machine.owner(seam)))
                .toList();
    }

    @Override
    public List<String> programs() {
        return Programs.all().stream().map(GoProgram::name).toList();
    }

    /** Runs a program on two or three Ps, by a schedule that is picked at random. */
    @Override
    public Ending run(String name, Seams machine, long seed) {
        GoProgram program = Programs.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no program is called \"" + name + "\""));
        int gomaxprocs = FEWEST_PROCESSORS + Math.floorMod(seed, 2);
        GoRun run = new GoRuntime(machine, gomaxprocs, seed).walk(program, seed);
        return new Ending(run.isRight(), run.printed(), run.isRight() ? List.of() : told(program, run));
    }

    private static List<String> told(GoProgram program, GoRun run) {
        Outcome outcome = run.run().outcome();
        if (outcome instanceof Outcome.Panicked panicked) {
            if (panicked.cause() instanceof SeamFault fault) {
                return List.of(fault.toString());
            }
            if (panicked.cause() instanceof GoPanic && !run.printed().equals(program.expected())) {
                return List.of(outcome.headline(), "expected  " + program.expected(), "printed   " + run.printed());
            }
        }
        // Throws what is no panic of Go's: who put the piece in knows better where that comes from.
        RunReport report = RunReport.of(run.run());
        List<String> told = new ArrayList<>();
        report.describe().forEach(line -> line.lines().forEach(told::add));
        return told;
    }
}
