package dev.gokata.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Channels, mutexes, and goroutines that use them. The harness's own comment says how its text reads.
 *
 * @param capacities of the channels
 * @param mutexes how many
 * @param goroutines for each, what it does in order
 */
record LiveProgram(List<Integer> capacities, int mutexes, List<List<Op>> goroutines) {

    static final char SEND = 's';
    static final char RECEIVE = 'r';
    static final char TRY_SEND = 'S';
    static final char TRY_RECEIVE = 'R';
    static final char CLOSE = 'c';
    static final char SELECT = '[';
    static final char SELECT_OR_DEFAULT = '{';
    static final char LOCK = 'L';
    static final char TRY_LOCK = 'T';
    static final char UNLOCK = 'U';
    static final char PAUSE = '~';

    static final int NIL = -1;

    /**
     * An operation.
     *
     * @param kind a letter
     * @param index of the channel or mutex, or how long to pause
     * @param value what is sent
     * @param cases of a select, sends and receives
     */
    record Op(char kind, int index, int value, List<Op> cases) {

        static Op on(char kind, int index) {
            return new Op(kind, index, 0, List.of());
        }

        boolean isSelect() {
            return kind == SELECT || kind == SELECT_OR_DEFAULT;
        }

        @Override
        public String toString() {
            if (isSelect()) {
                return cases.stream()
                        .map(Op::toString)
                        .collect(Collectors.joining(" ", kind == SELECT ? "[" : "{", kind == SELECT ? "]" : "}"));
            }
            boolean sends = kind == SEND || kind == TRY_SEND;
            return kind + (index == NIL ? "-" : String.valueOf(index)) + (sends ? "=" + value : "");
        }
    }

    boolean hasSelects() {
        return goroutines.stream().flatMap(List::stream).anyMatch(op -> op.cases.size() > 1);
    }

    /** Returns the program without one goroutine, or without one operation. */
    List<LiveProgram> smaller() {
        List<LiveProgram> smaller = new ArrayList<>();
        for (int g = 0; g < goroutines.size() && goroutines.size() > 1; g++) {
            List<List<Op>> others = new ArrayList<>(goroutines);
            others.remove(g);
            smaller.add(new LiveProgram(capacities, mutexes, others));
        }
        for (int g = 0; g < goroutines.size(); g++) {
            for (int i = 0; i < goroutines.get(g).size() && goroutines.get(g).size() > 1; i++) {
                List<Op> ops = new ArrayList<>(goroutines.get(g));
                ops.remove(i);
                List<List<Op>> changed = new ArrayList<>(goroutines);
                changed.set(g, ops);
                smaller.add(new LiveProgram(capacities, mutexes, changed));
            }
        }
        return smaller;
    }

    @Override
    public String toString() {
        String head = capacities.isEmpty()
                ? "-"
                : capacities.stream().map(String::valueOf).collect(Collectors.joining(","));
        return head + " " + mutexes
                + goroutines.stream()
                        .map(ops -> "|" + ops.stream().map(Op::toString).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining());
    }
}
