package dev.gokata.katas.contexttree;

import dev.gokata.katas.contexttree.ContextTreeKata.Kind;
import dev.gokata.katas.contexttree.ContextTreeKata.Step;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Generators of steps. Each step comes from one number, whose digits say what it does and on what, modulo what is there; so a
 * shorter list is a simpler story. A kind that stands in the list twice comes up twice as often.
 */
final class Trees {

    /** What the steps of each task do. */
    static final List<Kind> VALUES = List.of(Kind.WITH_VALUE, Kind.WITH_VALUE, Kind.VALUE);

    static final List<Kind> CANCELS =
            List.of(Kind.WITH_CANCEL, Kind.WITH_CANCEL, Kind.WITH_VALUE, Kind.CANCEL, Kind.CANCEL, Kind.WAIT);
    static final List<Kind> DEADLINES =
            List.of(Kind.WITH_DEADLINE, Kind.WITH_DEADLINE, Kind.WITH_CANCEL, Kind.WITH_VALUE, Kind.CANCEL, Kind.SLEEP);
    static final List<Kind> DETACHED = List.of(
            Kind.WITHOUT_CANCEL,
            Kind.WITH_CANCEL,
            Kind.WITH_VALUE,
            Kind.WITH_DEADLINE,
            Kind.CANCEL,
            Kind.SLEEP,
            Kind.VALUE);
    static final List<Kind> FUNCTIONS = List.of(
            Kind.AFTER_FUNC,
            Kind.AFTER_FUNC,
            Kind.WITH_CANCEL,
            Kind.WITH_DEADLINE,
            Kind.WITHOUT_CANCEL,
            Kind.CANCEL,
            Kind.STOP,
            Kind.SLEEP);

    static final List<Kind> CANCELS_AT_ONCE = List.of(Kind.CANCEL, Kind.CANCEL, Kind.WITH_CANCEL, Kind.WAIT, Kind.LOOK);
    static final List<Kind> DEADLINES_AT_ONCE = List.of(Kind.CANCEL, Kind.WITH_DEADLINE, Kind.SLEEP, Kind.LOOK);
    static final List<Kind> FUNCTIONS_AT_ONCE = List.of(Kind.CANCEL, Kind.AFTER_FUNC, Kind.STOP, Kind.WITH_CANCEL);

    private static final List<Integer> UPWARDS = List.of(0, 0, 0, 1, 2);
    private static final List<String> KEYS = List.of("user", "trace", "lang");
    private static final List<String> VALUES_OF_KEYS = List.of("ada", "ben", "");
    private static final List<String> CAUSES = List.of("", "disk full", "too slow");

    private Trees() {}

    /** Generates stories that begin with a cancelable context, if they are about more than values. */
    static Arbitrary<List<Step>> stories(List<Kind> kinds) {
        return Arbitraries.integers()
                .between(0, 99_999)
                .list()
                .ofMinSize(2)
                .ofMaxSize(9)
                .withoutEdgeCases()
                .map(numbers -> story(kinds, numbers));
    }

    /** Generates what two or three goroutines do with the contexts 1 to 3, each of which is below the one before. */
    static Arbitrary<List<List<Step>>> meetings(List<Kind> kinds) {
        return Arbitraries.integers()
                .between(0, 99_999)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .withoutEdgeCases()
                .map(all -> all.stream()
                        .map(numbers -> numbers.stream()
                                .map(number -> meeting(kinds, number))
                                .toList())
                        .toList());
    }

    private static Step meeting(List<Kind> kinds, int number) {
        Kind kind = kinds.get(number % kinds.size());
        int on = 1 + number / 10 % 3;
        String cause = CAUSES.get(number / 100 % CAUSES.size());
        return switch (kind) {
            case WITH_DEADLINE -> {
                int digit = number / 1000 % 4;
                yield Steps.deadline(on, digit == 3 ? Race.FAR : 10L * (1 + digit), cause);
            }
            case CANCEL -> Steps.cancel(on, cause);
            case STOP -> Steps.stop(1);
            case SLEEP -> Steps.passing(10L * (1 + number / 1000 % 3));
            default -> new Step(kind, on, "", "", 0);
        };
    }

    private static List<Step> story(List<Kind> kinds, List<Integer> numbers) {
        List<Step> steps = new ArrayList<>();
        List<Integer> cancelable = new ArrayList<>();
        int contexts = 1;
        int functions = 0;
        if (kinds != VALUES) {
            steps.add(Steps.cancelable(0));
            cancelable.add(contexts++);
        }
        for (int number : numbers) {
            Kind kind = kinds.get(number % kinds.size());
            // The contexts that were made last matter most.
            int on = Math.max(0, contexts - 1 - UPWARDS.get(number / 10 % UPWARDS.size()));
            String cause = CAUSES.get(number / 100 % CAUSES.size());
            if (kind == Kind.CANCEL) {
                on = cancelable.get(number / 10 % cancelable.size());
            }
            if (kind == Kind.STOP && functions == 0) {
                continue;
            }
            switch (kind) {
                case WITH_VALUE -> steps.add(Steps.value(on, key(number), value(number)));
                case VALUE -> steps.add(Steps.asking(on, key(number)));
                // No two deadlines are the same: no rule says which of two timers is first.
                case WITH_DEADLINE -> steps.add(Steps.deadline(on, 10L * (number / 1000 % 8) + steps.size(), cause));
                case CANCEL -> steps.add(Steps.cancel(on, cause));
                case STOP -> steps.add(Steps.stop(1 + number / 10 % functions));
                case SLEEP -> steps.add(Steps.passing(10L * (1 + number / 1000 % 3)));
                default -> steps.add(new Step(kind, on, "", "", 0));
            }
            if (kind == Kind.WITH_CANCEL || kind == Kind.WITH_DEADLINE) {
                cancelable.add(contexts);
            }
            contexts += Forest.makes(kind) ? 1 : 0;
            functions += kind == Kind.AFTER_FUNC ? 1 : 0;
        }
        return steps;
    }

    private static String key(int number) {
        return KEYS.get(number / 1000 % KEYS.size());
    }

    private static String value(int number) {
        return VALUES_OF_KEYS.get(number / 100 % VALUES_OF_KEYS.size());
    }
}
