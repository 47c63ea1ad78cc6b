package dev.gokata.testkit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.reference.stack.AdjustingStackCopier;
import dev.gokata.reference.stack.HalvingStackShrinker;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.LoadedStack;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.runtime.stack.StackOwner;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class ShrinkstackProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void a_stack_is_halved_or_left_alone_and_holds_the_same_afterwards(@ForAll("images") StackImage image) {
        LoadedStack loaded = LoadedStack.of(image);
        GStack gp = loaded.gp();
        gp.setOwner(StackOwner.SCANNER);
        Map<String, String> before = StackGraph.of(loaded.image());

        new HalvingStackShrinker(new AdjustingStackCopier(loaded.world())).shrinkOrDefer(gp);

        long size = image.stack().size();
        boolean shrinks = size > 2048 && 4 * (image.used() + 800) < size;
        assertThat(gp.stack().size()).isEqualTo(shrinks ? size / 2 : size);
        if (!image.words().contains(image.stack().lo())) {
            assertThat(StackGraph.of(loaded.image())).isEqualTo(before);
        }
        Statistics.collect(shrinks);
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(percent -> percent > 5);
            coverage.check(false).percentage(percent -> percent > 5);
        });
    }

    @Property
    void a_stack_in_use_by_a_system_call_is_not_touched(@ForAll("images") StackImage image) {
        LoadedStack loaded = LoadedStack.of(image);
        GStack gp = loaded.gp();
        gp.setOwner(StackOwner.SCANNER);
        gp.setSyscallsp(gp.sched().sp());
        Map<String, String> before = StackGraph.of(loaded.image());

        new HalvingStackShrinker(new AdjustingStackCopier(loaded.world())).shrinkOrDefer(gp);

        assertThat(gp.preemptShrink()).isTrue();
        gp.setPreemptShrink(false);
        assertThat(gp.stack()).isEqualTo(image.stack());
        assertThat(StackGraph.of(loaded.image())).isEqualTo(before);
    }

    @Provide
    Arbitrary<StackImage> images() {
        return StackImages.images();
    }
}
