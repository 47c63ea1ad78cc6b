package dev.gokata.katas.runqueue;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.runqueue.RunQueueKata.Alone;
import dev.gokata.katas.runqueue.RunQueueKata.Done;
import dev.gokata.katas.runqueue.RunQueueKata.Operation;
import dev.gokata.katas.runqueue.RunQueueKata.Owner;
import dev.gokata.katas.runqueue.RunQueueKata.Seen;
import dev.gokata.katas.runqueue.RunQueueKata.Setting;
import dev.gokata.katas.runqueue.RunQueueKata.Step;
import dev.gokata.runtime.sched.RunQImage;
import dev.gokata.testkit.sched.RunQPicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A queue, what is done to it step by step with nobody else there, and what should come of it. */
record Story(Subject learner, int rule, Setting setting, List<Step> steps) {

    Story withHeadAt(int head) {
        return new Story(
                learner,
                rule,
                new Setting(setting.slots(), head, setting.ring(), setting.runnext(), setting.owner()),
                steps);
    }

    Story withNext(long runnext) {
        return new Story(
                learner,
                rule,
                new Setting(setting.slots(), setting.head(), setting.ring(), runnext, setting.owner()),
                steps);
    }

    Story ofAPThatIs(Owner owner) {
        return new Story(
                learner,
                rule,
                new Setting(setting.slots(), setting.head(), setting.ring(), setting.runnext(), owner),
                steps);
    }

    Story then(Operation operation, long... goids) {
        List<Step> more = new ArrayList<>(steps);
        more.add(Questions.step(operation, goids));
        return new Story(learner, rule, setting, more);
    }

    /** Names the rule that the next steps are about, where it is another than before. */
    Story byRule(int number) {
        return new Story(learner, number, setting, steps);
    }

    /** Verifies what the last step returned. */
    Story answers(String answer) {
        return satisfying(done -> {
            Seen found = last(done);
            if (!found.answer().equals(answer)) {
                throw failure(
                        steps.size() - 1,
                        List.of("expected  " + answer, "found     " + found.answer()),
                        List.of(),
                        found);
            }
        });
    }

    /** Verifies who is in the ring in the end. */
    Story leavesInTheRing(long... goids) {
        return satisfying(done -> {
            Seen found = last(done);
            List<Long> expected = Arrays.stream(goids).boxed().toList();
            if (!found.queue().isSound() || !found.queue().ring().equals(expected)) {
                throw failure(
                        steps.size() - 1,
                        List.of(
                                "expected  in the ring: " + RunQPicture.names(expected),
                                "found     in the ring: "
                                        + RunQPicture.names(found.queue().ring())),
                        List.of(),
                        found);
            }
        });
    }

    /** Verifies who is in the thief's own ring in the end. */
    Story leavesWithTheThief(long... goids) {
        return satisfying(done -> {
            Seen found = last(done);
            List<Long> expected = Arrays.stream(goids).boxed().toList();
            if (!found.thief().isSound() || !found.thief().ring().equals(expected)) {
                throw failure(
                        steps.size() - 1,
                        List.of(
                                "expected  in the thief's own ring: " + RunQPicture.names(expected),
                                "found     in the thief's own ring: "
                                        + RunQPicture.names(found.thief().ring())),
                        List.of(),
                        found);
            }
        });
    }

    Story leavesInRunnext(long goid) {
        return satisfying(done -> {
            Seen found = last(done);
            if (found.queue().runnext() != goid) {
                throw failure(
                        steps.size() - 1,
                        List.of(
                                "expected  in runnext: " + (goid == 0 ? "nobody" : "g" + goid),
                                "found     in runnext: "
                                        + (found.queue().runnext() == 0
                                                ? "nobody"
                                                : "g" + found.queue().runnext())),
                        List.of(),
                        found);
            }
        });
    }

    Story leavesOnTheGlobalQueue(long... goids) {
        return satisfying(done -> {
            Seen found = last(done);
            List<Long> expected = Arrays.stream(goids).boxed().toList();
            if (!found.global().equals(expected)) {
                throw failure(
                        steps.size() - 1,
                        List.of(
                                "expected  on the global queue: " + RunQPicture.names(expected),
                                "found     on the global queue: " + RunQPicture.names(found.global())),
                        List.of(),
                        found);
            }
        });
    }

    Story takesNanos(long nanos) {
        return satisfying(done -> {
            if (done.nanos() != nanos) {
                throw failure(
                        steps.size() - 1,
                        List.of("expected  to take " + nanos + " ns", "found     " + done.nanos() + " ns"),
                        List.of(),
                        last(done));
            }
        });
    }

    void swapsTheHeadOnce() {
        atMostOne(Done::headSwaps, "compare and swap of the head");
    }

    void writesTheTailOnce() {
        atMostOne(Done::tailStores, "write of the tail");
    }

    void putsOnTheGlobalQueueOnce() {
        atMostOne(Done::globalPuts, "call of the global queue");
    }

    private void atMostOne(ToIntFunction<Done> count, String what) {
        satisfying(done -> {
            int found = count.applyAsInt(done);
            if (found > 1) {
                throw failure(
                        steps.size() - 1,
                        List.of("expected  one " + what + " for all of them", "found     " + found),
                        List.of(),
                        last(done));
            }
        });
    }

    /** Verifies that every step returns and leaves what the reference's does. */
    void goesAsInGo() {
        Done right = assertThat(Questions.REFERENCE.asked(RunQueueKata.ALONE, new Alone(setting, steps)))
                .observed();
        satisfying(found -> {
            for (int i = 0; i < steps.size(); i++) {
                Seen one = right.seen().get(i);
                Seen other = found.seen().get(i);
                if (!one.answer().equals(other.answer())) {
                    throw failure(
                            i,
                            List.of("expected  " + told(one.answer()), "found     " + told(other.answer())),
                            picture(one),
                            other);
                }
                if (!contents(one).equals(contents(other)) || !other.queue().isSound()) {
                    throw failure(i, List.of(whatDiffers(one, other)), picture(one), other);
                }
            }
            if (found.nanos() != right.nanos()) {
                throw failure(
                        steps.size() - 1,
                        List.of("expected  to take " + right.nanos() + " ns", "found     " + found.nanos() + " ns"),
                        List.of(),
                        last(found));
            }
        });
    }

    private static String told(String answer) {
        return answer.isEmpty() ? "no answer" : answer;
    }

    private static String whatDiffers(Seen one, Seen other) {
        if (one.queue().runnext() != other.queue().runnext()) {
            return "runnext differs";
        }
        if (!one.queue().ring().equals(other.queue().ring()) || !other.queue().isSound()) {
            return "the ring differs";
        }
        return one.global().equals(other.global()) ? "the thief's queue differs" : "the global queue differs";
    }

    private static List<List<Long>> contents(Seen seen) {
        return List.of(
                seen.queue().ring(),
                List.of(seen.queue().runnext()),
                seen.thief().ring(),
                List.of(seen.thief().runnext()),
                seen.global());
    }

    private Story satisfying(Consumer<Done> judge) {
        asked().satisfies(done -> {
            if (!done.ending().isEmpty()) {
                int at = Math.min(done.seen().size(), steps.size() - 1);
                List<String> body = new ArrayList<>(List.of(told(at), "  " + done.ending()));
                addPicture(body, "before", before(done, at));
                throw new KataFailure(Kind.WRONG, rule, body);
            }
            judge.accept(done);
        });
        return this;
    }

    private OutcomeAssert<Done> asked() {
        return assertThat(learner.asked(RunQueueKata.ALONE, new Alone(setting, steps)))
                .byRule(rule)
                .asking(told(steps.size() - 1));
    }

    private static Seen last(Done done) {
        return done.seen().get(done.seen().size() - 1);
    }

    private String told(int step) {
        String which = Words.of(steps.get(step));
        return step == 0 ? which : which + "   after " + before(step);
    }

    private String before(int step) {
        int from = Math.max(0, step - 4);
        return (from > 0 ? from + " steps, " : "")
                + steps.subList(from, step).stream().map(Words::of).collect(Collectors.joining(", "));
    }

    private KataFailure failure(int step, List<String> difference, List<String> expected, Seen found) {
        List<String> body = new ArrayList<>(List.of(told(step)));
        difference.forEach(line -> body.add("  " + line));
        addPicture(body, "before", before(asked().observed(), step));
        if (!expected.isEmpty()) {
            addPicture(body, "expected", expected);
        }
        addPicture(body, "found", picture(found));
        return new KataFailure(Kind.WRONG, rule, body);
    }

    private List<String> before(Done done, int step) {
        return step == 0 || done.seen().size() < step
                ? before()
                : picture(done.seen().get(step - 1));
    }

    private List<String> before() {
        return RunQPicture.of(
                RunQImage.of(setting.slots(), setting.head(), setting.ring(), setting.runnext()), List.of());
    }

    private static List<String> picture(Seen seen) {
        List<String> lines = new ArrayList<>(RunQPicture.of(seen.queue(), seen.global()));
        if (!seen.thief().ring().isEmpty() || seen.thief().runnext() != 0) {
            lines.add("the thief's own");
            RunQPicture.of(seen.thief()).forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static void addPicture(List<String> body, String title, List<String> picture) {
        body.add("");
        body.add("  " + title);
        picture.forEach(line -> body.add("    " + line));
    }
}
