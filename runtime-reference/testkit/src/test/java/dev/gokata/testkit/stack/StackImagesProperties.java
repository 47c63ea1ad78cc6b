package dev.gokata.testkit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.stack.LoadedStack;
import dev.gokata.runtime.stack.StackImage;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class StackImagesProperties {

    @Property
    void an_image_that_is_loaded_and_taken_again_is_the_same(@ForAll("images") StackImage image) {
        assertThat(LoadedStack.of(image).image()).isEqualTo(image);
    }

    @Property
    void every_image_can_be_walked_to_its_end(@ForAll("images") StackImage image) {
        LoadedStack loaded = LoadedStack.of(image);
        int frames = 0;
        for (var u = loaded.world().unwinder(loaded.gp()); u.valid(); u.next()) {
            frames++;
        }

        assertThat(frames).isEqualTo(image.functions().size());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void every_kind_of_copy_comes_up(@ForAll("copies") StackCopy copy) {
        StackImage image = copy.before();
        Statistics.label("larger").collect(copy.newsize() > image.stack().size());
        Statistics.label("smaller").collect(copy.newsize() < image.stack().size());
        Statistics.label("deep").collect(image.functions().size() > 20);
        Statistics.label("at entry")
                .collect(image.sched().pc() == image.functions().get(0).entry());
        Statistics.label("no pointers").collect(image.functions().stream().anyMatch(fn -> fn.locals().bits().stream()
                .allMatch(bits -> bits == 0)));
        Statistics.label("objects")
                .collect(image.functions().stream().anyMatch(fn -> !fn.objects().isEmpty()));
        Statistics.label("defer on the stack").collect(image.stack().contains(image.deferHead()));
        Statistics.label("defer on the heap")
                .collect(image.heap().stream().anyMatch(object -> object.words().size() == 6));
        Statistics.label("panic").collect(image.panicHead() != 0);
        Statistics.label("context on the stack")
                .collect(image.stack().contains(image.sched().ctxt()));
        Statistics.label("reachable waits")
                .collect(image.conditions().activeStackChans()
                        && image.waiting().stream()
                                .anyMatch(wait -> image.stack().contains(wait.elem())));

        for (String trait : List.of(
                "larger",
                "smaller",
                "deep",
                "at entry",
                "no pointers",
                "objects",
                "defer on the stack",
                "defer on the heap",
                "panic",
                "context on the stack",
                "reachable waits")) {
            Statistics.label(trait).coverage(coverage -> coverage.check(true).percentage(percent -> percent > 5));
        }
    }

    @Provide
    Arbitrary<StackImage> images() {
        return StackImages.images();
    }

    @Provide
    Arbitrary<StackCopy> copies() {
        return StackImages.copies();
    }
}
