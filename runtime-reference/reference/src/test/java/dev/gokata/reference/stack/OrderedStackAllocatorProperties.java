package dev.gokata.reference.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.memory.Region;
import dev.gokata.runtime.stack.SpanSource;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackAllocator;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

class OrderedStackAllocatorProperties {

    private static final int PS = 3;

    @Property
    void stacks_in_use_never_overlap_and_in_the_end_all_pages_are_back(@ForAll("programs") List<Integer> choices) {
        AddressSpace memory = new AddressSpace();
        StackAllocator allocator = new OrderedStackAllocator(SpanSource.of(memory));
        List<Region> inUse = new ArrayList<>();

        for (int choice : choices) {
            int p = choice / 4 % (PS + 1) - 1;
            int rest = choice / 16;
            switch (choice % 4) {
                // Mapping refuses what would overlap a stack in use.
                case 0, 1 -> inUse.add(map(memory, allocator.stackalloc(p, 2048L << rest % 7)));
                case 2 -> freeOne(memory, allocator, p, inUse, rest);
                default -> collect(allocator, rest % 2 == 0);
            }
        }
        while (!inUse.isEmpty()) {
            freeOne(memory, allocator, 0, inUse, 0);
        }
        for (int p = 0; p < PS; p++) {
            allocator.stackcacheClear(p);
        }
        collect(allocator, false);

        assertThat(memory.reserve(1L << 30)).isEqualTo(AddressSpace.BASE);
    }

    private static Region map(AddressSpace memory, Stack stack) {
        assertThat(stack.lo() % Math.min(stack.size(), 8192)).as("alignment").isZero();
        return memory.map(stack.lo(), stack.size(), "stack");
    }

    private static void freeOne(AddressSpace memory, StackAllocator allocator, int p, List<Region> inUse, int which) {
        if (!inUse.isEmpty()) {
            Region region = inUse.remove(which % inUse.size());
            memory.free(region);
            allocator.stackfree(p, new Stack(region.start(), region.end()));
        }
    }

    private static void collect(StackAllocator allocator, boolean running) {
        allocator.setGcRunning(running);
        if (!running) {
            allocator.freeStackSpans();
        }
    }

    @Provide
    Arbitrary<List<Integer>> programs() {
        return Arbitraries.integers()
                .between(0, 1 << 16)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMaxSize(120)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
