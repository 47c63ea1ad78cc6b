package dev.gokata.reference.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenTable;
import dev.gokata.golden.Json;
import dev.gokata.runtime.context.Background;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Contexts;
import dev.gokata.runtime.context.Done;
import dev.gokata.runtime.context.GoError;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Outcome;
import dev.gokata.runtime.sim.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What real Go 1.27 answered, case by case, and this does. What is left out has a reason. */
@ExtendWith(GoldenTable.class)
class ContextVectorsGoldenTests {

    private static final String FILE = "context-vectors.json";
    private static final TreeContexts CTX = new TreeContexts();
    private static final GoError WHY = new GoError("why");

    private static final Map<String, String> LEFT_OUT = new TreeMap<>(Map.ofEntries(
            Map.entry("String TODO", "TODO is not modelled"),
            Map.entry("String custom type wrapping", "contexts of other types are not modelled"),
            Map.entry(
                    "child of a type embedding a std context: extra goroutines, already cancelled",
                    "contexts of other types are not modelled"),
            Map.entry(
                    "child of a type with its own Done channel: extra goroutines started",
                    "contexts of other types are not modelled"),
            Map.entry("Cause of a foreign type wrapping cancelled std ctx", "contexts of other types are not modelled"),
            Map.entry(
                    "String WithValue(string-kind key, string value) on WithCancel",
                    "Go's types of keys and values are not modelled"),
            Map.entry("String WithValue(Stringer key, int value)", "Go's types of keys and values are not modelled"),
            Map.entry("String WithValue(int key, Stringer value)", "Go's types of keys and values are not modelled"),
            Map.entry("String WithValue(value nil)", "Go's types of keys and values are not modelled"),
            Map.entry("String WithValue(error value)", "Go's types of keys and values are not modelled"),
            Map.entry("String WithTimeout", "Go's types of keys and values are not modelled"),
            Map.entry("DeadlineExceeded: Timeout(), Temporary()", "errors are texts"),
            Map.entry("DeadlineExceeded is os.ErrDeadlineExceeded", "errors are texts")));

    private static Context background() {
        return new Background();
    }

    private static Contexts.WithCause cancelable(Context parent) {
        return CTX.withCancelCause(parent);
    }

    private static Context canceled(@Nullable GoError cause) {
        Contexts.WithCause made = cancelable(background());
        made.cancel().cancel(cause);
        return made.ctx();
    }

    private static List<@Nullable Object> errAndCause(Context ctx) {
        return Arrays.asList(ctx.err(), CTX.cause(ctx));
    }

    private static Map<String, Supplier<@Nullable Object>> cases() {
        Map<String, Supplier<@Nullable Object>> cases = new TreeMap<>();
        plain(cases);
        canceling(cases);
        deadlines(cases);
        causes(cases);
        withoutCancel(cases);
        afterFunc(cases);
        return cases;
    }

    private static void plain(Map<String, Supplier<@Nullable Object>> cases) {
        cases.put("String Background", () -> background().toString());
        cases.put("String WithCancel", () -> cancelable(background()).ctx().toString());
        cases.put("String WithCancelCause", () -> cancelable(background()).ctx().toString());
        cases.put("Err texts: Canceled, DeadlineExceeded", () -> List.of(GoError.CANCELED, GoError.DEADLINE_EXCEEDED));
        cases.put(
                "Background Done() is nil, Err, Deadline ok",
                () -> List.of(
                        background().done() == null,
                        background().err() == null,
                        background().deadline().isPresent()));
        cases.put("WithCancel Done() same channel each call", () -> {
            Context ctx = cancelable(background()).ctx();
            return ctx.done() == ctx.done();
        });
        cases.put("WithValue shares the parent's Done channel", () -> {
            Context parent = cancelable(background()).ctx();
            return CTX.withValue(parent, "k", 1).done() == parent.done();
        });
        cases.put("child WithTimeout has its own Done channel", () -> {
            Context parent = cancelable(background()).ctx();
            return CTX.withDeadlineCause(parent, 50, null).ctx().done() != parent.done();
        });
        cases.put("Value: nearest wins; missing is nil; key type matters", () -> {
            Context outer = CTX.withValue(background(), 1L, 1);
            Context inner = CTX.withValue(outer, 1L, 2);
            return Arrays.asList(inner.value(1L), outer.value(1L), inner.value(9L), inner.value(1));
        });
    }

    private static void canceling(Map<String, Supplier<@Nullable Object>> cases) {
        cases.put("after cancel of grandparent: [c1 c2 c3].Err synchronously", () -> {
            Contexts.WithCause c1 = cancelable(background());
            Context c2 = CTX.withValue(c1.ctx(), "k", "v");
            Context c3 = cancelable(c2).ctx();
            c1.cancel().cancel(null);
            return Arrays.asList(c1.ctx().err(), c2.err(), c3.err());
        });
        cases.put("Err/cause after a second cancel of the child stays", () -> {
            Contexts.WithCause parent = cancelable(background());
            Contexts.WithCause child = cancelable(parent.ctx());
            parent.cancel().cancel(null);
            child.cancel().cancel(WHY);
            return errAndCause(child.ctx());
        });
        cases.put("double cancel is harmless", () -> {
            Contexts.WithCause made = cancelable(background());
            made.cancel().cancel(null);
            made.cancel().cancel(WHY);
            return errAndCause(made.ctx());
        });
        cases.put(
                "child of a cancelled parent is cancelled at birth",
                () -> errAndCause(cancelable(canceled(null)).ctx()));
    }

    private static void deadlines(Map<String, Supplier<@Nullable Object>> cases) {
        cases.put("later child deadline: effective deadline is the parent's", () -> {
            Context parent = CTX.withDeadlineCause(background(), 50, null).ctx();
            return CTX.withDeadlineCause(parent, 70, null).ctx().deadline().equals(parent.deadline());
        });
        cases.put("String of child with later deadline (becomes a plain cancel context)", () -> {
            Context parent = CTX.withDeadlineCause(background(), 50, null).ctx();
            return CTX.withDeadlineCause(parent, 70, null).ctx().toString().replace("(50)", "(<TIME> [<REMAINING>])");
        });
        cases.put("earlier child deadline is kept", () -> {
            Context parent = CTX.withDeadlineCause(background(), 50, null).ctx();
            return CTX.withDeadlineCause(parent, 30, null).ctx().deadline().getAsLong() == 30;
        });
        cases.put("deadline in the past: done at once, err/cause", () -> {
            Context ctx = CTX.withDeadlineCause(background(), -1, null).ctx();
            return Arrays.asList("" + isDone(ctx), ctx.err(), CTX.cause(ctx));
        });
        cases.put("timeout expires: err/cause", () -> errAndCause(expired(null).ctx()));
        cases.put("cancel after expiry does not change Err", () -> {
            Contexts.WithCancel made = expired(null);
            made.cancel().cancel();
            return errAndCause(made.ctx());
        });
        cases.put("cancel before the deadline: err", () -> errAndCause(canceledBefore(null)));
        cases.put(
                "WithTimeoutCause expired: Err/Cause",
                () -> errAndCause(expired(WHY).ctx()));
        cases.put(
                "WithTimeoutCause cancelled by hand: Err/Cause (cause is NOT e)",
                () -> errAndCause(canceledBefore(WHY)));
    }

    private static boolean isDone(Context ctx) {
        Done done = ctx.done();
        return done != null && done.isClosed();
    }

    private static Contexts.WithCancel expired(@Nullable GoError cause) {
        Contexts.WithCancel made = CTX.withDeadlineCause(background(), Go.nanotime() + 50, cause);
        Objects.requireNonNull(made.ctx().done()).receive();
        return made;
    }

    private static Context canceledBefore(@Nullable GoError cause) {
        Contexts.WithCancel made = CTX.withDeadlineCause(background(), Go.nanotime() + 50, cause);
        made.cancel().cancel();
        return made.ctx();
    }

    private static void causes(Map<String, Supplier<@Nullable Object>> cases) {
        cases.put("Cause(Background)", () -> CTX.cause(background()));
        cases.put(
                "Cause before cancel", () -> CTX.cause(cancelable(background()).ctx()));
        cases.put("WithCancelCause(e): Err/Cause; child Err/Cause", () -> {
            Contexts.WithCause parent = cancelable(background());
            Context child = cancelable(parent.ctx()).ctx();
            parent.cancel().cancel(WHY);
            List<@Nullable Object> both = new ArrayList<>(errAndCause(parent.ctx()));
            both.addAll(errAndCause(child));
            return both;
        });
        cases.put("second cancel cause is ignored", () -> {
            Contexts.WithCause made = cancelable(background());
            made.cancel().cancel(WHY);
            made.cancel().cancel(new GoError("other"));
            return errAndCause(made.ctx());
        });
        cases.put("WithCancelCause(nil): Cause", () -> errAndCause(canceled(null)));
        cases.put("child cancelled before parent: causes child,parent", () -> {
            Contexts.WithCause parent = cancelable(background());
            Contexts.WithCause child = cancelable(parent.ctx());
            child.cancel().cancel(new GoError("child"));
            parent.cancel().cancel(new GoError("parent"));
            return Arrays.asList(CTX.cause(child.ctx()), CTX.cause(parent.ctx()));
        });
    }

    private static void withoutCancel(Map<String, Supplier<@Nullable Object>> cases) {
        cases.put("WithoutCancel of a cancelled ctx: String, Err, Done nil, Cause", () -> {
            Context ctx = CTX.withoutCancel(canceled(WHY));
            return Arrays.asList(ctx.toString(), ctx.err(), ctx.done() == null, CTX.cause(ctx));
        });
        cases.put(
                "WithoutCancel has deadline",
                () -> CTX.withoutCancel(expired(null).ctx()).deadline().isPresent());
        cases.put("WithoutCancel keeps values", () -> CTX.withoutCancel(CTX.withValue(background(), "k", 5))
                .value("k"));
    }

    private static void afterFunc(Map<String, Supplier<@Nullable Object>> cases) {
        cases.put("AfterFunc stop before cancel / again", () -> {
            Contexts.StopFunc stop = CTX.afterFunc(cancelable(background()).ctx(), () -> {});
            return List.of(stop.stop(), stop.stop());
        });
        cases.put("stopped AfterFunc ran", () -> {
            Contexts.WithCause made = cancelable(background());
            int[] runs = new int[1];
            CTX.afterFunc(made.ctx(), () -> runs[0]++).stop();
            made.cancel().cancel(null);
            Go.gosched();
            return runs[0] > 0;
        });
        cases.put("stop after it ran", () -> {
            Contexts.WithCause made = cancelable(background());
            Contexts.StopFunc stop = CTX.afterFunc(made.ctx(), () -> {});
            made.cancel().cancel(null);
            Go.gosched();
            return stop.stop();
        });
        cases.put("AfterFunc on an already cancelled context runs at once in its own goroutine", () -> {
            Set<Integer> goroutines = new TreeSet<>(Set.of(Go.getg().id()));
            CTX.afterFunc(canceled(null), () -> goroutines.add(Go.getg().id()));
            Go.gosched();
            return goroutines.size();
        });
        cases.put("two AfterFuncs on one context both run", () -> {
            Contexts.WithCause made = cancelable(background());
            int[] runs = new int[1];
            CTX.afterFunc(made.ctx(), () -> runs[0]++);
            CTX.afterFunc(made.ctx(), () -> runs[0]++);
            made.cancel().cancel(null);
            Go.gosched();
            return runs[0];
        });
    }

    @Test
    void each_case_answers_as_go_did() {
        Map<String, Json> observed = Json.cases(FILE, "got");

        cases().forEach((name, what) -> {
            List<@Nullable Object> answer = new ArrayList<>();
            Outcome outcome = Program.of(() -> answer.add(what.get())).run().outcome();
            assertThat(outcome.describe()).as(name).isEqualTo("finished");
            assertThat(plain(answer.get(0)))
                    .as(name)
                    .isEqualTo(plain(
                            Objects.requireNonNull(observed.get(name), name).value()));
            GoldenTable.matched(FILE, "cases", 1);
        });
    }

    /** Writes an answer as the file has it. */
    private static String plain(@Nullable Object answer) {
        if (answer instanceof List<?> list) {
            return list.stream().map(ContextVectorsGoldenTests::plain).toList().toString();
        }
        return answer == null || answer.equals("<nil>") ? "nil" : answer.toString();
    }

    @Test
    void every_case_is_matched_or_left_out_for_a_reason() {
        assertThat(Json.cases(FILE, "got").keySet()).hasSize(49).allSatisfy(name -> {
            boolean matched = cases().containsKey(name);
            assertThat(matched || LEFT_OUT.containsKey(name)).as(name).isTrue();
        });
        LEFT_OUT.values().forEach(reason -> GoldenTable.leftOut(FILE, reason, 1));
    }

    @Test
    void panics_have_the_texts_of_go() {
        Map<String, Runnable> programs = Map.of(
                "ctx/nil-parent", () -> CTX.withCancelCause(null),
                "ctx/withvalue-nil-key", () -> CTX.withValue(background(), null, 1));
        Map<String, Json> ends = Json.cases("fatal-texts.json", "result");

        programs.forEach((name, program) -> {
            Outcome outcome = Program.of(program::run).run().outcome();
            assertThat(outcome.headline())
                    .isEqualTo(Objects.requireNonNull(ends.get(name))
                            .get("stderr_head")
                            .list()
                            .get(0)
                            .text());
            assertThat(((Outcome.Panicked) outcome).cause())
                    .isInstanceOfSatisfying(GoPanic.class, panic -> assertThat(panic.isRuntimeError())
                            .isFalse());
            GoldenTable.matched("fatal-texts.json", "ends", name);
        });
    }
}
