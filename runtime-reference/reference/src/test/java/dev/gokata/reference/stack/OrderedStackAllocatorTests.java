package dev.gokata.reference.stack;

import static dev.gokata.runtime.stack.StackAllocator.NO_P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gokata.runtime.sim.GoFatal;
import dev.gokata.runtime.stack.SpanSource;
import dev.gokata.runtime.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderedStackAllocatorTests {

    private static final long SPAN = 32768;

    private final CountingSource source = new CountingSource();
    private final OrderedStackAllocator allocator = new OrderedStackAllocator(source);

    @Nested
    class SmallStacks {

        @Test
        void the_first_stack_of_a_size_fills_half_of_the_cache_from_one_span() {
            Stack stack = allocator.stackalloc(0, 2048);

            // Of the 16 stacks of the span the upper 8 went to the cache, and the last of them is the first out.
            assertThat(stack).isEqualTo(new Stack(8 * 2048, 9 * 2048));
            assertThat(source.allocated).containsExactly(4L);
            assertThat(allocator.stackalloc(0, 2048).lo()).isEqualTo(9 * 2048);
        }

        @Test
        void without_a_p_the_span_is_handed_out_from_the_top() {
            assertThat(allocator.stackalloc(NO_P, 16384).lo()).isEqualTo(16384);
            assertThat(allocator.stackalloc(NO_P, 16384).lo()).isZero();
            assertThat(allocator.stackalloc(NO_P, 16384).lo()).isEqualTo(SPAN + 16384);
        }

        @Test
        void the_last_freed_is_the_first_out() {
            Stack one = allocator.stackalloc(0, 8192);
            Stack other = allocator.stackalloc(0, 8192);
            allocator.stackfree(0, one);
            allocator.stackfree(0, other);

            assertThat(allocator.stackalloc(0, 8192)).isEqualTo(other);
            assertThat(allocator.stackalloc(0, 8192)).isEqualTo(one);
        }

        @Test
        void sizes_do_not_share_spans() {
            allocator.stackalloc(0, 2048);
            allocator.stackalloc(0, 4096);

            assertThat(source.allocated).containsExactly(4L, 4L);
        }

        @Test
        void a_cache_of_thirty_two_kilobytes_gives_half_back_before_it_takes_one_more() {
            List<Stack> stacks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                stacks.add(allocator.stackalloc(NO_P, 16384));
            }
            allocator.stackfree(0, stacks.get(0));
            allocator.stackfree(0, stacks.get(1));
            // Full now: 32 KiB. The next free sends the second back, and only then puts the third on top.
            allocator.stackfree(0, stacks.get(2));

            assertThat(allocator.stackalloc(0, 16384)).isEqualTo(stacks.get(2));
            assertThat(allocator.stackalloc(0, 16384)).isEqualTo(stacks.get(0));
            assertThat(allocator.stackalloc(NO_P, 16384)).isEqualTo(stacks.get(1));
        }

        @Test
        void one_p_does_not_see_the_cache_of_another() {
            Stack stack = allocator.stackalloc(0, 16384);
            allocator.stackfree(0, stack);

            assertThat(allocator.stackalloc(1, 16384)).isNotEqualTo(stack);
            assertThat(allocator.stackalloc(0, 16384)).isEqualTo(stack);
        }
    }

    @Nested
    class SpansOfSmallStacks {

        @Test
        void an_empty_one_goes_back_at_once() {
            Stack stack = allocator.stackalloc(NO_P, 2048);
            allocator.stackfree(NO_P, stack);

            assertThat(source.freed).containsExactly(0L);
        }

        @Test
        void an_empty_one_is_kept_while_a_collection_runs() {
            Stack stack = allocator.stackalloc(NO_P, 2048);
            allocator.setGcRunning(true);
            allocator.stackfree(NO_P, stack);
            assertThat(source.freed).isEmpty();

            allocator.setGcRunning(false);
            allocator.freeStackSpans();

            assertThat(source.freed).containsExactly(0L);
        }

        @Test
        void one_with_a_cached_stack_is_not_empty() {
            Stack stack = allocator.stackalloc(0, 16384);
            allocator.stackfree(0, stack);
            allocator.freeStackSpans();
            assertThat(source.freed).isEmpty();

            allocator.stackcacheClear(0);

            assertThat(source.freed).containsExactly(0L);
        }

        @Test
        void a_full_one_that_gets_a_free_stack_is_served_first() {
            Stack first = allocator.stackalloc(NO_P, 16384);
            allocator.stackalloc(NO_P, 16384);
            allocator.stackalloc(NO_P, 16384);
            allocator.stackfree(NO_P, first);

            assertThat(allocator.stackalloc(NO_P, 16384)).isEqualTo(first);
        }
    }

    @Nested
    class LargeStacks {

        @Test
        void each_has_a_span_of_its_own_that_goes_back_at_once() {
            Stack stack = allocator.stackalloc(0, SPAN);
            assertThat(source.allocated).containsExactly(4L);

            allocator.stackfree(0, stack);

            assertThat(source.freed).containsExactly(0L);
        }

        @Test
        void one_freed_during_a_collection_serves_the_next_of_its_size_only() {
            Stack stack = allocator.stackalloc(0, SPAN);
            allocator.setGcRunning(true);
            allocator.stackfree(0, stack);

            assertThat(allocator.stackalloc(0, 2 * SPAN)).isNotEqualTo(stack);
            assertThat(allocator.stackalloc(0, SPAN)).isEqualTo(stack);
            assertThat(source.freed).isEmpty();
        }

        @Test
        void one_that_nobody_wanted_goes_back_when_the_collection_ends() {
            Stack stack = allocator.stackalloc(0, SPAN);
            allocator.setGcRunning(true);
            allocator.stackfree(0, stack);
            allocator.setGcRunning(false);
            allocator.freeStackSpans();

            assertThat(source.freed).containsExactly(0L);
        }
    }

    @Nested
    class Mistakes {

        @Test
        void a_size_that_is_no_power_of_two_ends_the_program() {
            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> allocator.stackalloc(0, 3000))
                    .withMessage("fatal error: stack size not a power of 2");
            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> allocator.stackfree(0, new Stack(0, 3000)))
                    .withMessage("fatal error: stack not a power of 2");
        }

        @Test
        void a_stack_of_somebody_else_ends_the_program() {
            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> allocator.stackfree(NO_P, new Stack(0, 2048)))
                    .withMessage("fatal error: freeing stack not in a stack span");
            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> allocator.stackfree(0, new Stack(0, SPAN)))
                    .withMessage("fatal error: bad span state");
        }
    }

    /** Hands out pages one after the other from address 0. */
    private static final class CountingSource implements SpanSource {

        private final List<Long> allocated = new ArrayList<>();
        private final List<Long> freed = new ArrayList<>();
        private long next;

        @Override
        public long allocManual(long npages) {
            allocated.add(npages);
            long base = next;
            next += npages * 8192;
            return base;
        }

        @Override
        public void freeManual(long base, long npages) {
            freed.add(base);
        }
    }
}
