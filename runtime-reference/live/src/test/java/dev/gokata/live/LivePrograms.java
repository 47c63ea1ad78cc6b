package dev.gokata.live;

import dev.gokata.live.LiveProgram.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random programs. Values are all different, so that a result tells who sent it. */
final class LivePrograms {

    private final Random random;
    private final List<Integer> capacities = new ArrayList<>();
    private int mutexes;
    private int value;
    /** How many hold the mutex of a program of steps, or wait for it. */
    private int held;

    private LivePrograms(Random random) {
        this.random = random;
    }

    /** Makes a program of up to four goroutines, which do a few operations each on channels. */
    static LiveProgram ofChannels(Random random) {
        LivePrograms maker = new LivePrograms(random);
        maker.makeChannels();
        List<List<Op>> goroutines = new ArrayList<>();
        for (int g = 2 + random.nextInt(5) / 2; g > 0; g--) {
            List<Op> ops = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                maker.maybePause(ops);
                ops.add(maker.onChannels());
            }
            goroutines.add(ops);
        }
        return new LiveProgram(maker.capacities, 0, goroutines);
    }

    /** Makes a program of single operations, to be done one after the other. */
    static LiveProgram ofSteps(Random random) {
        LivePrograms maker = new LivePrograms(random);
        maker.makeChannels();
        maker.mutexes = random.nextInt(2);
        List<List<Op>> goroutines = new ArrayList<>();
        for (int i = 2 + random.nextInt(12); i > 0; i--) {
            boolean locks = maker.mutexes > 0 && random.nextInt(3) == 0;
            goroutines.add(List.of(locks ? maker.lockStep() : maker.onChannels()));
        }
        return new LiveProgram(maker.capacities, maker.mutexes, goroutines);
    }

    /** Makes a program of up to three goroutines that lock and unlock, every third with an unlock too many somewhere. */
    static LiveProgram ofMutexes(Random random) {
        LivePrograms maker = new LivePrograms(random);
        maker.mutexes = 1 + random.nextInt(2);
        List<List<Op>> goroutines = new ArrayList<>();
        for (int g = 1 + random.nextInt(3); g > 0; g--) {
            List<Op> ops = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                maker.lockAndUnlock(ops);
            }
            goroutines.add(ops);
        }
        if (random.nextInt(3) == 0) {
            List<Op> ops = goroutines.get(random.nextInt(goroutines.size()));
            ops.add(random.nextInt(ops.size() + 1), Op.on(LiveProgram.UNLOCK, random.nextInt(maker.mutexes)));
        }
        return new LiveProgram(List.of(), maker.mutexes, goroutines);
    }

    private void makeChannels() {
        for (int i = random.nextInt(3); i >= 0; i--) {
            capacities.add(Math.max(0, random.nextInt(5) - 2));
        }
    }

    private void maybePause(List<Op> ops) {
        if (random.nextInt(3) == 0) {
            ops.add(Op.on(LiveProgram.PAUSE, 1 + random.nextInt(3)));
        }
    }

    private Op onChannels() {
        int kind = random.nextInt(100);
        if (kind < 26) {
            return send(LiveProgram.SEND);
        } else if (kind < 52) {
            return Op.on(LiveProgram.RECEIVE, channel());
        } else if (kind < 60) {
            return send(LiveProgram.TRY_SEND);
        } else if (kind < 68) {
            return Op.on(LiveProgram.TRY_RECEIVE, channel());
        } else if (kind < 76) {
            return Op.on(LiveProgram.CLOSE, channel());
        }
        return select();
    }

    private Op select() {
        boolean waits = random.nextInt(3) > 0;
        List<Op> cases = new ArrayList<>();
        if (!waits || random.nextInt(40) > 0) {
            for (int i = 2 + random.nextInt(2); i > 0; i--) {
                cases.add(random.nextBoolean() ? send(LiveProgram.SEND) : Op.on(LiveProgram.RECEIVE, channel()));
            }
        }
        return new Op(waits ? LiveProgram.SELECT : LiveProgram.SELECT_OR_DEFAULT, 0, 0, cases);
    }

    private Op send(char kind) {
        value++;
        return new Op(kind, channel(), value, List.of());
    }

    private int channel() {
        return random.nextInt(40) == 0 ? LiveProgram.NIL : random.nextInt(capacities.size());
    }

    /** Locks or unlocks, and seldom unlocks what is not locked. */
    private Op lockStep() {
        int kind = random.nextInt(6);
        if (kind < 3 && held > 0 || random.nextInt(30) == 0) {
            held--;
            return Op.on(LiveProgram.UNLOCK, 0);
        }
        if (kind == 3) {
            held = Math.max(1, held);
            return Op.on(LiveProgram.TRY_LOCK, 0);
        }
        held++;
        return Op.on(LiveProgram.LOCK, 0);
    }

    private void lockAndUnlock(List<Op> ops) {
        int mutex = random.nextInt(mutexes);
        maybePause(ops);
        if (random.nextInt(4) == 0) {
            ops.add(Op.on(LiveProgram.TRY_LOCK, mutex));
            return;
        }
        ops.add(Op.on(LiveProgram.LOCK, mutex));
        maybePause(ops);
        if (random.nextInt(3) == 0) {
            ops.add(Op.on(random.nextBoolean() ? LiveProgram.LOCK : LiveProgram.TRY_LOCK, random.nextInt(mutexes)));
        }
        if (random.nextInt(10) > 0) {
            ops.add(Op.on(LiveProgram.UNLOCK, mutex));
        }
    }
}
