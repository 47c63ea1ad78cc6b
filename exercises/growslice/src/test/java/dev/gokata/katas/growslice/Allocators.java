package dev.gokata.katas.growslice;

import dev.gokata.katas.growslice.GrowsliceKata.Block;
import dev.gokata.katas.growslice.GrowsliceKata.Blocks;
import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.runtime.malloc.MallocConstants;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SizeClassTable;
import dev.gokata.testkit.malloc.ClassTables;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What allocators hand out: Go's, and others. */
final class Allocators {

    private static final Blocks GO = of(ClassTables.go());
    private static final Blocks POWERS_OF_TWO = of(IntStream.rangeClosed(3, 15)
            .mapToObj(n -> new SizeClass(1 << n, Math.max(1, (1 << n) / MallocConstants.PAGE_SIZE)))
            .toList());

    private Allocators() {}

    static Blocks go() {
        return GO;
    }

    /** Hands out blocks of 8, 16, 32 bytes, and so on to 32768. */
    static Blocks ofPowersOfTwo() {
        return POWERS_OF_TWO;
    }

    /** Makes Go's allocator, that of Go 1.15, and the one of powers of two. */
    static Arbitrary<Blocks> any() {
        return Arbitraries.of(go(), of(ClassTables.goBefore116()), ofPowersOfTwo());
    }

    /** Notes what the reference's table answers, for every request below whole pages. */
    static Blocks of(List<SizeClass> classes) {
        SizeClassTable table = new SizeClasses(classes);
        return new Blocks(blocks(classes, table, true), blocks(classes, table, false));
    }

    private static List<Block> blocks(List<SizeClass> classes, SizeClassTable table, boolean noscan) {
        int header = MallocConstants.MALLOC_HEADER_SIZE;
        int lastSmall = classes.get(classes.size() - 1).size() - header;
        // The answer can change only after one of these.
        TreeSet<Integer> borders = new TreeSet<>(List.of(lastSmall, MallocConstants.MIN_SIZE_FOR_MALLOC_HEADER));
        classes.forEach(each -> borders.addAll(List.of(each.size(), each.size() - header)));
        List<Block> blocks = new ArrayList<>();
        for (int upTo : borders) {
            if (upTo > 0 && upTo <= lastSmall) {
                blocks.add(new Block(upTo, table.roundUp(upTo, noscan)));
            }
        }
        return blocks;
    }

    /** Names an allocator after a question; Go's own goes without saying. */
    static String told(Blocks blocks) {
        if (blocks.equals(GO)) {
            return "";
        }
        return blocks.equals(POWERS_OF_TWO)
                ? "   with blocks of powers of two"
                : "   with another allocator than that of Go 1.27";
    }
}
