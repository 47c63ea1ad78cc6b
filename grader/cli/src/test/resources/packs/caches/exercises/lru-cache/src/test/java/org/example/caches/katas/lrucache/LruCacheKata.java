package org.example.caches.katas.lrucache;

import dev.gokata.kata.Kata;
import dev.gokata.kata.Meter;
import dev.gokata.kata.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** How your code is called: the probes of the kata, with their scenarios and observations. */
public final class LruCacheKata implements Kata<LruCacheKata.Piece> {

    /**
     * What the probes need of your code.
     *
     * @param make makes a cache with room for some entries
     */
    public record Piece(IntFunction<Cache> make) {}

    /**
     * One cache.
     *
     * @param get gets the value of a key
     * @param put puts the value of a key
     */
    public record Cache(IntUnaryOperator get, BiConsumer<Integer, Integer> put) {}

    /**
     * A call.
     *
     * @param key the key
     * @param value what is put, or -1 if the key is got
     */
    public record Call(int key, int value) {

        @Override
        public String toString() {
            return value < 0 ? "get " + key : "put " + key + " → " + value;
        }
    }

    /**
     * Calls of a new cache.
     *
     * @param room how many entries it holds
     * @param calls the calls in order
     */
    public record Calls(int room, List<Call> calls) {}

    /**
     * What came of calls.
     *
     * @param values what each get returned
     */
    public record Answers(List<Integer> values) {}

    /** Makes a cache and calls it. */
    public static final Probe<Piece, Calls, Answers> CALLS =
            Probe.of("calls", Calls.class, Answers.class, LruCacheKata::call);

    /** Fills a cache with as many entries as it has room for, and counts what the calls take then. */
    public static final Probe<Piece, Calls, Answers> WORK =
            Probe.of("work", Calls.class, Answers.class, LruCacheKata::work);

    private static Answers call(Piece piece, Calls calls, Meter meter) {
        return new Answers(answers(piece.make().apply(calls.room()), calls.calls()));
    }

    private static Answers work(Piece piece, Calls calls, Meter meter) {
        Cache cache = piece.make().apply(calls.room());
        for (int key = 0; key < calls.room(); key++) {
            cache.put().accept(key, key);
        }
        meter.startCounting();
        return new Answers(answers(cache, calls.calls()));
    }

    private static List<Integer> answers(Cache cache, List<Call> calls) {
        List<Integer> values = new ArrayList<>();
        for (Call call : calls) {
            if (call.value() < 0) {
                values.add(cache.get().applyAsInt(call.key()));
            } else {
                cache.put().accept(call.key(), call.value());
            }
        }
        return values;
    }

    @Override
    public Piece learner() {
        return new Piece(room -> {
            LruCache cache = new LruCache(room);
            return new Cache(cache::get, cache::put);
        });
    }

    @Override
    public List<Probe<Piece, ?, ?>> probes() {
        return List.of(CALLS, WORK);
    }
}
