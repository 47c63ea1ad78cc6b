package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_STARVING;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;

import dev.gokata.katas.mutexstarvation.Moment.Does;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Broken;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Played;
import dev.gokata.runtime.sync.MutexState;
import java.util.List;

/** Finds the rule that was missed by the first thing that was done otherwise. */
final class MissedRule {

    private static final int WAITING = 2;
    private static final int SPINNING = 3;
    private static final int STARVING = 4;

    private final int task;
    private final int otherwise;

    private MissedRule(int task, int otherwise) {
        this.task = task;
        this.otherwise = otherwise;
    }

    /** Finds the rule for one goroutine that was to do something else; of the tasks so far, and {@code otherwise} if none. */
    static int of(int task, Played expected, Played found, int otherwise) {
        List<Moment> right = expected.moments();
        List<Moment> wrong = found.moments();
        int same = 0;
        while (same < Math.min(right.size(), wrong.size()) && alike(right.get(same), wrong.get(same))) {
            same++;
        }
        if (same == 0 || same >= right.size() || task < WAITING) {
            return otherwise;
        }
        MissedRule missed = new MissedRule(task, otherwise);
        Moment before = right.get(same - 1);
        return same < wrong.size()
                ? missed.between(before, right.get(same), wrong.get(same))
                : missed.ofWhatNeverCame(right.get(same));
    }

    /** Finds the rule that goroutines missed together, by what they were stopped for. */
    static int of(int task, Broken broken, int otherwise) {
        List<Moment> story = broken.story();
        if (story.isEmpty()) {
            return otherwise;
        }
        String said = broken.run().headline();
        Moment last = story.get(story.size() - 1);
        if (said.contains(Judge.LESS_THAN_NOBODY)) {
            return story.stream().noneMatch(each -> each.does() == Does.HANDS_OVER)
                    ? 9
                    : isTakenOffByAHandOver(story) ? 14 : 15;
        }
        if (said.contains("holds the mutex, and so does")) {
            return tries(story, last.goroutine()) ? 2 : task < WAITING ? 1 : 7;
        }
        if (said.contains("but the state word says")) {
            return task < WAITING ? 3 : 9;
        }
        return otherwise;
    }

    private static boolean isTakenOffByAHandOver(List<Moment> story) {
        for (int i = 1; i < story.size(); i++) {
            boolean oneLess = new MutexState(story.get(i).word()).waiters()
                    < new MutexState(story.get(i - 1).word()).waiters();
            if (story.get(i).does() == Does.HANDS_OVER && oneLess) {
                return true;
            }
        }
        return false;
    }

    private static boolean tries(List<Moment> story, int goroutine) {
        return story.stream()
                .filter(each -> each.goroutine() == goroutine)
                .filter(each -> each.does() == Does.TRIES || each.does() == Does.LOCKS)
                .reduce((first, second) -> second)
                .filter(each -> each.does() == Does.TRIES)
                .isPresent();
    }

    private static boolean alike(Moment one, Moment other) {
        return one.does() == other.does() && one.word() == other.word();
    }

    private static boolean waits(Moment moment) {
        return moment.does() == Does.WAITS_FIRST || moment.does() == Does.WAITS_LAST;
    }

    private int ofWhatNeverCame(Moment right) {
        return right.does() == Does.SPINS ? 10 : waits(right) ? waiting(right) : otherwise;
    }

    private int between(Moment before, Moment right, Moment wrong) {
        if (right.does() == wrong.does()) {
            return sameButForTheWord(before, right, wrong);
        }
        if (waits(right) && waits(wrong)) {
            return 6;
        }
        if (right.does() == Does.SPINS || wrong.does() == Does.SPINS) {
            return task < SPINNING ? otherwise : 10;
        }
        return switch (right.does()) {
            case WAITS_FIRST, WAITS_LAST -> waiting(before);
            case HOLDS -> isHandedOver(before) ? 15 : wrong.does() == Does.GOES_WITHOUT ? 2 : 7;
            case GOES_WITHOUT -> 2;
            case HANDS_OVER -> 14;
            case WAKES_ONE -> 9;
            case HAS_UNLOCKED -> new MutexState(before.word()).isStarving() && task == STARVING ? 14 : 9;
            default -> otherwise;
        };
    }

    private int waiting(Moment at) {
        return new MutexState(at.word()).isStarving() && task == STARVING ? 13 : 5;
    }

    private boolean isHandedOver(Moment before) {
        return task == STARVING && before.does() == Does.WAKES && new MutexState(before.word()).isStarving();
    }

    private int sameButForTheWord(Moment before, Moment right, Moment wrong) {
        int other = right.word() ^ wrong.word();
        boolean starving = (other & MUTEX_STARVING) != 0 && task == STARVING;
        boolean woken = (other & MUTEX_WOKEN) != 0;
        return switch (right.does()) {
            case HOLDS -> held(before, other, starving, woken);
            case WAITS_FIRST, WAITS_LAST ->
                starving ? 12 : woken ? 8 : (other & MUTEX_LOCKED) != 0 && task == STARVING ? 13 : 5;
            case SPINS -> 11;
            case WAKES_ONE -> 9;
            case HANDS_OVER -> 14;
            default -> otherwise;
        };
    }

    private int held(Moment before, int other, boolean starving, boolean woken) {
        if (before.does() == Does.TRIES) {
            return 2;
        }
        if (isHandedOver(before)) {
            return starving ? 16 : 15;
        }
        if (starving) {
            return 12;
        }
        return !woken || (other & MUTEX_LOCKED) != 0 ? 7 : before.does() == Does.SPINS ? 11 : 8;
    }
}
