package dev.gokata.katas.runqueue;

import dev.gokata.katas.runqueue.RunQueueKata.Actor;
import dev.gokata.katas.runqueue.RunQueueKata.Owner;
import dev.gokata.katas.runqueue.RunQueueKata.Piece;
import dev.gokata.katas.runqueue.RunQueueKata.Seen;
import dev.gokata.katas.runqueue.RunQueueKata.Setting;
import dev.gokata.katas.runqueue.RunQueueKata.Step;
import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GQueue;
import dev.gokata.runtime.sched.GRing;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.M;
import dev.gokata.runtime.sched.NextG;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sched.PStatus;
import dev.gokata.runtime.sched.RunQFields;
import dev.gokata.runtime.sched.RunQImage;
import dev.gokata.runtime.sched.RunQParts;
import dev.gokata.runtime.sim.Go;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run: a queue of yours, a thief, the queue of all, and an account of who has whom. */
final class Arena {

    private static final long A_MILLISECOND = 1_000_000;

    private final Piece piece;
    private final RunQFields fields;
    private final RunQFields thiefFields;
    private final SharedQueue global = new SharedQueue();
    private final RunQParts queue;
    private final RunQParts thief;
    private final AtOnce others;
    private final Account account = new Account();
    private int actorsLeft;
    private boolean areMany;
    /* What an onlooker may answer: whether the queue was empty, and whether it was not, since the last look began. */
    private boolean wasEmpty;
    private boolean wasNotEmpty;
    private Optional<RunQImage> imageAtTheEnd = Optional.empty();
    private List<Long> globalAtTheEnd = List.of();

    Arena(Piece piece, Setting setting) {
        this.piece = piece;
        fields = new RunQFields(setting.slots(), setting.head());
        thiefFields = new RunQFields(setting.slots(), 1);
        others = new AtOnce(fields);
        AtOnce.inOneStep(() -> {
            setUp(setting);
            return true;
        });
        fields.name("");
        thiefFields.name("thief.");
        queue = piece.queue(owner(setting.owner()), global, fields);
        thief = piece.queue(new P(1), global, thiefFields);
    }

    private void setUp(Setting setting) {
        setting.ring().forEach(goid -> others.add(account.made(goid)));
        if (setting.runnext() != 0) {
            fields.runnext.store(account.made(setting.runnext()));
        }
    }

    private static P owner(Owner does) {
        P owner = new P(0);
        if (does == Owner.IDLE) {
            return owner;
        }
        M m = new M(0);
        owner.status = PStatus.RUNNING;
        owner.m = m;
        if (does != Owner.SEARCHING) {
            m.curg = new G(1_000, does == Owner.RUNNING ? GStatus.RUNNING : GStatus.SYSCALL);
        }
        return owner;
    }

    /** Lets all do their steps, and looks whether every goroutine is where it should be. */
    void lets(List<Actor> actors) {
        areMany = true;
        actorsLeft = actors.size();
        account.expectOrder(
                actors.stream().flatMap(actor -> actor.steps().stream()).noneMatch(Step::putsNext));
        for (Actor actor : actors) {
            Go.go(actor.name(), () -> {
                for (Step step : actor.steps()) {
                    does(actor.name(), step);
                }
                actorsLeft--;
            });
        }
        while (actorsLeft > 0) {
            Go.sleep(A_MILLISECOND);
        }
        RunQImage image = image(fields);
        imageAtTheEnd = Optional.of(image);
        globalAtTheEnd = global.goids(account.size() + 1);
        account.balances(image, globalAtTheEnd);
    }

    /** Does one step, and answers in words what came of it. */
    String does(String who, Step step) {
        List<G> gs = new ArrayList<>();
        for (long goid : step.goids()) {
            gs.add(account.made(goid));
        }
        if (step.isByOthers()) {
            // Before the note, so that it is told when it is done. Without a name, as the note has one.
            Go.point("", null);
        }
        Go.note(Words.of(step), null, "");
        String answer = answer(who, step, gs);
        if (!answer.isEmpty()) {
            Go.note("  =", null, answer);
        }
        return answer;
    }

    private String answer(String who, Step step, List<G> gs) {
        return switch (step.operation()) {
            case PUT_IN_RING -> kept(who, gs, queue.putInRing(gs.get(0)));
            case GET_FROM_RING -> tookInOrder(who, queue.getFromRing());
            case PUT_NEXT -> took(who, queue.putNext(gs.get(0)));
            case GET_NEXT -> took(who, queue.getNext());
            case RUNQPUTSLOW -> kept(who, gs, queue.runqputslow(gs.get(0)));
            case RUNQPUT -> put(gs.get(0), false);
            case RUNQPUT_NEXT -> put(gs.get(0), true);
            case RUNQGET -> got(who, queue.runqget());
            case RUNQPUTBATCH -> putBatch(who, gs);
            case RUNQGRAB -> grabbed(who, false);
            case RUNQGRAB_NEXT_TOO -> grabbed(who, true);
            case RUNQSTEAL -> took(who, thief.runqsteal(new Victim(others), false));
            case RUNQSTEAL_NEXT_TOO -> took(who, thief.runqsteal(new Victim(others), true));
            case STEAL_AND_RUN -> stealAndRun(who);
            case RUNQEMPTY -> empty();
            default -> byOthers(who, step, gs);
        };
    }

    private String byOthers(String who, Step step, List<G> gs) {
        boolean before = others.isEmpty();
        String answer =
                switch (step.operation()) {
                    case ADDS_TO_RING -> added(who, gs, others.addsToRing(gs.get(0)));
                    case ADDS_NEXT -> added(who, gs, others.addsNext(gs.get(0)));
                    case TAKES_ONE -> tookAllInOrder(who, others.takesOne());
                    case TAKES_HALF -> tookAllInOrder(who, others.takesHalf());
                    case TAKES_NEXT -> tookAll(who, others.takesNext());
                    case TAKES_HALF_TO_GLOBAL -> Words.names(others.takesHalfTo(global));
                    default -> throw new IllegalStateException("no step of others: " + step);
                };
        noteEmptiness(before);
        noteEmptiness(others.isEmpty());
        return answer;
    }

    private void noteEmptiness(boolean isEmpty) {
        wasEmpty |= isEmpty;
        wasNotEmpty |= !isEmpty;
    }

    private String empty() {
        boolean before = others.isEmpty();
        wasEmpty = before;
        wasNotEmpty = !before;
        boolean answer = queue.runqempty();
        if (!areMany) {
            return String.valueOf(answer);
        }
        if (answer && !wasEmpty) {
            throw account.wrong("the answer was \"empty\", but at every moment there was somebody on the queue");
        }
        if (!answer && !wasNotEmpty) {
            throw account.wrong("the answer was \"not empty\", but all the time nobody was on the queue");
        }
        return String.valueOf(answer);
    }

    private String put(G gp, boolean next) {
        queue.runqput(gp, next);
        return "";
    }

    private String putBatch(String who, List<G> gs) {
        GQueue batch = new GQueue();
        gs.forEach(batch::pushBack);
        queue.runqputbatch(batch);
        List<G> left = new ArrayList<>();
        for (G gp = batch.pop(); gp != null && left.size() <= gs.size(); gp = batch.pop()) {
            left.add(gp);
            account.takes(who, gp);
        }
        return left.isEmpty() ? "nothing is left" : "left in the batch: " + Words.names(left);
    }

    private String kept(String who, List<G> gs, boolean isDone) {
        if (!isDone) {
            account.takes(who, gs.get(0));
        }
        return String.valueOf(isDone);
    }

    private String added(String who, List<G> gs, boolean isDone) {
        kept(who, gs, isDone);
        return isDone ? "" : "not done, for there is no room";
    }

    private String got(String who, NextG next) {
        if (next == null) {
            return "nil";
        }
        account.takes(who, next.gp());
        return next.gp() + (next.inheritTime() ? ", inherits the time slice" : ", a new time slice");
    }

    private String took(String who, G gp) {
        if (gp == null) {
            return "nil";
        }
        account.takes(who, gp);
        return gp.toString();
    }

    private String tookInOrder(String who, G gp) {
        return gp == null ? "nil" : tookAllInOrder(who, List.of(gp));
    }

    private String tookAllInOrder(String who, List<G> taken) {
        String names = tookAll(who, taken);
        taken.forEach(gp -> account.comesAfter(who, gp));
        return names;
    }

    private String tookAll(String who, List<G> taken) {
        taken.forEach(gp -> account.takes(who, gp));
        return Words.names(taken);
    }

    private String grabbed(String who, boolean stealRunNextG) {
        // Begins high, so that the batch goes around its ring, as a thief's may.
        int batchHead = -1;
        RunQFields ofThief = new RunQFields(fields.runq.size(), batchHead);
        ofThief.name("thief.");
        GRing batch = ofThief.runq;
        int count = queue.runqgrab(batch, batchHead, stealRunNextG);
        if (count < 0 || count > batch.size()) {
            throw account.wrong("runqgrab answered that it took " + count);
        }
        List<G> taken = AtOnce.inOneStep(() -> {
            List<G> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(batch.get(batchHead + i));
            }
            return all;
        });
        return count + (count == 0 ? "" : ": " + tookAll(who, taken));
    }

    private String stealAndRun(String who) {
        RunQParts own = piece.queue(new P(1), global, new RunQFields(fields.runq.size(), 0));
        G last = own.runqsteal(queue, true);
        List<G> taken = new ArrayList<>();
        NextG next = own.runqget();
        while (next != null && taken.size() <= account.size()) {
            taken.add(next.gp());
            next = own.runqget();
        }
        if (last != null) {
            taken.add(last);
        }
        return tookAll(who, taken);
    }

    Seen seen(String answer) {
        return new Seen(answer, image(fields), image(thiefFields), global.goids(account.size() + 1));
    }

    private static RunQImage image(RunQFields fields) {
        return AtOnce.inOneStep(() -> RunQImage.of(fields));
    }

    int globalPuts() {
        return global.puts();
    }

    Optional<RunQImage> imageAtTheEnd() {
        return imageAtTheEnd;
    }

    List<Long> globalAtTheEnd() {
        return globalAtTheEnd;
    }
}
