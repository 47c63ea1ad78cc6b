package dev.gokata.reference.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.machine.GoProgram;
import dev.gokata.runtime.machine.GoRun;
import dev.gokata.runtime.machine.programs.Programs;
import dev.gokata.runtime.sim.Preemption;
import dev.gokata.runtime.sim.Schedule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One digest for every JVM: the whole machine's runs are the same, byte for byte. */
class MachineDigestTests {

    /** Taken on JDK 17. It changes when what a run does, or how a trace is written, changes. */
    private static final String GOLDEN = "01bc70d05439142060a518ab4d1964e9a7125adeaba0734b3c20a942d1281e46";

    private static final int SEEDS = 25;

    @Test
    void the_same_programs_and_schedules_give_the_same_runs_byte_for_byte() throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (GoProgram program : Programs.all()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                GoRun run = ReferenceSeams.runtime().withSeed(seed).trace(program, schedule(seed));
                assertThat(run.isRight()).as(run.describe()).isTrue();
                sha256.update(run.run().trace().toJsonLines().getBytes(StandardCharsets.UTF_8));
                sha256.update(run.describe().getBytes(StandardCharsets.UTF_8));
                sha256.update(run.counts().toString().getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(HexFormat.of().formatHex(sha256.digest())).isEqualTo(GOLDEN);
    }

    @Test
    void a_run_by_the_schedule_of_another_is_the_same_run() {
        for (GoProgram program : Programs.all()) {
            GoRun run = ReferenceSeams.runtime().trace(program, schedule(4711));
            GoRun again = ReferenceSeams.runtime()
                    .trace(program, Schedule.parse(run.run().schedule().toString()));

            assertThat(again.run().trace().digest()).isEqualTo(run.run().trace().digest());
            assertThat(again.counts()).isEqualTo(run.counts());
        }
    }

    @Test
    void a_walk_is_the_same_for_the_same_seed_and_for_its_schedule() {
        for (GoProgram program : Programs.all()) {
            GoRun walk = ReferenceSeams.runtime().walk(program, 4711);

            assertThat(walk.isRight()).as(walk.describe()).isTrue();
            assertThat(ReferenceSeams.runtime().walk(program, 4711)).isEqualTo(walk);
            assertThat(ReferenceSeams.runtime().walk(program, 4712).run().schedule())
                    .isNotEqualTo(walk.run().schedule());
            assertThat(ReferenceSeams.runtime().run(program, walk.run().schedule()))
                    .isEqualTo(walk);
        }
    }

    @Test
    void schedules_make_a_difference() {
        GoProgram program = Programs.all().get(2);

        assertThat(ReferenceSeams.runtime()
                        .trace(program, schedule(1))
                        .run()
                        .trace()
                        .digest())
                .isNotEqualTo(ReferenceSeams.runtime()
                        .trace(program, schedule(2))
                        .run()
                        .trace()
                        .digest());
    }

    /** Preemptions at random places. The first seed has none. */
    private static Schedule schedule(int seed) {
        Random random = new Random(seed);
        List<Preemption> preemptions = new ArrayList<>();
        long point = 0;
        for (int i = 0; i < 3 * seed && i < 60; i++) {
            point += 1 + random.nextInt(30);
            preemptions.add(new Preemption(point, 1 + random.nextInt(6)));
        }
        return new Schedule(preemptions);
    }
}
