package dev.gokata.testkit.channel;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelProgram;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that may come of a small program, whoever goes on when.
 *
 * <p>Every order of the operations is tried on the {@link ChannelModel}, so nothing is missing, and nothing depends on luck.
 * One thing happens in Go that no order explains: a send that doesn't wait looks whether the channel is closed, and then,
 * again without the lock, whether it is full. If a receiver waited at an unbuffered channel, and the channel was closed
 * between the two looks, it answers that it would have had to wait, though at no moment it would have.
 */
@Simulator
public final class ChannelResults {

    /** One moment of a program, which no longer changes when it is compared with others. */
    private static final class Moment {
        final ChannelModel model;
        final List<List<String>> results;
        /** Goroutines whose operation waits. */
        final BitSet waiting = new BitSet();
        /** Goroutines that are about to send without waiting, and have seen that the channel is open. */
        final BitSet looked = new BitSet();

        Moment(ChannelProgram program) {
            model = new ChannelModel(program.caps());
            results = new ArrayList<>();
            program.goroutines().forEach(each -> results.add(new ArrayList<>()));
        }

        Moment(Moment other) {
            model = new ChannelModel(other.model);
            results = new ArrayList<>(other.results.size());
            other.results.forEach(each -> results.add(new ArrayList<>(each)));
            waiting.or(other.waiting);
            looked.or(other.looked);
        }

        void operate(int goroutine, ChannelOperation operation) {
            looked.clear(goroutine);
            waiting.set(goroutine);
            model.operate(goroutine, operation).forEach((each, result) -> {
                results.get(each).add(result);
                waiting.clear(each);
            });
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Moment moment
                    && results.equals(moment.results)
                    && waiting.equals(moment.waiting)
                    && looked.equals(moment.looked)
                    && model.equals(moment.model);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * results.hashCode() + looked.hashCode()) + model.hashCode();
        }
    }

    private final ChannelProgram program;
    private final Set<Moment> seen = new HashSet<>();
    private final Set<ChannelProgram.Result> found = new HashSet<>();

    private ChannelResults(ChannelProgram program) {
        this.program = program;
    }

    /**
     * Lists what may come of a program.
     *
     * @param program a small one: all orders of its operations are tried
     * @return each result once, always in the same order
     */
    public static List<ChannelProgram.Result> of(ChannelProgram program) {
        ChannelResults results = new ChannelResults(program);
        results.goOnFrom(new Moment(program));
        return results.found.stream()
                .sorted(Comparator.comparing(ChannelProgram.Result::toString))
                .toList();
    }

    private void goOnFrom(Moment moment) {
        if (!seen.add(moment)) {
            return;
        }
        boolean quiet = true;
        for (int goroutine = 0; goroutine < program.goroutines().size(); goroutine++) {
            List<ChannelOperation> operations = program.goroutines().get(goroutine);
            int next = moment.results.get(goroutine).size();
            if (next == operations.size() || moment.waiting.get(goroutine)) {
                continue;
            }
            quiet = false;
            goOnFrom(moment, goroutine, operations.get(next));
        }
        if (quiet) {
            found.add(new ChannelProgram.Result(moment.results, moment.model.lens()));
        }
    }

    private void goOnFrom(Moment moment, int goroutine, ChannelOperation operation) {
        Moment done = new Moment(moment);
        done.operate(goroutine, operation);
        goOnFrom(done);
        if (operation.kind() != Kind.TRY_SEND || operation.channel() == ChannelOperation.NIL) {
            return;
        }
        if (!moment.looked.get(goroutine)) {
            if (moment.model.isOpen(operation.channel())) {
                Moment looked = new Moment(moment);
                looked.looked.set(goroutine);
                goOnFrom(looked);
            }
        } else if (moment.model.isFull(operation.channel())) {
            Moment gaveUp = new Moment(moment);
            gaveUp.looked.clear(goroutine);
            gaveUp.results.get(goroutine).add(ChannelOperation.DEFAULT);
            goOnFrom(gaveUp);
        }
    }
}
