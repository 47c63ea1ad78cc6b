package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/** Something that happened in a run. */
@Simulator
public sealed interface TraceEvent {

    /**
     * Returns when it happened, as a number of scheduling points.
     *
     * @return the points reached until then, from 0
     */
    long point();

    /**
     * Returns when it happened in virtual time.
     *
     * @return nanoseconds from the start of the run
     */
    long nanos();

    /**
     * Returns who did it.
     *
     * @return the number of a goroutine, from 1
     */
    int goroutine();

    /**
     * Describes what its goroutine did.
     *
     * @return a few words, without the goroutine itself
     */
    String text();

    /**
     * A goroutine did an operation that is a scheduling point.
     *
     * @param point the scheduling points reached
     * @param nanos the virtual time
     * @param goroutine who
     * @param operation such as {@code load}
     * @param object on what, possibly empty
     * @param detail arguments and results, possibly empty
     */
    record Operated(long point, long nanos, int goroutine, String operation, String object, String detail)
            implements TraceEvent {

        @Override
        public String text() {
            return (operation + " " + object + " " + detail).strip().replace("  ", " ");
        }
    }

    /**
     * A goroutine started another one.
     *
     * @param point the scheduling points reached
     * @param nanos the virtual time
     * @param goroutine who
     * @param created the new one's number
     * @param name the new one's name, possibly empty
     */
    record Created(long point, long nanos, int goroutine, int created, String name) implements TraceEvent {

        @Override
        public String text() {
            return ("go G" + created + " " + name).strip();
        }
    }

    /**
     * A goroutine began to wait.
     *
     * @param point the scheduling points reached
     * @param nanos the virtual time
     * @param goroutine who
     * @param reason why
     * @param object for what, possibly empty
     */
    record Parked(long point, long nanos, int goroutine, WaitReason reason, String object) implements TraceEvent {

        @Override
        public String text() {
            return ("park [" + reason.goName() + "] " + object).strip();
        }
    }

    /**
     * A goroutine made a waiting one runnable, or a timer did while this one ran.
     *
     * @param point the scheduling points reached
     * @param nanos the virtual time
     * @param goroutine who
     * @param readied the one that waited
     */
    record Readied(long point, long nanos, int goroutine, int readied) implements TraceEvent {

        @Override
        public String text() {
            return "ready G" + readied;
        }
    }

    /**
     * A goroutine that could have gone on was made to stand back, or did so itself.
     *
     * @param point the scheduling points reached
     * @param nanos the virtual time
     * @param goroutine who
     * @param next who goes on instead
     */
    record Switched(long point, long nanos, int goroutine, int next) implements TraceEvent {

        @Override
        public String text() {
            return "-> G" + next;
        }
    }

    /**
     * The clock moved because every goroutine waited.
     *
     * @param point the scheduling points reached
     * @param nanos the virtual time afterwards
     * @param goroutine who was the last to wait
     * @param from the virtual time before
     */
    record TimePassed(long point, long nanos, int goroutine, long from) implements TraceEvent {

        @Override
        public String text() {
            return "time +" + (nanos - from);
        }
    }

    /**
     * A goroutine ended.
     *
     * @param point the scheduling points reached
     * @param nanos the virtual time
     * @param goroutine who
     */
    record Ended(long point, long nanos, int goroutine) implements TraceEvent {

        @Override
        public String text() {
            return "end";
        }
    }

    /**
     * The run ended otherwise than by the end of its main goroutine.
     *
     * @param point the scheduling points reached
     * @param nanos the virtual time
     * @param goroutine who ran last
     * @param text the outcome's headline
     */
    record Failed(long point, long nanos, int goroutine, String text) implements TraceEvent {}

    /**
     * A model above the scheduler tells what an operation meant.
     *
     * @param point the scheduling points reached
     * @param nanos the virtual time
     * @param goroutine who
     * @param what such as {@code starving}
     * @param object of what, possibly empty
     * @param detail possibly empty
     */
    record Noted(long point, long nanos, int goroutine, String what, String object, String detail)
            implements TraceEvent {

        @Override
        public String text() {
            return ("* " + what + " " + object + " " + detail).strip().replace("  ", " ");
        }
    }
}
