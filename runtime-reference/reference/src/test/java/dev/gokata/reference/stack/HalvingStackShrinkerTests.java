package dev.gokata.reference.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gokata.runtime.sim.GoFatal;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.StackOwner;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HalvingStackShrinkerTests {

    private final FuncInfo run = Stacks.usingInAll("main.run", 112);
    private final Stacks stacks = Stacks.of(run);
    private final HalvingStackShrinker shrinker = stacks.shrinker();

    /** What each makes a stack unsafe to shrink. */
    private static final List<Consumer<GStack>> UNSAFE = List.of(
            gp -> gp.setSyscallsp(gp.sched().sp()),
            gp -> gp.setAsyncSafePoint(true),
            gp -> gp.setParkingOnChan(true),
            gp -> gp.setWaitingForSuspendG(true));

    @Nested
    class Halving {

        @Test
        void a_stack_is_halved_once_a_collection_until_a_quarter_is_in_use() {
            GStack gp = scanned(65536);

            assertThat(sizeAfterScan(gp)).isEqualTo(32768);
            assertThat(sizeAfterScan(gp)).isEqualTo(16384);
            assertThat(sizeAfterScan(gp)).isEqualTo(8192);
            assertThat(sizeAfterScan(gp)).isEqualTo(4096);
            assertThat(sizeAfterScan(gp)).isEqualTo(2048);
            assertThat(sizeAfterScan(gp)).isEqualTo(2048);
        }

        @Test
        void four_kilobytes_stay_when_224_bytes_are_in_use() {
            assertThat(sizeAfterScanOfAStackUsing(216)).isEqualTo(2048);
            assertThat(sizeAfterScanOfAStackUsing(224)).isEqualTo(4096);
        }

        private long sizeAfterScanOfAStackUsing(int bytes) {
            FuncInfo fn = Stacks.usingInAll("main.run", bytes);
            Stacks own = Stacks.of(fn);
            GStack gp = own.start(4096, fn).stop(StackOwner.SCANNER);
            own.shrinker().shrinkOrDefer(gp);
            return gp.stack().size();
        }

        private long sizeAfterScan(GStack gp) {
            shrinker.shrinkOrDefer(gp);
            return gp.stack().size();
        }
    }

    @Nested
    class Safety {

        @Test
        void an_unsafe_stack_is_left_for_the_goroutine_to_shrink() {
            for (Consumer<GStack> condition : UNSAFE) {
                GStack gp = scanned(65536);
                condition.accept(gp);

                shrinker.shrinkOrDefer(gp);

                assertThat(gp.stack().size()).isEqualTo(65536);
                assertThat(gp.preemptShrink()).isTrue();
                assertThat(gp.stackguard0())
                        .as("no request to yield")
                        .isEqualTo(gp.stack().lo() + 928);
            }
        }

        @Test
        void an_unsafe_stack_can_not_be_shrunk_by_force() {
            for (Consumer<GStack> condition : UNSAFE) {
                GStack gp = scanned(65536);
                condition.accept(gp);

                assertThatExceptionOfType(GoFatal.class)
                        .isThrownBy(() -> shrinker.shrinkstack(gp))
                        .withMessage("fatal error: shrinkstack at bad time");
            }
        }

        @Test
        void a_goroutine_parked_on_channels_is_safe() {
            GStack gp = scanned(65536);
            gp.setActiveStackChans(true);

            shrinker.shrinkOrDefer(gp);

            assertThat(gp.stack().size()).isEqualTo(32768);
        }

        @Test
        void only_an_owner_may_shrink() {
            for (StackOwner owner : StackOwner.values()) {
                GStack gp = scanned(65536);
                gp.setOwner(owner);
                if (owner == StackOwner.SCANNER || owner == StackOwner.GOROUTINE) {
                    shrinker.shrinkstack(gp);
                    assertThat(gp.stack().size()).isEqualTo(32768);
                    assertThat(gp.owner()).isEqualTo(owner);
                } else {
                    assertThatExceptionOfType(GoFatal.class)
                            .isThrownBy(() -> shrinker.shrinkstack(gp))
                            .withMessage("fatal error: bad status in shrinkstack");
                }
            }
        }

        @Test
        void a_missing_stack_ends_the_program() {
            assertThatExceptionOfType(GoFatal.class)
                    .isThrownBy(() -> shrinker.shrinkstack(new GStack(1)))
                    .withMessage("fatal error: missing stack in shrinkstack");
        }
    }

    private GStack scanned(long size) {
        return stacks.start(size, run).stop(StackOwner.SCANNER);
    }
}
