package dev.gokata.katas.copystack;

import dev.gokata.katas.copystack.CopyStackKata.Row;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.AdjustInfo;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Words in a row, of a stack that moved from {@link #OLD}. */
final class Rows {

    /** The old stack. */
    static final Stack OLD = new Stack(AddressSpace.BASE + (1L << 20), AddressSpace.BASE + (1L << 20) + 2048);

    /** How far pointers move, unless a test says something else. */
    static final long DELTA = 0x4000;

    private static final int MAX_CHOICE = 1 << 16;
    private static final int KINDS = 12;
    private static final int WORDS_OF_A_LONG_MAP = 62;

    private final List<Long> words = new ArrayList<>();
    private final List<Integer> pointers = new ArrayList<>();

    private Rows() {}

    static Rows empty() {
        return new Rows();
    }

    Rows pointer(long word) {
        pointers.add(words.size());
        words.add(word);
        return this;
    }

    Rows number(long word) {
        words.add(word);
        return this;
    }

    Row moving() {
        return moving(DELTA);
    }

    Row moving(long delta) {
        return new Row(words, BitVector.ofPointers(words.size(), pointers), new AdjustInfo(OLD, delta));
    }

    /** Makes rows of a few words, some of them behind as many pointers to nothing as fill a number of the map. */
    static Arbitrary<Row> any() {
        Arbitrary<List<Integer>> choices = Arbitraries.integers()
                .between(0, MAX_CHOICE)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
        Arbitrary<Boolean> behindMany = Arbitraries.of(false, false, true);
        Arbitrary<Long> deltas = Arbitraries.of(DELTA, -0x8000L, 1L << 30, 2048L);
        return Combinators.combine(choices, behindMany, deltas).as(Rows::row).withoutEdgeCases();
    }

    private static Row row(List<Integer> choices, boolean behindMany, long delta) {
        Rows row = empty();
        for (int i = 0; behindMany && i < WORDS_OF_A_LONG_MAP; i++) {
            row.pointer(0);
        }
        for (int choice : choices) {
            long word = word(choice / 2, delta);
            if (choice % 2 == 0) {
                row.pointer(word);
            } else {
                row.number(word);
            }
        }
        return row.moving(delta);
    }

    private static long word(int choice, long delta) {
        int rest = choice / KINDS;
        long inside = OLD.lo() + rest % OLD.size();
        return switch (choice % KINDS) {
            case 0, 1, 2 -> inside - inside % 8;
            case 3 -> inside;
            case 4 -> OLD.lo();
            case 5 -> OLD.hi() - 8;
            case 6 -> OLD.hi();
            case 7 -> OLD.lo() - 1 - rest % 8;
            case 8 -> OLD.hi() - 1;
            case 9 -> inside + delta;
            case 10 -> 0x500000 + rest;
            default -> 0;
        };
    }
}
