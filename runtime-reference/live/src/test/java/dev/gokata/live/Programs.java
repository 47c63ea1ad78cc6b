package dev.gokata.live;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Programs of channels and mutexes, until every goroutine has ended or waits for good.
 *
 * <p>What Go's scheduler came to must be among what the explorer finds. Where all its schedules come to the same, that is
 * what Go must have come to.
 */
final class Programs implements LiveSystem<LiveProgram> {

    /** Schedules that every program is explored with. */
    private static final int FIRST_SCHEDULES = 40;

    /** In steps goroutines seldom meet. */
    private static final int FIRST_SCHEDULES_OF_STEPS = 10;

    private final GoVersion version;
    private final String title;
    private final boolean steps;
    private final Function<Random, LiveProgram> maker;
    private int oneOutcome;
    private int waiting;
    private int fatal;
    private int later;

    private Programs(GoVersion version, String title, boolean steps, Function<Random, LiveProgram> maker) {
        this.version = version;
        this.title = title;
        this.steps = steps;
        this.maker = maker;
    }

    static Programs ofChannels(GoVersion version) {
        return new Programs(version, "channel programs", false, LivePrograms::ofChannels);
    }

    static Programs ofMutexes(GoVersion version) {
        return new Programs(version, "mutex programs", false, LivePrograms::ofMutexes);
    }

    static Programs ofSteps(GoVersion version) {
        return new Programs(version, "steps on channels and a mutex", true, LivePrograms::ofSteps);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String harnessName() {
        return steps ? "steps" : "programs";
    }

    @Override
    public LiveProgram random(Random random) {
        return maker.apply(random);
    }

    @Override
    public List<LiveProgram> smaller(LiveProgram one) {
        return one.smaller();
    }

    @Override
    public Optional<String> difference(LiveProgram one, String fromGo) {
        String wanted = inNewestWords(fromGo);
        Search search = new Search(one, steps, wanted);
        boolean isDetermined = steps && !one.hasSelects();
        boolean first = search.explore(0, steps ? FIRST_SCHEDULES_OF_STEPS : FIRST_SCHEDULES);
        if (isDetermined ? !search.found().equals(Set.of(wanted)) : !first && !search.further()) {
            return Optional.of(search.told());
        }
        oneOutcome += search.found().size() == 1 ? 1 : 0;
        waiting += wanted.contains("[") ? 1 : 0;
        fatal += wanted.startsWith("fatal error:") ? 1 : 0;
        later += first ? 0 : 1;
        return Optional.empty();
    }

    /** Puts the reasons of waits into the words of the version that is modelled. */
    private String inNewestWords(String fromGo) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (int open = fromGo.indexOf('['); open >= 0; open = fromGo.indexOf('[', at)) {
            int close = fromGo.indexOf(']', open);
            words.append(fromGo, at, open + 1).append(version.newestWord(fromGo.substring(open + 1, close)));
            at = close;
        }
        return words.append(fromGo.substring(at)).toString();
    }

    @Override
    public String summary() {
        return "in " + waiting + " somebody waits for good, " + fatal + " end with a fatal error, " + oneOutcome
                + " have one outcome only, " + later + " were not found by the first schedules";
    }
}
