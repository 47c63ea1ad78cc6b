package dev.gokata.reference.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.context.Background;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Contexts;
import dev.gokata.runtime.context.Done;
import dev.gokata.runtime.context.GoError;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Strategy;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContextExplorationTests {

    private final TreeContexts contexts = new TreeContexts();

    private static void holdsUnderEverySchedule(Body main) {
        Exploration exploration = Exploration.of(Program.of(main));
        assertThat(exploration.withSeed(7).withSchedules(1_000).run().describe())
                .startsWith("no failure in 1000 schedules");
        assertThat(exploration
                        .withStrategy(new Strategy.Search(1))
                        .withSchedules(20_000)
                        .run()
                        .describe())
                .contains("no schedule with up to 1 preemption breaks this: all ");
    }

    private Contexts.WithCause root() {
        return contexts.withCancelCause(new Background());
    }

    private static Done doneOf(Context ctx) {
        return Objects.requireNonNull(ctx.done());
    }

    @Test
    void a_child_that_comes_with_the_cancel_is_canceled() {
        holdsUnderEverySchedule(() -> {
            Contexts.WithCause root = root();
            Go.go(() -> root.cancel().cancel(new GoError("why")));
            Context child = contexts.withCancelCause(root.ctx()).ctx();

            doneOf(child).receive();

            assertThat(child.err()).isEqualTo(GoError.CANCELED);
            assertThat(contexts.cause(child)).isEqualTo(new GoError("why"));
        });
    }

    @Test
    void of_three_who_cancel_in_one_line_each_is_done_with_one_cause() {
        holdsUnderEverySchedule(() -> {
            Contexts.WithCause top = root();
            Contexts.WithCause middle = contexts.withCancelCause(top.ctx());
            Contexts.WithCause bottom = contexts.withCancelCause(middle.ctx());
            Go.go(() -> top.cancel().cancel(new GoError("top")));
            Go.go(() -> bottom.cancel().cancel(new GoError("bottom")));
            middle.cancel().cancel(new GoError("middle"));

            assertThat(middle.ctx().err()).isEqualTo(GoError.CANCELED);
            doneOf(top.ctx()).receive();
            doneOf(bottom.ctx()).receive();

            assertThat(contexts.cause(top.ctx())).isEqualTo(new GoError("top"));
            assertThat(contexts.cause(middle.ctx())).isIn(new GoError("top"), new GoError("middle"));
            GoError first = contexts.cause(bottom.ctx());
            Go.sleep(10);
            assertThat(contexts.cause(bottom.ctx())).isEqualTo(first);
            assertThat(((CancelCtx) top.ctx()).children()).isZero();
        });
    }

    @Test
    void a_function_is_started_or_stopped() {
        holdsUnderEverySchedule(() -> {
            Contexts.WithCause root = root();
            int[] runs = new int[1];
            Contexts.StopFunc stop = contexts.afterFunc(root.ctx(), () -> runs[0]++);
            Go.go(() -> root.cancel().cancel(null));
            boolean stopped = stop.stop();

            Go.sleep(10);

            assertThat(runs[0]).isEqualTo(stopped ? 0 : 1);
            assertThat(((CancelCtx) root.ctx()).children()).isZero();
        });
    }

    @Test
    void a_deadline_and_a_cancel_don_t_both_count() {
        holdsUnderEverySchedule(() -> {
            Contexts.WithCause root = root();
            Contexts.WithCancel timed = contexts.withDeadlineCause(root.ctx(), 50, new GoError("too slow"));
            Go.go(() -> {
                Go.sleep(50);
                timed.cancel().cancel();
            });

            doneOf(timed.ctx()).receive();
            GoError err = timed.ctx().err();
            GoError cause = contexts.cause(timed.ctx());
            Go.sleep(10);

            assertThat(err).isIn(GoError.CANCELED, GoError.DEADLINE_EXCEEDED);
            assertThat(cause).isEqualTo(GoError.CANCELED.equals(err) ? GoError.CANCELED : new GoError("too slow"));
            assertThat(timed.ctx().err()).isEqualTo(err);
            assertThat(((CancelCtx) root.ctx()).children()).isZero();
        });
    }

    @Test
    void who_finds_done_closed_finds_an_error_and_the_other_way_round() {
        holdsUnderEverySchedule(() -> {
            Contexts.WithCause root = root();
            Context child = contexts.withCancelCause(root.ctx()).ctx();
            Go.go(() -> root.cancel().cancel(null));
            boolean closed = doneOf(child).isClosed();
            GoError err = child.err();
            boolean closedAfter = doneOf(child).isClosed();

            assertThat(closed && err == null).as("closed without an error").isFalse();
            assertThat(err != null && !closedAfter)
                    .as("an error without a close")
                    .isFalse();
        });
    }
}
