package dev.gokata.reference.sched;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sched.GLifecycle;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GTransition;
import dev.gokata.runtime.sched.GTransition.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The life of a goroutine as a table: from which state to which, and by whom.
 *
 * <p>In Go: nowhere in one place; every caller of {@code casgstatus} knows its two states.
 *
 * <p>Here: those of 1.27. Up to 1.25 a goroutine that came out of a system call and found no P went from
 * {@code _Gsyscall} to {@code _Grunnable} directly; since then it is {@code _Grunning} between. Up to 1.25 what C made had
 * {@code _Gdead} for {@code _Gdeadextra}.
 */
@GoSource(file = "runtime/proc.go", symbol = "casgstatus")
public final class TabulatedLifecycle implements GLifecycle {

    private record Row(GStatus from, GStatus to, Actor actor) {}

    /** Makes one. It has no state of its own. */
    public TabulatedLifecycle() {}

    private static Row row(GTransition transition) {
        return switch (transition) {
            case ALLOCATE -> new Row(GStatus.IDLE, GStatus.DEAD, Actor.CREATOR);
            case NEWPROC -> new Row(GStatus.DEAD, GStatus.RUNNABLE, Actor.CREATOR);
            case CORO -> new Row(GStatus.DEAD, GStatus.WAITING, Actor.CREATOR);
            case EXECUTE -> new Row(GStatus.RUNNABLE, GStatus.RUNNING, Actor.SCHEDULER);
            case GIVE_WAY -> new Row(GStatus.RUNNING, GStatus.RUNNABLE, Actor.ITSELF);
            case PARK -> new Row(GStatus.RUNNING, GStatus.WAITING, Actor.ITSELF);
            case READY -> new Row(GStatus.WAITING, GStatus.RUNNABLE, Actor.WAKER);
            case ENTER_SYSCALL -> new Row(GStatus.RUNNING, GStatus.SYSCALL, Actor.ITSELF);
            case EXIT_SYSCALL -> new Row(GStatus.SYSCALL, GStatus.RUNNING, Actor.ITSELF);
            case EXIT -> new Row(GStatus.RUNNING, GStatus.DEAD, Actor.ITSELF);
            case GROW -> new Row(GStatus.RUNNING, GStatus.COPYSTACK, Actor.ITSELF);
            case GROWN -> new Row(GStatus.COPYSTACK, GStatus.RUNNING, Actor.ITSELF);
            case PREEMPT_PARK -> new Row(GStatus.RUNNING, GStatus.PREEMPTED, Actor.ITSELF);
            case SUSPEND -> new Row(GStatus.PREEMPTED, GStatus.WAITING, Actor.SUSPENDER);
            case RESUME -> new Row(GStatus.WAITING, GStatus.RUNNABLE, Actor.SUSPENDER);
            case WAIT_ON_SYSTEM_STACK -> new Row(GStatus.RUNNING, GStatus.WAITING, Actor.ITSELF);
            case RUN_AGAIN -> new Row(GStatus.WAITING, GStatus.RUNNING, Actor.ITSELF);
            case LEAK -> new Row(GStatus.WAITING, GStatus.LEAKED, Actor.COLLECTOR);
            case ALLOCATE_EXTRA -> new Row(GStatus.IDLE, GStatus.DEADEXTRA, Actor.CREATOR);
            case NEEDM -> new Row(GStatus.DEADEXTRA, GStatus.SYSCALL, Actor.ITSELF);
            case DROPM -> new Row(GStatus.SYSCALL, GStatus.DEADEXTRA, Actor.ITSELF);
        };
    }

    /**
     * Returns the state from which a change leads.
     *
     * @param transition the change
     * @return a state, without the scan bit
     */
    public static GStatus from(GTransition transition) {
        return row(transition).from();
    }

    /**
     * Finds the changes from one state to another.
     *
     * @param from the state before
     * @param to the state afterwards
     * @return none if the change is illegal, two if two may make it
     */
    public static List<GTransition> between(GStatus from, GStatus to) {
        return Arrays.stream(GTransition.values())
                .filter(transition ->
                        row(transition).from() == from && row(transition).to() == to)
                .toList();
    }

    @Override
    public Optional<GStatus> after(GStatus from, GTransition transition) {
        Row row = row(transition);
        return row.from() == from ? Optional.of(row.to()) : Optional.empty();
    }

    @Override
    public boolean mayChange(Actor who, GStatus from, GStatus to) {
        return between(from, to).stream().anyMatch(transition -> row(transition).actor() == who);
    }

    @Override
    public StackHolder stackHolder(int word) {
        GStatus status = GStatus.of(word);
        if (status == GStatus.MORIBUND_UNUSED || status == GStatus.ENQUEUE_UNUSED) {
            throw new IllegalArgumentException(status.goName() + " is a number that no goroutine has");
        }
        boolean isHeld = GStatus.isScan(word);
        if (isHeld && !status.isScannable()) {
            throw new IllegalArgumentException("the scan bit is never set in " + status.goName());
        }
        return switch (status) {
            case RUNNING -> StackHolder.ITSELF;
            case SYSCALL -> isHeld ? StackHolder.SCANNER : StackHolder.ITSELF;
            case COPYSTACK -> StackHolder.ITSELF;
            case IDLE, DEAD, DEADEXTRA -> isHeld ? StackHolder.SCANNER : StackHolder.KEEPER;
            default -> isHeld ? StackHolder.SCANNER : StackHolder.NOBODY;
        };
    }
}
