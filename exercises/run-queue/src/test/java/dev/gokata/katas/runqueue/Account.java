package dev.gokata.katas.runqueue;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.RunQImage;
import dev.gokata.runtime.sim.GoPanic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who has taken whom: nobody may be taken twice, and nobody lost. */
final class Account {

    private final Map<Long, G> made = new TreeMap<>();
    private final Map<Long, String> takenBy = new HashMap<>();
    private final Map<String, Long> lastOf = new HashMap<>();
    private boolean inOrder;

    G made(long goid) {
        return made.computeIfAbsent(goid, id -> new G(id, GStatus.RUNNABLE));
    }

    int size() {
        return made.size();
    }

    /** Notes that somebody has one now, and panics if that can't be. */
    void takes(String who, G gp) {
        if (gp == null) {
            throw wrong("the " + who + " took nil: the tail was past a slot that had not been written");
        }
        String before = takenBy.put(gp.goid, who);
        if (before != null) {
            throw wrong(gp + " was taken twice, by the " + before + " and by the " + who);
        }
    }

    /** Says whether all are put into the ring in the order of their numbers. */
    void expectOrder(boolean order) {
        inOrder = order;
    }

    /** Notes that somebody took one from the ring, and panics if the same one had taken a newer one before. */
    void comesAfter(String who, G gp) {
        Long before = lastOf.put(who, gp.goid);
        if (inOrder && before != null && before > gp.goid) {
            throw wrong("the " + who + " got " + gp + " after g" + before + ", though it had been put before");
        }
    }

    /** Panics unless each goroutine was taken, or is still in one place. */
    void balances(RunQImage image, List<Long> global) {
        Map<Long, List<String>> places = new HashMap<>();
        takenBy.forEach((goid, who) -> found(places, goid, "with the " + who));
        image.ring().forEach(goid -> found(places, goid, "in the ring"));
        found(places, image.runnext(), "in runnext");
        global.forEach(goid -> found(places, goid, "on the global queue"));
        for (long goid : made.keySet()) {
            List<String> there = places.getOrDefault(goid, List.of());
            if (there.isEmpty()) {
                throw wrong("g" + goid + " is lost: nobody took it, and it is on no queue");
            }
            if (there.size() > 1) {
                throw wrong("g" + goid + " is in two places: " + String.join(", and ", there));
            }
        }
        if (!image.isSound()) {
            throw wrong("the ring is broken at the end");
        }
    }

    private static void found(Map<Long, List<String>> places, long goid, String where) {
        places.computeIfAbsent(goid, id -> new ArrayList<>()).add(where);
    }

    GoPanic wrong(String text) {
        return new GoPanic(text);
    }
}
