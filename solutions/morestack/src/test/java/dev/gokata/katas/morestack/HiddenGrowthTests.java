package dev.gokata.katas.morestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.katas.morestack.MorestackKata.Growth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Growths that real Go showed, and endings under a limit.
 *
 * <p>The rows are those of the reference's {@code stack-grow.csv} that Go 1.27.3 gave on linux/amd64, as far as a recursion
 * takes up to 20,000 calls to come there. They stand in a class, because the grader gives tests no files of their own.
 */
@Tag("task-5")
class HiddenGrowthTests {

    /** What a function that recurses takes for each call, and then, for each growth, the use before the call and both sizes. */
    private static final String OBSERVED = """
            56 1120:2048:4096 3192:4096:8192 7280:8192:16384 15456:16384:32768 31864:32768:65536
            56 64624:65536:131072 130144:131072:262144 261240:262144:524288 523376:524288:1048576
            56 1047648:1048576:2097152
            256 1136:2048:4096 3184:4096:8192 7280:8192:16384 15472:16384:32768 31856:32768:65536
            256 64624:65536:131072 130160:131072:262144 261232:262144:524288 523376:524288:1048576
            256 1047664:1048576:2097152 2096240:2097152:4194304 4193392:4194304:8388608
            1056 1168:2048:4096 3280:4096:8192 6448:8192:16384 14896:16384:32768 31792:32768:65536
            1056 64528:65536:131072 130000:131072:262144 260944:262144:524288 522832:524288:1048576
            1056 1047664:1048576:2097152 2096272:2097152:4194304 4193488:4194304:8388608 8386864:8388608:16777216
            1056 16775728:16777216:33554432
            5056 112:2048:8192 5168:8192:16384 15280:16384:32768 30448:32768:65536 60784:65536:131072
            5056 126512:131072:262144 257968:262144:524288 520880:524288:1048576 1046704:1048576:2097152
            5056 2093296:2097152:4194304 4191536:4194304:8388608 8382960:8388608:16777216
            60056 112:2048:65536 60168:65536:131072 120224:131072:262144 240336:262144:524288
            60056 480560:524288:1048576 1021064:1048576:2097152 2042016:2097152:4194304 4143976:4194304:8388608
            60056 8347896:8388608:16777216
            """;

    /** What was in use when the recursion began. */
    private static final int USED_AT_FIRST = 112;

    private static final int RETURN_ADDRESS = 8;

    @Test
    void every_growth_comes_at_the_call_where_go_had_it() {
        int compared = 0;
        for (Map.Entry<Long, List<Growth>> recursion : recursions().entrySet()) {
            List<Growth> growths = recursion.getValue();
            int last = growths.get(growths.size() - 1).step();
            Questions.byRule(14)
                    .calling(72L, recursion.getKey() - RETURN_ADDRESS)
                    .recursing(1, last + 1)
                    .grows(growths.toArray(Growth[]::new));
            compared += growths.size();
        }

        assertThat(compared).isEqualTo(57);
    }

    @Test
    void under_a_limit_a_program_ends_where_go_ended_it() {
        for (long limit : new long[] {65_535, 65_536, 65_537}) {
            for (int bytes : new int[] {20_000, 40_000, 70_000}) {
                Questions.byRule(14)
                        .calling(72L, 192L)
                        .withALimitOf(limit)
                        .recursing(1, bytes / 200)
                        .agreesWithTheReference();
            }
        }
    }

    @Test
    void a_first_function_may_need_more_than_the_first_stack() {
        Questions.byRule(14).calling(3000L).grows(new Growth(-1, 2048, 4096));
        Questions.byRule(14).calling(30_000L).grows(new Growth(-1, 2048, 32_768));
    }

    private static Map<Long, List<Growth>> recursions() {
        Map<Long, List<Growth>> recursions = new LinkedHashMap<>();
        for (String line : OBSERVED.lines().toList()) {
            String[] parts = line.split(" ");
            long perCall = Long.parseLong(parts[0]);
            List<Growth> growths = recursions.computeIfAbsent(perCall, key -> new ArrayList<>());
            for (int i = 1; i < parts.length; i++) {
                String[] numbers = parts[i].split(":");
                int step = (int) ((Long.parseLong(numbers[0]) - USED_AT_FIRST) / perCall);
                growths.add(new Growth(step, Long.parseLong(numbers[1]), Long.parseLong(numbers[2])));
            }
        }
        return recursions;
    }
}
