package dev.gokata.runtime.sim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down the events of one run. Where nothing is traced, there is none. */
final class TraceRecorder {

    private final List<TraceEvent> events = new ArrayList<>();
    private final List<String> names = new ArrayList<>(List.of("main"));

    void operated(World world, Goroutine by, String operation, @Nullable Object object) {
        events.add(new TraceEvent.Operated(
                world.points(), world.clock().now(), by.id(), operation, world.label(object), ""));
    }

    /** Adds to the operation that the running goroutine is in what came of it. */
    void detail(World world, Object object, String detail) {
        int last = events.size() - 1;
        String label = world.label(object);
        if (last >= 0
                && events.get(last) instanceof TraceEvent.Operated event
                && event.goroutine() == world.running().id()
                && event.object().equals(label)) {
            events.set(
                    last,
                    new TraceEvent.Operated(
                            event.point(), event.nanos(), event.goroutine(), event.operation(), label, detail));
        }
    }

    void created(World world, Goroutine by, Goroutine created) {
        names.add(created.name());
        events.add(new TraceEvent.Created(world.points(), world.clock().now(), by.id(), created.id(), created.name()));
    }

    void parked(World world, Goroutine by, WaitReason reason, @Nullable Object on) {
        events.add(new TraceEvent.Parked(world.points(), world.clock().now(), by.id(), reason, world.label(on)));
    }

    void readied(World world, Goroutine by, Goroutine readied) {
        events.add(new TraceEvent.Readied(world.points(), world.clock().now(), by.id(), readied.id()));
    }

    void switched(World world, Goroutine from, Goroutine to) {
        events.add(new TraceEvent.Switched(world.points(), world.clock().now(), from.id(), to.id()));
    }

    void timePassed(World world, Goroutine by, long from) {
        events.add(new TraceEvent.TimePassed(world.points(), world.clock().now(), by.id(), from));
    }

    void ended(World world, Goroutine by) {
        events.add(new TraceEvent.Ended(world.points(), world.clock().now(), by.id()));
    }

    void failed(World world, String headline) {
        events.add(new TraceEvent.Failed(
                world.points(), world.clock().now(), world.running().id(), headline));
    }

    void noted(World world, String what, @Nullable Object object, String detail) {
        events.add(new TraceEvent.Noted(
                world.points(), world.clock().now(), world.running().id(), what, world.label(object), detail));
    }

    Trace trace() {
        return new Trace(names, events);
    }
}
