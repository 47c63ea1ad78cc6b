package dev.gokata.grader.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells where a learner's code is that doesn't come to an end. */
final class Whereabouts {

    private static final int MOST_FRAMES = 8;
    private static final int MOST_THREADS = 20;

    private Whereabouts() {}

    /**
     * Looks at all threads.
     *
     * @param learner the names of the learner's classes
     * @return for each thread in the learner's code who it is and where; nothing if there is none
     */
    static List<String> of(Set<String> learner) {
        Map<String, List<String>> threads = new TreeMap<>();
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            List<String> where = new ArrayList<>();
            for (StackTraceElement frame : frames) {
                if (learner.contains(frame.getClassName())) {
                    where.add("  at " + frame.getFileName() + ":" + frame.getLineNumber() + "   "
                            + simple(frame.getClassName()) + "." + frame.getMethodName());
                }
            }
            if (!where.isEmpty()) {
                if (where.size() > MOST_FRAMES) {
                    int more = where.size() - MOST_FRAMES;
                    where.subList(MOST_FRAMES, where.size()).clear();
                    where.add("  and " + more + " frames more of your code");
                }
                threads.put(name(thread) + " #" + thread.getId(), where);
            }
        });
        List<String> lines = new ArrayList<>();
        threads.entrySet().stream().limit(MOST_THREADS).forEach(each -> {
            String name = each.getKey();
            lines.addAll(name.substring(0, name.lastIndexOf(" #")).lines().toList());
            lines.addAll(each.getValue());
        });
        return List.copyOf(lines);
    }

    /* A thread of a class of its own, as a simulator's is, may have more to say of itself than its name. */
    private static String name(Thread thread) {
        try {
            return thread.getClass() == Thread.class ? "your code" : thread.toString();
        } catch (RuntimeException e) {
            return thread.getName();
        }
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
