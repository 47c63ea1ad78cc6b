package dev.gokata.katas.mutexstarvation;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Found;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Meanwhile;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Played;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Scene;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.WakeUp;
import dev.gokata.runtime.sync.MutexState;
import dev.gokata.testkit.sync.MutexPicture;
import dev.gokata.testkit.sync.MutexPicture.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One goroutine before a state word, and what it should do. */
record Acting(Subject learner, int rule, Scene scene) {

    private static final int MOST_ALIKE = 4;

    static Acting before(Subject learner, int task, int rule, int word) {
        return new Acting(learner, rule, new Scene(task, word, false, List.of(), List.of(), List.of()));
    }

    static Acting of(Subject learner, int rule, Scene scene) {
        return new Acting(learner, rule, scene);
    }

    Acting calls(Call... calls) {
        return with(new Scene(
                scene.task(), scene.word(), scene.multicore(), List.of(calls), scene.spins(), scene.wakeUps()));
    }

    Acting whichMaySpin() {
        return with(new Scene(scene.task(), scene.word(), true, scene.calls(), scene.spins(), scene.wakeUps()));
    }

    /** Says what another one does during the next spin. */
    Acting whileSpinning(Meanwhile meanwhile) {
        List<Meanwhile> spins = new ArrayList<>(scene.spins());
        spins.add(meanwhile);
        return with(new Scene(scene.task(), scene.word(), true, scene.calls(), spins, scene.wakeUps()));
    }

    /** Says how the next wait ends. */
    Acting wokenTo(Found found, int others, long nanos) {
        List<WakeUp> wakeUps = new ArrayList<>(scene.wakeUps());
        wakeUps.add(new WakeUp(found, others, nanos));
        return with(new Scene(scene.task(), scene.word(), scene.multicore(), scene.calls(), scene.spins(), wakeUps));
    }

    private Acting with(Scene other) {
        return new Acting(learner, rule, other);
    }

    /** Verifies what it does, move by move, as in {@code "waits at the end: locked waiters=1"}. */
    void does(String... moves) {
        OutcomeAssert<Played> asked = asked();
        Played found = asked.observed();
        if (!told(found).equals(List.of(moves))) {
            asked.agreesWith(Questions.REFERENCE.asked(MutexStarvationKata.SCENE, scene));
            throw new IllegalStateException("the reference does otherwise than this example says: " + told(found));
        }
    }

    /** Verifies that the run ends by a fatal error. */
    void endsBy(String fatal) {
        OutcomeAssert<Played> asked = asked();
        if (!asked.observed().ending().equals(fatal)) {
            asked.agreesWith(Questions.REFERENCE.asked(MutexStarvationKata.SCENE, scene));
            throw new IllegalStateException("the reference does not end by " + fatal);
        }
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(MutexStarvationKata.SCENE, scene));
    }

    private OutcomeAssert<Played> asked() {
        return assertThat(learner.asked(MutexStarvationKata.SCENE, scene))
                .byRule(rule)
                .byRule((expected, found) -> MissedRule.of(scene.task(), expected, found, rule))
                .asking(question())
                .tellingDifferencesBy(Acting::lines);
    }

    private String question() {
        StringBuilder question = new StringBuilder();
        scene.calls().forEach(call -> question.append(words(call)).append(", "));
        question.setLength(Math.max(0, question.length() - 2));
        question.append("   ").append(new MutexState(scene.word()));
        if (scene.multicore()) {
            question.append(", and it may spin");
            scene.spins().stream()
                    .filter(each -> each != Meanwhile.NOTHING)
                    .findFirst()
                    .ifPresent(each -> question.append("; meanwhile another ").append(words(each)));
        }
        for (WakeUp wakeUp : scene.wakeUps()) {
            question.append("; woken after ")
                    .append(wakeUp.nanos())
                    .append(" ns, ")
                    .append(words(wakeUp));
        }
        return question.toString();
    }

    static String words(Call call) {
        return switch (call) {
            case LOCK -> "lock()";
            case TRY_LOCK -> "tryLock()";
            case UNLOCK -> "unlock()";
        };
    }

    private static String words(Meanwhile meanwhile) {
        return meanwhile.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(WakeUp wakeUp) {
        String others = wakeUp.others() == 0
                ? ""
                : ", " + wakeUp.others() + (wakeUp.others() == 1 ? " other waits" : " others wait");
        return switch (wakeUp.found()) {
                    case FREE -> "nobody holds it";
                    case TAKEN -> "somebody was quicker";
                    case HANDED_OVER -> "in starvation mode";
                }
                + others;
    }

    private static List<String> lines(Played expected, Played found) {
        List<String> right = told(expected);
        List<String> seen = told(found);
        int same = 0;
        while (same < Math.min(right.size(), seen.size()) && right.get(same).equals(seen.get(same))) {
            same++;
        }
        List<String> lines = new ArrayList<>(picture(expected, same).subList(0, same));
        lines.add("expected");
        lines.addAll(shortened(picture(expected, same).subList(same, right.size())));
        lines.add("found");
        lines.addAll(shortened(picture(found, same).subList(same, seen.size())));
        return lines;
    }

    /* Who does the same again and again is told so once. */
    private static List<String> shortened(List<String> lines) {
        List<String> shorter = new ArrayList<>();
        for (int from = 0, to = 0; from < lines.size(); from = to) {
            while (to < lines.size() && lines.get(to).equals(lines.get(from))) {
                to++;
            }
            int shown = to - from > MOST_ALIKE ? 1 : to - from;
            shorter.addAll(lines.subList(from, from + shown));
            if (shown < to - from) {
                shorter.add("  … " + (to - from - shown) + " times more");
            }
        }
        return shorter;
    }

    private static List<String> told(Played played) {
        List<String> told = new ArrayList<>();
        played.moments().forEach(each -> told.add(each.does().words() + ": " + new MutexState(each.word())));
        if (!played.ending().isEmpty()) {
            told.add(played.ending());
        }
        return told;
    }

    private static List<String> picture(Played played, int mark) {
        List<Line> moments = played.moments().stream().map(Acting::line).toList();
        List<String> lines = new ArrayList<>(MutexPicture.ofOne(moments, mark));
        if (!played.ending().isEmpty()) {
            lines.add((mark == moments.size() ? "▶ " : "  ") + played.ending());
        }
        return lines;
    }

    static Line line(Moment moment) {
        return new Line(moment.nanos(), moment.goroutine(), moment.does().words(), moment.word(), moment.queue());
    }
}
