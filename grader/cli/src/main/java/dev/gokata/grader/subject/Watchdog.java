package dev.gokata.grader.subject;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A thread that looks at every living subject from time to time. */
final class Watchdog {

    private static final long GLANCE_MILLIS = 50;
    private static final Set<SubjectProcess> WATCHED = ConcurrentHashMap.newKeySet();

    static {
        Thread thread = new Thread(Watchdog::watch, "subject-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    private Watchdog() {}

    static void add(SubjectProcess subject) {
        WATCHED.add(subject);
    }

    static void remove(SubjectProcess subject) {
        WATCHED.remove(subject);
    }

    private static void watch() {
        try {
            while (true) {
                Thread.sleep(GLANCE_MILLIS);
                WATCHED.forEach(Watchdog::glance);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void glance(SubjectProcess subject) {
        try {
            subject.glance();
        } catch (RuntimeException e) {
            // One that can't be looked at just now must not cost the others their limits.
        }
    }
}
