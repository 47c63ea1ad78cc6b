package dev.gokata.testkit.stack;

import dev.gokata.reference.stack.AdjustingStackCopier;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.LoadedStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackImage;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The graph must tell wrong copiers from the right one, or it would prove nothing. */
class WrongCopiersProperties {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void one_that_does_not_read_the_maps_of_locals_is_found(@ForAll("copies") StackCopy copy) {
        mustDiffer(
                copy,
                movedWith(
                        copy,
                        fn -> withMaps(fn, BitVector.ofPointers(fn.locals().n()), fn.args(), true)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void one_that_does_not_read_the_maps_of_arguments_is_found(@ForAll("copies") StackCopy copy) {
        mustDiffer(copy, movedWith(copy, fn -> withMaps(fn, fn.locals(), BitVector.EMPTY, true)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void one_that_forgets_variables_whose_address_is_taken_is_found(@ForAll("copies") StackCopy copy) {
        mustDiffer(copy, movedWith(copy, fn -> withMaps(fn, fn.locals(), fn.args(), false)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void one_that_adjusts_whatever_looks_like_a_pointer_is_found(@ForAll("copies") StackCopy copy) {
        LoadedStack loaded = LoadedStack.of(copy.before());
        GStack gp = loaded.gp();
        Stack old = gp.stack();
        new AdjustingStackCopier(loaded.world()).copystack(gp, copy.newsize());
        AddressSpace memory = loaded.world().memory();
        for (long address = gp.sched().sp(); address < gp.stack().hi(); address += 8) {
            long word = memory.load(address);
            if (old.contains(word)) {
                memory.store(address, word + gp.stack().hi() - old.hi());
            }
        }

        mustDiffer(copy, loaded.image());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void one_that_forgets_the_context_is_found(@ForAll("copies") StackCopy copy) {
        LoadedStack loaded = LoadedStack.of(copy.before());
        long ctxt = loaded.gp().sched().ctxt();
        new AdjustingStackCopier(loaded.world()).copystack(loaded.gp(), copy.newsize());
        Gobuf sched = loaded.gp().sched();
        loaded.gp().setSched(sched.withCtxt(ctxt));

        mustDiffer(copy, loaded.image());
    }

    private static void mustDiffer(StackCopy copy, StackImage after) {
        Statistics.collect(StackGraph.of(after).equals(StackGraph.of(copy.before())));
        Statistics.coverage(coverage -> coverage.check(false).percentage(percent -> percent > 10));
    }

    /** Moves a stack with other maps than its own, and puts the right ones back for the graph. */
    private static StackImage movedWith(StackCopy copy, UnaryOperator<FuncInfo> change) {
        List<FuncInfo> right = copy.before().functions();
        LoadedStack loaded = LoadedStack.of(
                withFunctions(copy.before(), right.stream().map(change).toList()));
        new AdjustingStackCopier(loaded.world()).copystack(loaded.gp(), copy.newsize());
        return withFunctions(loaded.image(), right);
    }

    private static FuncInfo withMaps(FuncInfo fn, BitVector locals, BitVector args, boolean objects) {
        return new FuncInfo(fn.name(), fn.entry(), fn.framesize(), locals, args, objects ? fn.objects() : List.of());
    }

    private static StackImage withFunctions(StackImage image, List<FuncInfo> functions) {
        return new StackImage(
                image.goid(),
                image.stack(),
                image.stackguard0(),
                image.sched(),
                image.stktopsp(),
                image.deferHead(),
                image.panicHead(),
                image.waiting(),
                image.conditions(),
                functions,
                image.words(),
                image.heap());
    }

    @Provide
    Arbitrary<StackCopy> copies() {
        return StackImages.copies();
    }
}
