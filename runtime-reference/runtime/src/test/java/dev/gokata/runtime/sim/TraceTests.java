package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TraceTests {

    private static final Program PROGRAM = Program.of(() -> {
        AtomicInt32 flag = new AtomicInt32();
        AtomicPointer<Goroutine> last = new AtomicPointer<>();
        Goroutine sleeper = Go.go("sleeper", () -> {
            Go.gopark(WaitReason.SEMACQUIRE, flag);
            last.store(Go.getg());
            Go.note("woken", flag, "late");
            Go.sleep(25);
        });
        Go.gosched();
        Go.compute(100);
        flag.add(-2);
        Go.goready(sleeper);
        flag.compareAndSwap(0, 1);
        flag.compareAndSwap(-2, 1);
        Go.sleep(50);
        last.swap(null);
        throw new GoPanic("say \"no\"");
    });

    @Test
    void an_object_with_a_name_is_told_by_it() {
        Program named = Program.of(() -> {
            AtomicInt32 flag = new AtomicInt32();
            Go.name(flag, "flag");
            flag.store(1);
            new AtomicInt32().load();
        });

        assertThat(named.trace(Schedule.DEFAULT).trace().events())
                .extracting(TraceEvent::text)
                .contains("store flag 1", "load AtomicInt32#1 = 0");
    }

    @Test
    void as_columns_it_tells_what_those_after_the_first_did() {
        Program two = Program.of(() -> {
            AtomicInt32 flag = new AtomicInt32();
            Go.name(flag, "flag");
            Go.go("one", () -> {
                Go.note("raises()", null, "");
                flag.store(1);
            });
            Go.go("other", () -> {
                Go.note("looks()", null, "");
                Go.point("", null);
                flag.load();
                Go.sleep(5);
            });
            Go.sleep(10);
        });

        assertThat(two.trace(Schedule.parse("3:3")).trace().toColumns())
                .containsExactly(
                        "one               other",
                        "                  looks()",
                        "                    load flag = 0",
                        "                    park [sleep]",
                        "raises()",
                        "  store flag 1");
    }

    @Test
    void of_a_long_story_the_columns_leave_out_the_middle() {
        Program many = Program.of(() -> {
            AtomicInt32 flag = new AtomicInt32();
            Go.name(flag, "flag");
            Go.go("one", () -> {
                for (int i = 1; i <= 60; i++) {
                    flag.store(i);
                }
            });
            Go.sleep(10);
        });

        assertThat(many.trace(Schedule.DEFAULT).trace().toColumns())
                .hasSize(27)
                .startsWith("one", "  store flag 1")
                .contains("  store flag 15", "… 35 lines", "  store flag 51")
                .endsWith("  store flag 60");
    }

    @Nested
    class AsATable {

        @Test
        void has_a_column_for_each_goroutine_and_a_line_for_each_event() {
            assertThat(PROGRAM.trace(Schedule.parse("7:2")).trace().toTable()).isEqualTo("""
                            point  time  G1 main                                 G2 sleeper
                                1     0  go G2 sleeper
                                2     0  gosched
                                2     0  -> G2
                                2     0                                          park [semacquire] AtomicInt32#1
                                4     0  compute
                                5   100  add AtomicInt32#1 -2 = -2
                                6   100  ready G2
                                7   100  -> G2
                                8   100                                          store AtomicPointer#1 G2
                                8   100                                          * woken AtomicInt32#1 late
                                8   100                                          park [sleep]
                                9   100  cas AtomicInt32#1 0 -> 1 failed, is -2
                               10   100  cas AtomicInt32#1 -2 -> 1
                               10   100  park [sleep]
                               11   125  time +25
                               11   125  ready G2
                               11   125                                          end
                               12   150                                          time +25
                               12   150                                          ready G1
                               13   150  swap AtomicPointer#1 G2 -> nil
                               13   150  panic: say "no"
                            """);
        }

        @Test
        void of_nothing_is_its_head() {
            assertThat(Trace.EMPTY.toTable()).isEqualTo("point  time\n");
        }
    }

    @Nested
    class AsJsonLines {

        @Test
        void has_a_line_for_each_goroutine_and_each_event() {
            assertThat(Program.of(() -> {
                                AtomicUint32 counter = new AtomicUint32(-1);
                                Go.go("x", () -> Go.sleep(3));
                                counter.load();
                                Go.gosched();
                                Go.sleep(5);
                            })
                            .trace(Schedule.DEFAULT)
                            .trace()
                            .toJsonLines())
                    .isEqualTo("""
                            {"event":"goroutine","g":1,"name":"main"}
                            {"event":"goroutine","g":2,"name":"x"}
                            {"event":"created","point":1,"nanos":0,"g":1,"created":2,"name":"x"}
                            {"event":"operated","point":2,"nanos":0,"g":1,"operation":"load","object":"AtomicUint32#1","detail":"= 4294967295"}
                            {"event":"operated","point":3,"nanos":0,"g":1,"operation":"gosched"}
                            {"event":"switched","point":3,"nanos":0,"g":1,"next":2}
                            {"event":"parked","point":3,"nanos":0,"g":2,"reason":"sleep"}
                            {"event":"parked","point":4,"nanos":0,"g":1,"reason":"sleep"}
                            {"event":"time-passed","point":5,"nanos":3,"g":1,"from":0}
                            {"event":"readied","point":5,"nanos":3,"g":1,"readied":2}
                            {"event":"ended","point":5,"nanos":3,"g":2}
                            {"event":"time-passed","point":6,"nanos":5,"g":2,"from":3}
                            {"event":"readied","point":6,"nanos":5,"g":2,"readied":1}
                            {"event":"ended","point":6,"nanos":5,"g":1}
                            """);
        }

        @Test
        void escapes_what_json_does_not_allow_in_texts() {
            Trace trace = new Trace(List.of("\"\\\n\u0001\ud800é"), List.of());

            assertThat(trace.toJsonLines())
                    .isEqualTo("{\"event\":\"goroutine\",\"g\":1,\"name\":\"\\\"\\\\\\u000a\\u0001\\ud800é\"}\n");
        }
    }

    @Test
    void a_run_that_is_not_traced_has_an_empty_trace_and_is_otherwise_the_same() {
        Schedule schedule = Schedule.parse("7:2");
        Run traced = PROGRAM.trace(schedule);
        Run plain = PROGRAM.run(schedule);

        assertThat(plain.trace()).isSameAs(Trace.EMPTY);
        assertThat(plain.points()).isEqualTo(traced.points());
        assertThat(plain.nanos()).isEqualTo(traced.nanos());
        assertThat(plain.outcome().headline()).isEqualTo(traced.outcome().headline());
    }

    @Test
    void a_digest_tells_traces_apart() {
        Trace one = PROGRAM.trace(Schedule.DEFAULT).trace();

        assertThat(one.digest())
                .hasSize(64)
                .isEqualTo(PROGRAM.trace(Schedule.DEFAULT).trace().digest());
        assertThat(one.digest())
                .isNotEqualTo(PROGRAM.trace(Schedule.parse("7:2")).trace().digest());
    }
}
