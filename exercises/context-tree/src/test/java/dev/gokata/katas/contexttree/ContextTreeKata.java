package dev.gokata.katas.contexttree;

import dev.gokata.kata.Kata;
import dev.gokata.kata.Probe;
import dev.gokata.runtime.context.Contexts;
import dev.gokata.runtime.sim.ExplorationReport;
import dev.gokata.runtime.sim.SimulatorMisuse;
import java.util.List;
import java.util.Optional;

/**
 * How your code is called: the probes of the kata, with their scenarios and observations.
 *
 * <p>Each runs your code in goroutines of a simulated world: {@link Story} one step after the other, {@link Race} in several
 * goroutines at once.
 */
public final class ContextTreeKata implements Kata<Contexts> {

    /** What can be done with a tree. The first five make a context, or start what stops it. */
    public enum Kind {
        /** withValue. */
        WITH_VALUE,
        /** withCancelCause. */
        WITH_CANCEL,
        /** withDeadlineCause. */
        WITH_DEADLINE,
        /** withoutCancel. */
        WITHOUT_CANCEL,
        /** afterFunc. */
        AFTER_FUNC,
        /** Asks a context for a value. */
        VALUE,
        /** Calls the cancel of a context. */
        CANCEL,
        /** Calls the stop of a function. */
        STOP,
        /** Starts a goroutine that waits for a context. */
        WAIT,
        /** Looks how a context stands, while others are at work. */
        LOOK,
        /** Lets time pass. */
        SLEEP
    }

    /**
     * A step.
     *
     * @param kind what is done
     * @param on the number of the context, where 0 is Background, -1 is nil, and others count as they are made; for a stop, the
     *     number of the function, from 1
     * @param key the key, which is nil if it is empty
     * @param text the value, which is nil if it is empty; or the cause, which is none if it is empty
     * @param nanos the deadline, or how long to sleep
     */
    public record Step(Kind kind, int on, String key, String text, long nanos) {

        @Override
        public String toString() {
            String c = on < 0 ? "nil" : on == 0 ? "Background" : "c" + on;
            String cause = text.isEmpty() ? "" : ", cause " + text;
            return switch (kind) {
                case WITH_VALUE ->
                    "withValue(" + c + ", " + (key.isEmpty() ? "nil" : key) + ", " + (text.isEmpty() ? "nil" : text)
                            + ")";
                case WITH_CANCEL -> "withCancelCause(" + c + ")";
                case WITH_DEADLINE -> "withDeadlineCause(" + c + ", " + nanos + cause + ")";
                case WITHOUT_CANCEL -> "withoutCancel(" + c + ")";
                case AFTER_FUNC -> "afterFunc(" + c + ")";
                case VALUE -> c + ".value(" + key + ")";
                case CANCEL -> "cancel " + c + cause;
                case STOP -> "stop f" + on;
                case WAIT -> "a goroutine waits for " + c;
                case LOOK -> "look at " + c;
                case SLEEP -> nanos + " ns pass";
            };
        }
    }

    /**
     * Steps, one after the other.
     *
     * @param steps the steps
     */
    public record Tale(List<Step> steps) {

        /** Copies the list. */
        public Tale {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What a step led to.
     *
     * @param lines one for each thing that happened
     */
    public record Chapter(List<String> lines) {

        /** Copies the list. */
        public Chapter {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What all steps led to.
     *
     * @param chapters one for each step, and one for what is left at the end
     * @param end how the run ended if it didn't end well; or else nothing
     */
    public record Told(List<Chapter> chapters, String end) {

        /** Copies the list. */
        public Told {
            chapters = List.copyOf(chapters);
        }
    }

    /** How what is below a context goes. */
    public enum Going {
        /** Contexts without a deadline, by their cancels. */
        BY_CANCEL,
        /** Functions, by their stops. */
        BY_STOP,
        /** Contexts with a deadline, by their cancels. */
        BY_CANCEL_BEFORE_THE_DEADLINE,
        /** Contexts with a deadline, when it comes. */
        BY_DEADLINE,
        /** Contexts whose deadline is past when they are made. */
        AT_ONCE
    }

    /**
     * Children that come and go, before their parent is canceled.
     *
     * @param children how many
     * @param going how they go
     */
    public record Coming(int children, Going going) {}

    /**
     * The parent after its cancel.
     *
     * @param err its error
     */
    public record Gone(String err) {}

    /**
     * Steps that several goroutines do at the same time.
     *
     * @param before what is done before, one step after the other
     * @param goroutines for each, what it does
     * @param seed what the schedules are chosen by
     * @param schedules how many are tried
     */
    public record Meeting(List<Step> before, List<List<Step>> goroutines, long seed, int schedules) {

        /** Copies the lists. */
        public Meeting {
            before = List.copyOf(before);
            goroutines = List.copyOf(goroutines);
        }
    }

    /**
     * What many schedules showed.
     *
     * @param failure the first that failed
     * @param wrong what was wrong then, in words
     */
    public record Explored(Optional<ExplorationReport.FoundFailure> failure, String wrong) {}

    /** Does one step after the other. */
    public static final Probe<Contexts, Tale, Told> TELL =
            Probe.of("tell", Tale.class, Told.class, (contexts, tale, meter) -> Story.tell(contexts, tale));

    /** Counts what it costs to cancel a parent whose children are gone. */
    public static final Probe<Contexts, Coming, Gone> COST = Probe.of(
            "cost", Coming.class, Gone.class, (contexts, coming, meter) -> Story.cost(contexts, coming, meter));

    /** Lets goroutines do their steps under many schedules. */
    public static final Probe<Contexts, Meeting, Explored> MEET = Probe.of(
            "meet", Meeting.class, Explored.class, (contexts, meeting, meter) -> Race.explore(contexts, meeting));

    @Override
    public Contexts learner() {
        return new ContextTree();
    }

    @Override
    public List<Probe<Contexts, ?, ?>> probes() {
        return List.of(TELL, COST, MEET);
    }

    @Override
    public boolean isMisuse(Throwable thrown) {
        return thrown instanceof SimulatorMisuse;
    }
}
