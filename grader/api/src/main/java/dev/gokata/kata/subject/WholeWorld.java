package dev.gokata.kata.subject;

import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Whole;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The learner's classes of several katas, loaded together, so that their pieces can be put into one whole.
 *
 * <p>All of them count their steps into one budget. What their static fields hold lasts as long as the world.
 *
 * @param <W> the whole
 */
public final class WholeWorld<W> {

    private final Whole<W> whole;
    private final Map<String, Kata<?>> katas = new LinkedHashMap<>();
    private final Map<String, String> kataOfClass = new HashMap<>();
    private final StepCounter steps;
    private final Thrown thrown;

    /**
     * How a run ended.
     *
     * @param outcome what came of it
     * @param kata the kata whose code was running when it ended; empty if none was, or if that can't be told
     */
    public record Ended(Outcome<Whole.Ending> outcome, String kata) {}

    private WholeWorld(Whole<W> whole, Map<String, WorldClasses> classes, WorldLoader loader)
            throws ReflectiveOperationException {
        this.whole = whole;
        for (Map.Entry<String, WorldClasses> each : classes.entrySet()) {
            katas.put(each.getKey(), (Kata<?>) loader.make(each.getValue().kata()));
            each.getValue().learner().keySet().forEach(name -> kataOfClass.put(name, each.getKey()));
        }
        steps = loader.steps();
        thrown = new Thrown(
                kataOfClass.keySet(), cause -> katas.values().stream().anyMatch(kata -> kata.isMisuse(cause)));
    }

    /**
     * Loads a world. None of the learner's code runs yet.
     *
     * @param whole the name of the pack's class that assembles the whole
     * @param classes the classes of each kata that has a place in it, by the kata's slug
     * @param parent where the JDK, this API, the whole and what the katas stand on come from
     * @return the world
     * @throws IllegalStateException if one of the pack's classes can't be made, or a class belongs to two katas
     */
    public static WholeWorld<?> create(String whole, Map<String, WorldClasses> classes, ClassLoader parent) {
        Map<String, byte[]> all = new HashMap<>();
        for (WorldClasses each : classes.values()) {
            each.all().forEach((name, bytes) -> {
                if (all.put(name, bytes) != null) {
                    throw new IllegalStateException("two katas have a class " + name + ": give one another package");
                }
            });
        }
        try {
            WorldLoader loader = WorldLoader.counting(all, CountedClasses.ALL, parent);
            return new WholeWorld<>((Whole<?>) loader.make(whole), classes, loader);
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new IllegalStateException(
                    "the whole " + whole
                            + " can't be made: it must implement Whole, the classes of katas Kata, and all of"
                            + " them must have a public constructor without parameters",
                    e);
        }
    }

    /**
     * Lists the programs.
     *
     * @return their names
     */
    public List<String> programs() {
        return whole.programs();
    }

    /**
     * Lists the seams of the whole with some pieces in it.
     *
     * @param pieces the katas whose pieces are put in, by slug; their slugs are the owners
     * @return all seams
     */
    public List<Whole.Seam> seams(Collection<String> pieces) {
        return whole.seams(assembled(pieces));
    }

    /**
     * Runs a program on the whole with some pieces in it.
     *
     * @param program its name
     * @param pieces the katas whose pieces are put in, by slug
     * @param seed what every choice of the whole follows from
     * @return how it ended
     */
    public Ended run(String program, Collection<String> pieces, long seed) {
        steps.restart(whole.steps());
        Outcome<Whole.Ending> outcome;
        String kata = "";
        try {
            outcome = new Outcome.Observed<>(whole.run(program, assembled(pieces), seed), steps.counted());
        } catch (Throwable ended) { // whatever a learner's code can throw, an Error too, is an outcome
            outcome = thrown.outcomeOf(ended);
            kata = kataOf(ended);
        }
        // Asked last, for a learner's code may have caught the error, and anything else may have come after it.
        Throwable exhaustion = steps.exhaustion();
        if (exhaustion == null) {
            return new Ended(outcome, kata);
        }
        return new Ended(thrown.outOfSteps(steps.budget(), exhaustion), kataOf(exhaustion));
    }

    private String kataOf(Throwable ended) {
        try {
            return thrown.framesOf(ended)
                    .map(frame -> kataOfClass.getOrDefault(frame.getClassName(), ""))
                    .findFirst()
                    .orElse("");
        } catch (Throwable again) { // a learner's exception may override whatever is asked of it here
            return "";
        }
    }

    @SuppressWarnings("unchecked") // the katas of a pack fit into the whole of that pack
    private W assembled(Collection<String> pieces) {
        W assembled = whole.reference();
        for (String slug : pieces) {
            if (katas.get(slug) instanceof FitsInto<?> piece) {
                assembled = ((FitsInto<W>) piece).fittedInto(assembled, slug);
            }
        }
        return assembled;
    }
}
