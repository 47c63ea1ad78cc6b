package dev.gokata.katas.gstates;

import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.NotWrittenYet;
import dev.gokata.kata.Probe;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.sched.GLifecycle;
import dev.gokata.runtime.sched.GLifecycle.StackHolder;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GStatusWord;
import dev.gokata.runtime.sched.GTransition;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationReport;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Run;
import dev.gokata.runtime.sim.RunReport;
import dev.gokata.runtime.sim.Schedule;
import dev.gokata.runtime.sim.SimulatorMisuse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How your code is called: the probes of the kata, with their scenarios and observations. */
public final class GStatesKata implements Kata<GStatesKata.Piece>, FitsInto<Seams> {

    /**
     * What the probes need of your code.
     *
     * @param lives what states mean
     * @param words the operations on a status word
     */
    public record Piece(GLifecycle lives, GStatusWord words) {}

    /**
     * A status word.
     *
     * @param word the word
     */
    public record Word(int word) {}

    /**
     * Whose stack it is.
     *
     * @param owner the owner
     */
    public record Owned(StackHolder owner) {}

    /**
     * Things that happen to a goroutine, one after the other. What can't happen changes nothing.
     *
     * @param first its first state
     * @param happens what happens
     */
    public record Life(GStatus first, List<GTransition> happens) {}

    /**
     * What became of the goroutine.
     *
     * @param states the state after each thing that happened; empty where it can't have happened
     */
    public record Lived(List<Optional<GStatus>> states) {}

    /**
     * A change that somebody wants to make.
     *
     * @param who who
     * @param from the state before
     * @param to the state afterwards
     */
    public record Wish(GTransition.Actor who, GStatus from, GStatus to) {}

    /**
     * Whether it may.
     *
     * @param yes whether it may
     */
    public record Granted(boolean yes) {}

    /** What is done to a status word. */
    public enum Operation {
        /** Your {@code readgstatus}. */
        READGSTATUS(4),
        /** Your {@code casgstatus}. */
        CASGSTATUS(4),
        /** Your {@code castogscanstatus}. */
        CASTOGSCANSTATUS(5),
        /** Your {@code casfrom_Gscanstatus}. */
        CASFROM_GSCANSTATUS(5),
        /** Your {@code casGToPreemptScan}. */
        CASGTOPREEMPTSCAN(6),
        /** Your {@code casGFromPreempted}. */
        CASGFROMPREEMPTED(6),
        /** Your {@code castogscanstatus}, and if it set the bit, then your {@code casfrom_Gscanstatus}. */
        SCANS(5),
        /** Somebody sets the scan bit if it is free, in one step. */
        HOLDS(0),
        /** Who has set the bit by {@code HOLDS} clears it, in one step. */
        LETS_GO(0),
        /** Somebody changes the state if it is as expected and nobody holds it, in one step. */
        CHANGES(0),
        /** Another does what {@code CHANGES} does, once who is alone here lets others go on. */
        CHANGES_LATER(0);

        /** The task in which you write it; 0 if it is none of yours. */
        final int task;

        Operation(int task) {
            this.task = task;
        }
    }

    /**
     * One operation.
     *
     * @param operation what is done
     * @param oldval the word before
     * @param newval the word afterwards
     */
    public record Step(Operation operation, int oldval, int newval) {}

    /**
     * Steps done one after the other, by one who is alone.
     *
     * @param word the word at first
     * @param steps what is done
     */
    public record Alone(int word, List<Step> steps) {}

    /**
     * What came of the steps.
     *
     * @param answers what each returned, in words
     * @param word the word in the end
     * @param ending empty, or how the program ended before all steps were done
     */
    public record Done(List<String> answers, int word, String ending) {}

    /**
     * Somebody, and what it does.
     *
     * @param name who
     * @param steps what it does, in order
     */
    public record Actor(String name, List<Step> steps) {}

    /**
     * Several at once, under many schedules.
     *
     * @param word the word at first
     * @param actors who does what; those who come first begin first, if nobody is preempted
     * @param last the word that must be there in the end, or -1 if several may
     * @param seed what the choice of schedules follows from
     * @param schedules how many are tried
     */
    public record Together(int word, List<Actor> actors, int last, long seed, int schedules) {}

    /**
     * A schedule under which something went wrong.
     *
     * @param what what went wrong
     * @param how by which schedule
     * @param trace what happened, with a column for each who took part
     */
    public record Wrong(String what, String how, List<String> trace) {}

    /**
     * What came of all schedules.
     *
     * @param wrong the first that went wrong, as short as it can be; empty if none did
     */
    public record Judged(Optional<Wrong> wrong) {}

    /** A run that takes more scheduling points than this goes in circles. */
    private static final long POINTS = 1_000;

    /** Asks for the owner of a stack. */
    public static final Probe<Piece, Word, Owned> STACK_HOLDER = Probe.of(
            "stackHolder",
            Word.class,
            Owned.class,
            (piece, asked, meter) -> new Owned(within(1, () -> piece.lives().stackHolder(asked.word()))));

    /** Follows a goroutine through its life. */
    public static final Probe<Piece, Life, Lived> AFTER =
            Probe.of("after", Life.class, Lived.class, (piece, life, meter) -> after(piece, life));

    /** Asks whether somebody may make a change. */
    public static final Probe<Piece, Wish, Granted> MAY_CHANGE = Probe.of(
            "mayChange",
            Wish.class,
            Granted.class,
            (piece, wish, meter) ->
                    new Granted(within(3, () -> piece.lives().mayChange(wish.who(), wish.from(), wish.to()))));

    /** Does one step after the other, with nobody else there. */
    public static final Probe<Piece, Alone, Done> ALONE =
            Probe.of("alone", Alone.class, Done.class, (piece, alone, meter) -> alone(piece, alone));

    /** Lets several be at one word, under many schedules. */
    public static final Probe<Piece, Together, Judged> TOGETHER =
            Probe.of("together", Together.class, Judged.class, (piece, together, meter) -> together(piece, together));

    /**
     * Calls what one task asks for. If that calls what another task asks for and is not written yet, the first task is wrong
     * and not unwritten.
     */
    static <T> T within(int task, Supplier<T> call) {
        try {
            return call.get();
        } catch (NotWrittenYet unwritten) {
            if (unwritten.task() == task) {
                throw unwritten;
            }
            throw new IllegalStateException(unwritten.method()
                    + " was called, which is not written yet and belongs to task " + unwritten.task());
        }
    }

    private static Lived after(Piece piece, Life life) {
        List<Optional<GStatus>> states = new ArrayList<>();
        GStatus status = life.first();
        for (GTransition transition : life.happens()) {
            GStatus from = status;
            Optional<GStatus> after = within(2, () -> piece.lives().after(from, transition));
            states.add(after);
            status = after.orElse(from);
        }
        return new Lived(states);
    }

    private static Done alone(Piece piece, Alone alone) {
        List<String> answers = new ArrayList<>();
        Referee[] last = new Referee[1];
        Run run = Program.of(() -> {
                    Referee referee = new Referee(piece.words(), alone.word(), -1);
                    last[0] = referee;
                    for (Step step : alone.steps()) {
                        answers.add(referee.does("caller", step));
                    }
                    referee.keepLastWord();
                })
                .withPointBudget(POINTS)
                .run(Schedule.DEFAULT);
        RunReport report = RunReport.of(run);
        return new Done(answers, last[0].lastWord(), report.isFinished() ? "" : report.headline());
    }

    private static Judged together(Piece piece, Together together) {
        Program program = Program.of(
                        () -> new Referee(piece.words(), together.word(), together.last()).lets(together.actors()))
                .withPointBudget(POINTS);
        ExplorationResult result = Exploration.of(program)
                .withSeed(together.seed())
                .withSchedules(together.schedules())
                .run();
        ExplorationReport report = ExplorationReport.of(result);
        return new Judged(result.failure()
                .map(failure -> new Wrong(
                        failure.run().outcome().headline().replaceFirst("^panic: ", ""),
                        report.howFound(),
                        failure.run().trace().toColumns().stream()
                                .map(Words::withGoNames)
                                .toList())));
    }

    @Override
    public Piece learner() {
        GStates states = new GStates();
        return new Piece(states, states);
    }

    @Override
    public Seams fittedInto(Seams machine, String owner) {
        return machine.with(Seam.G_STATUS_WORD, owner, parts -> learner().words());
    }

    @Override
    public List<Probe<Piece, ?, ?>> probes() {
        return List.of(STACK_HOLDER, AFTER, MAY_CHANGE, ALONE, TOGETHER);
    }

    @Override
    public boolean isMisuse(Throwable thrown) {
        return thrown instanceof SimulatorMisuse;
    }
}
