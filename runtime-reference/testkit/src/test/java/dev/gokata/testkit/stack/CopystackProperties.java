package dev.gokata.testkit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gokata.reference.stack.AdjustingStackCopier;
import dev.gokata.runtime.memory.AccessLog;
import dev.gokata.runtime.memory.MemoryFault;
import dev.gokata.runtime.memory.Region;
import dev.gokata.runtime.stack.LoadedStack;
import dev.gokata.runtime.stack.LockEvent;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.runtime.stack.SudogImage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CopystackProperties {

    @Property
    void every_pointer_points_to_the_same_word_and_every_other_word_is_the_same(@ForAll("copies") StackCopy copy) {
        StackImage after = moved(copy);

        assertThat(StackGraph.of(after)).isEqualTo(StackGraph.of(copy.before()));
        assertThat(after.stack().size()).isEqualTo(copy.newsize());
        assertThat(after.stack()).isNotEqualTo(copy.before().stack());
    }

    @Property
    void only_the_part_in_use_is_read_and_each_word_of_it_once(@ForAll("copies") StackCopy copy) {
        LoadedStack loaded = LoadedStack.of(copy.before());
        Region old =
                loaded.world().memory().regionAt(copy.before().stack().lo()).orElseThrow();
        AccessLog log = new AccessLog();
        loaded.world().memory().startLog(log);

        new AdjustingStackCopier(loaded.world()).copystack(loaded.gp(), copy.newsize());

        assertThat(log.of(old).reads().count()).isEqualTo(copy.before().used() / 8);
        assertThat(log.of(old).reads().lowest()).isEqualTo(copy.before().sched().sp());
        assertThat(log.of(old).writes().count()).isZero();
        Region fresh =
                loaded.world().memory().regionAt(loaded.gp().stack().lo()).orElseThrow();
        assertThat(log.of(fresh).writes().lowest())
                .isEqualTo(loaded.gp().sched().sp());
    }

    @Property
    void the_old_stack_is_freed(@ForAll("copies") StackCopy copy) {
        LoadedStack loaded = LoadedStack.of(copy.before());
        new AdjustingStackCopier(loaded.world()).copystack(loaded.gp(), copy.newsize());

        assertThatExceptionOfType(MemoryFault.class)
                .isThrownBy(
                        () -> loaded.world().memory().load(copy.before().sched().sp()))
                .withMessageContaining("freed stack of goroutine 7");
    }

    @Property
    void moving_twice_is_as_good_as_moving_once(@ForAll("copies") StackCopy copy) {
        StackImage once = moved(copy);
        LoadedStack again = LoadedStack.of(once);

        new AdjustingStackCopier(again.world())
                .copystack(again.gp(), copy.before().stack().size());

        assertThat(StackGraph.of(again.image())).isEqualTo(StackGraph.of(copy.before()));
    }

    @Property
    void channels_are_locked_once_each_in_order_and_only_if_others_may_reach_the_stack(
            @ForAll("copies") StackCopy copy) {
        LoadedStack loaded = LoadedStack.of(copy.before());
        new AdjustingStackCopier(loaded.world()).copystack(loaded.gp(), copy.newsize());

        List<Integer> channels = copy.before().conditions().activeStackChans()
                ? copy.before().waiting().stream()
                        .map(SudogImage::channel)
                        .distinct()
                        .toList()
                : List.of();
        List<LockEvent> expected = new ArrayList<>();
        channels.forEach(channel -> expected.add(new LockEvent(channel, true)));
        channels.forEach(channel -> expected.add(new LockEvent(channel, false)));
        assertThat(loaded.lockEvents()).isEqualTo(expected);
    }

    private static StackImage moved(StackCopy copy) {
        LoadedStack loaded = LoadedStack.of(copy.before());
        new AdjustingStackCopier(loaded.world()).copystack(loaded.gp(), copy.newsize());
        return loaded.image();
    }

    @Provide
    Arbitrary<StackCopy> copies() {
        return StackImages.copies();
    }
}
