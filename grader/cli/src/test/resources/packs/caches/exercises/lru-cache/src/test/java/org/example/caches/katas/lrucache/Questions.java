package org.example.caches.katas.lrucache;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import java.util.ArrayList;
import java.util.List;
import org.example.caches.katas.lrucache.LruCacheKata.Answers;
import org.example.caches.katas.lrucache.LruCacheKata.Cache;
import org.example.caches.katas.lrucache.LruCacheKata.Call;
import org.example.caches.katas.lrucache.LruCacheKata.Calls;
import org.example.caches.katas.lrucache.LruCacheKata.Piece;
import org.example.caches.reference.RecentlyUsed;

/** What the tests ask your code, in the words of the brief. */
final class Questions {

    private static final Subject REFERENCE = Subject.reference(new Piece(Questions::recentlyUsed));

    private final Subject learner = Subject.of(LruCacheKata.class);
    private final int rule;
    private final int room;
    private final List<Call> calls = new ArrayList<>();

    private Questions(int rule, int room) {
        this.rule = rule;
        this.room = room;
    }

    /** Asks about one rule of the brief, which a failure will quote. */
    static Questions byRule(int rule, int room) {
        return new Questions(rule, room);
    }

    Questions put(int key, int value) {
        calls.add(new Call(key, value));
        return this;
    }

    Questions get(int key) {
        calls.add(new Call(key, -1));
        return this;
    }

    Questions then(List<Call> more) {
        calls.addAll(more);
        return this;
    }

    void shows(Integer... values) {
        assertThat(learner.asked(LruCacheKata.CALLS, asked()))
                .byRule(rule)
                .asking(told())
                .shows(new Answers(List.of(values)));
    }

    void isRefused() {
        assertThat(learner.asked(LruCacheKata.CALLS, asked()))
                .byRule(rule)
                .asking(told())
                .throwsAn(IllegalArgumentException.class);
    }

    void agreesWithTheReference() {
        assertThat(learner.asked(LruCacheKata.CALLS, asked()))
                .byRule(rule)
                .asking(told())
                .agreesWith(REFERENCE.asked(LruCacheKata.CALLS, asked()));
    }

    /** Counts what the calls take of a cache that is full, and compares the answers too. */
    void takesAtMostOfAFullCache(int steps) {
        assertThat(learner.asked(LruCacheKata.WORK, asked()))
                .byRule(rule)
                .asking(told() + ", when it is full")
                .agreesWith(REFERENCE.asked(LruCacheKata.WORK, asked()))
                .takesAtMost(steps, "for one call");
    }

    private Calls asked() {
        return new Calls(room, List.copyOf(calls));
    }

    private String told() {
        StringBuilder told = new StringBuilder("room for " + room);
        calls.forEach(call -> told.append(", ").append(call));
        return told.toString();
    }

    private static Cache recentlyUsed(int room) {
        RecentlyUsed cache = new RecentlyUsed(room);
        return new Cache(cache::get, cache::put);
    }
}
