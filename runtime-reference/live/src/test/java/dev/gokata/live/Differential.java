package dev.gokata.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Runs cases of a system side by side. */
final class Differential {

    private static final int MOST_TOLD = 3;
    private static final int MOST_SHRINKS = 100;

    /** What the machine decides, it may decide otherwise the next time. */
    private static final int TRIES_OF_A_SMALLER_CASE = 5;

    private final RealGo go;
    private final long seed;
    private final int cases;

    Differential(RealGo go, long seed, int cases) {
        this.go = go;
        this.seed = seed;
        this.cases = cases;
    }

    /** Compares as many cases as asked for. Stops at a few that differ, makes them small, and throws. */
    <C> void compare(LiveSystem<C> system) {
        long begin = System.nanoTime();
        Random random = new Random(seed);
        List<C> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            all.add(system.random(random));
        }
        List<String> answers = go.answers(
                system.harnessName(), all.stream().map(Object::toString).toList());
        List<String> told = new ArrayList<>();
        int compared = 0;
        for (; compared < cases && told.size() < MOST_TOLD; compared++) {
            C one = all.get(compared);
            String answer = answers.get(compared);
            system.difference(one, answer)
                    .ifPresent(difference -> told.add(tell(system, new Found<>(one, answer, difference))));
        }
        String line = "%s: %d cases, %s, seed %d: %s"
                .formatted(
                        system.title(),
                        compared,
                        go.version(),
                        seed,
                        told.isEmpty() ? "no difference" : told.size() + (told.size() == 1 ? " differs" : " differ"));
        System.out.printf("%s; %s; %d s%n", line, system.summary(), (System.nanoTime() - begin) / 1_000_000_000);
        if (!told.isEmpty()) {
            throw new AssertionError(line + "\n\n" + String.join("\n\n", told) + "\n\nsee it again: -Dlive.seed=" + seed
                    + " -Dlive.cases=" + cases);
        }
    }

    private record Found<C>(C one, String fromGo, String difference) {}

    private <C> String tell(LiveSystem<C> system, Found<C> first) {
        Found<C> found = first;
        for (int shrinks = 0; shrinks < MOST_SHRINKS; shrinks++) {
            Optional<Found<C>> smaller = smaller(system, found);
            if (smaller.isEmpty()) {
                break;
            }
            found = smaller.get();
        }
        return "case      " + found.one + "\nGo        " + found.fromGo + "\nreference " + found.difference
                + (found.one.equals(first.one) ? "" : "\nfrom      " + first.one);
    }

    private <C> Optional<Found<C>> smaller(LiveSystem<C> system, Found<C> found) {
        List<C> candidates = system.smaller(found.one);
        for (int i = 0; i < TRIES_OF_A_SMALLER_CASE; i++) {
            List<String> answers = go.answers(
                    system.harnessName(),
                    candidates.stream().map(Object::toString).toList());
            for (int c = 0; c < candidates.size(); c++) {
                Optional<String> difference = system.difference(candidates.get(c), answers.get(c));
                if (difference.isPresent()) {
                    return Optional.of(new Found<>(candidates.get(c), answers.get(c), difference.get()));
                }
            }
        }
        return Optional.empty();
    }
}
