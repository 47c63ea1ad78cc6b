package dev.gokata.live;

import dev.gokata.reference.malloc.HeapLayout;
import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.reference.malloc.SmoothSliceGrower;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.SliceGrower;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Capacities of slices that are appended to, and escape.
 *
 * <p>Slices that don't escape are not compared: since 1.25 the compiler gives some of them a buffer of 32 bytes, and which
 * ones is its affair.
 */
final class Appends implements LiveSystem<Appends.Case> {

    private static final int[] WITHOUT_POINTERS = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 24, 33, 40, 48, 64, 72, 100, 128, 129, 256, 384, 500, 512, 520, 1000,
        1024, 1025, 4096, 10000, 32760, 32768, 40000
    };
    private static final int[] WITH_POINTERS = {
        8, 16, 24, 32, 40, 48, 64, 72, 104, 128, 256, 384, 504, 512, 520, 1000, 1024, 4096, 32752, 32760, 32768, 40000
    };
    private static final int MOST_BYTES = 1 << 20;
    private static final String MODELLED = "1.27";

    /**
     * A slice and what is appended to it.
     *
     * @param elements n or p for elements without or with pointers, and their size
     */
    record Case(String elements, int len, int cap, List<Op> ops) {

        ElementType type() {
            return new ElementType(Integer.parseInt(elements.substring(1)), elements.startsWith("n"));
        }

        @Override
        public String toString() {
            return elements + " " + len + " " + cap
                    + ops.stream().map(op -> " " + op).collect(Collectors.joining());
        }
    }

    /** A number of elements, appended at once or one by one. */
    record Op(boolean atOnce, int count) {
        @Override
        public String toString() {
            return (atOnce ? "+" : "*") + count;
        }
    }

    private final GoVersion version;
    private final SliceGrower grower;
    private final SliceGrower modelled = grower(MODELLED);
    private int appends;
    private int otherwise;

    Appends(GoVersion version) {
        this.version = version;
        grower = grower(version.heapLayout());
    }

    private static SliceGrower grower(String go) {
        return new SmoothSliceGrower(new SizeClasses(SizeClasses.makeClasses(), HeapLayout.of(go)), false);
    }

    @Override
    public String title() {
        return "append";
    }

    @Override
    public String harnessName() {
        return "append";
    }

    @Override
    public Case random(Random random) {
        boolean noscan = random.nextInt(5) < 3;
        int[] sizes = noscan ? WITHOUT_POINTERS : WITH_POINTERS;
        int size = sizes[random.nextInt(sizes.length)];
        int room = Math.max(8, MOST_BYTES / Math.max(1, size));
        int cap = random.nextInt(3) == 0 ? 0 : upTo(random, room / 4);
        int len = cap == 0 ? 0 : random.nextInt(cap + 1);
        List<Op> ops = new ArrayList<>();
        int left = room - len;
        for (int i = random.nextInt(8); i >= 0 && left > 0; i--) {
            Op op = new Op(random.nextBoolean(), upTo(random, Math.max(1, left / 2)));
            ops.add(op);
            left -= op.count;
        }
        return new Case((noscan ? "n" : "p") + size, len, cap, ops);
    }

    /** Returns a number whose order of magnitude is random, too. */
    private static int upTo(Random random, int most) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, most));
        return Math.min(most, random.nextInt(1 << random.nextInt(bits) + 1));
    }

    @Override
    public List<Case> smaller(Case one) {
        List<Case> smaller = new ArrayList<>();
        for (int i = 0; i < one.ops.size(); i++) {
            List<Op> without = new ArrayList<>(one.ops);
            without.remove(i);
            smaller.add(new Case(one.elements, one.len, one.cap, without));
        }
        if (one.cap > 0) {
            smaller.add(new Case(one.elements, 0, 0, one.ops));
            smaller.add(new Case(one.elements, one.len / 2, one.cap / 2, one.ops));
        }
        for (int parts = 2; parts <= 64; parts *= 2) {
            for (int i = 0; i < one.ops.size(); i++) {
                Op op = one.ops.get(i);
                if (op.count >= parts) {
                    List<Op> less = new ArrayList<>(one.ops);
                    less.set(i, new Op(op.atOnce, op.count - op.count / parts));
                    smaller.add(new Case(one.elements, one.len, one.cap, less));
                }
            }
        }
        return smaller;
    }

    @Override
    public Optional<String> difference(Case one, String fromGo) {
        String capacities = capacities(grower, one);
        if (!capacities.equals(fromGo)) {
            return Optional.of(capacities);
        }
        appends += one.ops.size();
        otherwise += capacities.equals(capacities(modelled, one)) ? 0 : 1;
        return Optional.empty();
    }

    private static String capacities(SliceGrower grower, Case one) {
        List<String> capacities = new ArrayList<>();
        long len = one.len;
        long cap = one.cap;
        for (Op op : one.ops) {
            int times = op.atOnce ? 1 : op.count;
            for (int i = 0; i < times; i++) {
                len += op.atOnce ? op.count : 1;
                if (len > cap) {
                    cap = grower.growslice(len, cap, one.type()).cap();
                }
            }
            capacities.add(String.valueOf(cap));
        }
        return String.join(" ", capacities);
    }

    @Override
    public String summary() {
        return appends + " capacities with the heap of " + version.heapLayout() + ", which in " + otherwise
                + " cases are others than those of " + MODELLED;
    }
}
