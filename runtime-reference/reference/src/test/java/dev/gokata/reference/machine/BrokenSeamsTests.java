package dev.gokata.reference.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.reference.gc.DijkstraBarrier;
import dev.gokata.reference.gc.HybridBarrier;
import dev.gokata.reference.gc.NoBarrier;
import dev.gokata.reference.gc.TriColorMarker;
import dev.gokata.reference.gc.YuasaBarrier;
import dev.gokata.reference.stack.HalvingStackShrinker;
import dev.gokata.runtime.channel.Received;
import dev.gokata.runtime.channel.Selected;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapView;
import dev.gokata.runtime.machine.GoProgram;
import dev.gokata.runtime.machine.GoRuntime;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.machine.programs.LockedCounter;
import dev.gokata.runtime.machine.programs.PingPong;
import dev.gokata.runtime.machine.programs.ProducersConsumers;
import dev.gokata.runtime.machine.programs.WriterWhileCollecting;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.malloc.SliceMemory;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.RunQ;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Strategy;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackWorld;
import dev.gokata.runtime.sync.TryLocker;
import org.junit.jupiter.api.Test;

/** A broken piece in any seam makes a program fail, and the failure names what went wrong. */
class BrokenSeamsTests {

    private static final String OWNER = "broken";

    private static <T> Seams altered(Seam<T> seam, String method, Altered.Instead instead) {
        return ReferenceSeams.all().changed(seam, OWNER, piece -> Altered.method(seam.type(), piece, method, instead));
    }

    private static void assertFails(Seams seams, GoProgram program, String... words) {
        assertFails(GoRuntime.of(seams), program, words);
    }

    private static void assertFails(GoRuntime runtime, GoProgram program, String... words) {
        assertFails(0, runtime, program, words);
    }

    private static void assertFails(long seed, GoRuntime runtime, GoProgram program, String... words) {
        ExplorationResult result = Exploration.of(runtime.program(program))
                .withStrategy(new Strategy.RandomWalk())
                .withSeed(seed)
                .run();

        assertThat(result.failure()).as("no failure of %s", program.name()).isPresent();
        assertThat(result.failure().orElseThrow().describe()).contains(words);
    }

    @Test
    void a_size_class_table_that_rounds_down() {
        assertFails(
                altered(Seam.SIZE_CLASS_TABLE, "roundUp", (arguments, proceed) -> 16L),
                new ProducersConsumers(),
                "broken seam SizeClassTable: roundUp(24, true) is 16");
    }

    @Test
    void a_size_class_table_with_two_sizes_in_a_class() {
        assertFails(
                altered(Seam.SIZE_CLASS_TABLE, "classOf", (arguments, proceed) -> 1),
                new ProducersConsumers(),
                "broken seam SizeClassTable: class 1 holds objects of");
    }

    @Test
    void a_slice_grower_that_does_not_grow() {
        assertFails(
                altered(
                        Seam.SLICE_GROWER,
                        "growslice",
                        (arguments, proceed) -> new GrownSlice(1, 1, 8, SliceMemory.HEAP)),
                new ProducersConsumers(),
                "broken seam SliceGrower: 2 elements of 8 bytes got");
    }

    @Test
    void a_stack_allocator_that_hands_out_one_stack_twice() {
        Object[] first = new Object[1];
        Seams seams = ReferenceSeams.all().changed(Seam.STACK_ALLOCATOR, OWNER, piece -> {
            first[0] = piece.stackalloc(0, 2048);
            return Altered.method(Seam.STACK_ALLOCATOR.type(), piece, "stackalloc", (arguments, proceed) -> first[0]);
        });

        assertFails(seams, new LockedCounter(), "stack of goroutine 2", "would overlap stack of goroutine 1");
    }

    @Test
    void a_stack_copier_that_adjusts_no_pointer() {
        assertFails(
                ReferenceSeams.all().with(Seam.STACK_COPIER, OWNER, parts -> onlyCopying(parts.stackWorld())),
                new PingPong(),
                "MemoryFault",
                "freed stack of goroutine");
    }

    private static StackCopier onlyCopying(StackWorld world) {
        return (gp, newsize) -> {
            Stack old = gp.stack();
            Stack copy = world.stackalloc(gp, newsize);
            long used = old.hi() - gp.sched().sp();
            world.memory().memmove(copy.hi() - used, old.hi() - used, used);
            moveTo(copy, copy.hi() - old.hi(), gp);
            world.stackfree(old);
        };
    }

    private static void moveTo(Stack copy, long delta, GStack gp) {
        gp.setStack(copy);
        gp.setStackguard0(copy.lo() + 928);
        gp.setSched(gp.sched().withSp(gp.sched().sp() + delta));
        gp.setStktopsp(gp.stktopsp() + delta);
    }

    @Test
    void a_stack_grower_that_never_grows() {
        assertFails(
                altered(Seam.STACK_GROWER, "callsMorestack", (arguments, proceed) -> false),
                new PingPong(),
                "MemoryFault");
    }

    @Test
    void a_stack_shrinker_that_goes_below_the_smallest_stack() {
        Seams seams = ReferenceSeams.all()
                .with(
                        Seam.STACK_SHRINKER,
                        OWNER,
                        parts -> Altered.method(
                                Seam.STACK_SHRINKER.type(),
                                new HalvingStackShrinker(parts.get(Seam.STACK_COPIER)),
                                "shrinkOrDefer",
                                (arguments, proceed) -> {
                                    GStack gp = (GStack) arguments[0];
                                    parts.get(Seam.STACK_COPIER).copystack(gp, 1024);
                                    return null;
                                }));

        assertFails(seams, new PingPong(), "fatal error: stack size not a power of 2");
    }

    @Test
    void a_status_that_does_not_change() {
        assertFails(
                altered(
                        Seam.G_STATUS_WORD,
                        "casgstatus",
                        (arguments, proceed) -> arguments[2].equals(GStatus.RUNNING.code()) ? null : proceed.call()),
                new LockedCounter(),
                "broken seam GStatusWord: casgstatus(g1, _Grunnable, _Grunning) left _Grunnable");
    }

    @Test
    void a_global_run_queue_that_forgets() {
        assertFails(
                altered(Seam.GLOBAL_RUN_Q, "globrunqput", (arguments, proceed) -> null),
                new LockedCounter(),
                "it is _Grunnable, and all run queues say that they are empty",
                "GlobalRunQ");
    }

    @Test
    void a_run_queue_that_forgets() {
        int[] puts = new int[1];
        Seams seams = ReferenceSeams.all().changed(Seam.RUN_Q, OWNER, maker -> {
            puts[0] = 0;
            return (owner, global) -> Altered.method(
                    RunQ.class,
                    maker.make(owner, global),
                    "runqput",
                    (arguments, proceed) -> ++puts[0] == 3 ? null : proceed.call());
        });

        assertFails(seams, new LockedCounter(), "broken seam RunQ: lost g");
    }

    @Test
    void a_run_queue_that_hands_out_twice() {
        Object[] last = new Object[1];
        Seams seams = ReferenceSeams.all().changed(Seam.RUN_Q, OWNER, maker -> {
            last[0] = null;
            return (owner, global) ->
                    Altered.method(RunQ.class, maker.make(owner, global), "runqget", (arguments, proceed) -> {
                        Object got = proceed.call();
                        Object again = last[0];
                        last[0] = got == null ? again : got;
                        return got == null ? again : got;
                    });
        });

        assertFails(seams, new PingPong(), "broken seam RunQ: handed out g");
    }

    @Test
    void channels_that_deliver_something_else() {
        assertFails(
                altered(Seam.CHANNELS, "chanrecv", (arguments, proceed) -> {
                    Received<?> received = (Received<?>) proceed.call();
                    return received.ok() ? new Received<>(true, (Long) received.value() + 1, true) : received;
                }),
                new PingPong(),
                "panic: wrong result: ping-pong printed [main got");
    }

    @Test
    void channels_that_deliver_a_pointer_nobody_sent() {
        assertFails(
                altered(Seam.CHANNELS, "chanrecv", (arguments, proceed) -> {
                    Received<?> received = (Received<?>) proceed.call();
                    return received.ok() ? new Received<>(true, AddressSpace.BASE, true) : received;
                }),
                new ProducersConsumers(),
                "broken seam Channels: received a word twice, or one that nobody sent");
    }

    @Test
    void semaphores_that_wake_nobody() {
        assertFails(
                altered(Seam.SEMAPHORES, "semrelease", (arguments, proceed) -> null),
                new LockedCounter(),
                "fatal error: all goroutines are asleep - deadlock!",
                "[sync.Mutex.Lock]");
    }

    @Test
    void spinning_that_never_ends_on_one_processor() {
        assertFails(
                GoRuntime.of(altered(Seam.SPINNING, "canSpin", (arguments, proceed) -> true))
                        .withGomaxprocs(1),
                new LockedCounter(),
                "out of steps");
    }

    @Test
    void a_mutex_that_lets_everybody_in() {
        Seams seams = ReferenceSeams.all()
                .with(
                        Seam.MUTEX,
                        OWNER,
                        parts -> label -> new TryLocker() {
                            @Override
                            public void lock() {}

                            @Override
                            public void unlock() {}

                            @Override
                            public boolean tryLock() {
                                return true;
                            }
                        });

        assertFails(seams, new LockedCounter(), "panic: wrong result: locked-counter printed [0 counted");
    }

    @Test
    void a_marker_that_follows_no_pointer() {
        Seams seams = ReferenceSeams.all()
                .with(
                        Seam.MARKER,
                        OWNER,
                        parts -> heap -> new TriColorMarker(
                                Altered.method(HeapView.class, heap, "slot", (arguments, proceed) -> HeapGraph.NIL)));

        assertFails(
                seams,
                new WriterWhileCollecting(),
                "broken seam Marker: at the end of marking a global or a channel -> heap object",
                "(item) is WHITE");
    }

    @Test
    void no_write_barrier() {
        assertFails(
                ReferenceSeams.all().with(Seam.WRITE_BARRIER, OWNER, parts -> new NoBarrier()),
                new WriterWhileCollecting(),
                "(item) is WHITE; if Marker is right then PointerWriter or WriteBarrier is wrong");
    }

    @Test
    void a_write_barrier_that_shades_only_what_is_written() {
        assertFails(
                9,
                GoRuntime.of(ReferenceSeams.all().with(Seam.WRITE_BARRIER, OWNER, parts -> new DijkstraBarrier())),
                new WriterWhileCollecting(),
                "(item) is WHITE; if Marker is right then PointerWriter or WriteBarrier is wrong");
    }

    @Test
    void a_write_barrier_that_shades_only_what_is_overwritten() {
        assertFails(
                // One that meets it soon: the loss is rare.
                5,
                GoRuntime.of(ReferenceSeams.all().with(Seam.WRITE_BARRIER, OWNER, parts -> new YuasaBarrier())),
                new WriterWhileCollecting(),
                "(item) is WHITE; if Marker is right then PointerWriter or WriteBarrier is wrong");
    }

    @Test
    void the_barrier_as_it_is_specified_is_not_broken() {
        ExplorationResult result = Exploration.of(GoRuntime.of(ReferenceSeams.all()
                                .with(Seam.WRITE_BARRIER, "specification", parts -> new HybridBarrier()))
                        .program(new WriterWhileCollecting()))
                .withStrategy(new Strategy.RandomWalk())
                .withSchedules(400)
                .run();

        assertThat(result.failure()).as(result.describe()).isEmpty();
    }

    @Test
    void a_pointer_write_that_calls_the_barrier_too_late() {
        Seams seams = ReferenceSeams.all().with(Seam.POINTER_WRITER, OWNER, parts -> (slot, ptr, phase, barrier) -> {
            slot.set(ptr);
            if (phase.isWriteBarrierEnabled()) {
                barrier.beforeWrite(slot.get(), ptr);
            }
        });

        assertFails(
                25,
                GoRuntime.of(seams),
                new WriterWhileCollecting(),
                "(item) is WHITE; if Marker is right then PointerWriter or WriteBarrier is wrong");
    }

    @Test
    void a_select_that_delivers_a_pointer_nobody_sent() {
        assertFails(
                altered(Seam.SELECTS, "selectgo", (arguments, proceed) -> {
                    Selected selected = (Selected) proceed.call();
                    return new Selected(selected.index(), AddressSpace.BASE, true);
                }),
                new ProducersConsumers(),
                "broken seam Selects: received a word twice, or one that nobody sent");
    }
}
