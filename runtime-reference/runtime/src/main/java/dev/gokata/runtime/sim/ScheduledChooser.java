package dev.gokata.runtime.sim;

/** Follows a schedule, and the default where it says nothing. */
final class ScheduledChooser extends Chooser {

    private final Schedule schedule;
    private int next;
    private long nextPoint;

    ScheduledChooser(Schedule schedule) {
        this.schedule = schedule;
        nextPoint = pointOf(0);
    }

    @Override
    int atPoint(long point, Goroutine running, Runnables others) {
        return point == nextPoint ? scheduled(others, STAY) : STAY;
    }

    @Override
    int atYield(long point, Goroutine running, Runnables others) {
        return point == nextPoint ? scheduled(others, 0) : 0;
    }

    @Override
    int atBlock(long point, Runnables others) {
        return point == nextPoint ? scheduled(others, 0) : 0;
    }

    private int scheduled(Runnables others, int otherwise) {
        int index = others.indexOf(schedule.preemptions().get(next).goroutine());
        next++;
        nextPoint = pointOf(next);
        return index < 0 ? otherwise : index;
    }

    private long pointOf(int index) {
        return index < schedule.size() ? schedule.preemptions().get(index).point() : Long.MAX_VALUE;
    }
}
