package dev.gokata.testkit.stack;

import java.util.ArrayList;
import java.util.List;

/**
 * A frame before anybody knows where it lies.
 *
 * @param locals a choice for each word of its locals, which {@link SlotKind} resolves
 * @param args a choice for each word of its arguments
 * @param objects how many of its locals, from the first on, are in a variable whose address is taken
 * @param hasDefer true if the record of a deferred call is among its locals
 */
record FramePlan(List<Integer> locals, List<Integer> args, int objects, boolean hasDefer) {

    static final int DEFER_WORDS = 6;

    private static final int ROLES = 16;
    private static final int FIRST_ARGUMENT = 9;
    private static final int FIRST_OBJECT = 11;
    private static final int FIRST_END = 13;
    private static final int END_WITH_DEFER = 15;

    /**
     * Takes a row of choices for frames: each is a word of a frame, or the end of one.
     *
     * <p>One list of numbers, where a list of lists would take jqwik several times as long to make and to shrink.
     */
    static List<FramePlan> parse(List<Integer> choices) {
        List<FramePlan> frames = new ArrayList<>();
        List<Integer> objects = new ArrayList<>();
        List<Integer> locals = new ArrayList<>();
        List<Integer> args = new ArrayList<>();
        for (int choice : choices) {
            int role = choice % ROLES;
            int rest = choice / ROLES;
            if (role >= FIRST_END) {
                frames.add(of(objects, locals, args, role == END_WITH_DEFER));
                objects.clear();
                locals.clear();
                args.clear();
            } else if (role >= FIRST_OBJECT) {
                objects.add(rest);
            } else if (role >= FIRST_ARGUMENT) {
                args.add(rest);
            } else {
                locals.add(rest);
            }
        }
        frames.add(of(objects, locals, args, false));
        return frames;
    }

    private static FramePlan of(List<Integer> objects, List<Integer> locals, List<Integer> args, boolean hasDefer) {
        List<Integer> all = new ArrayList<>(objects);
        all.addAll(locals);
        return new FramePlan(all, List.copyOf(args), objects.size(), hasDefer);
    }

    int localWords() {
        return locals.size() + (hasDefer ? DEFER_WORDS : 0);
    }
}
