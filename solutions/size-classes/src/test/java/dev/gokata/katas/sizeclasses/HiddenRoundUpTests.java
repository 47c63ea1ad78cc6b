package dev.gokata.katas.sizeclasses;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Requests;
import dev.gokata.testkit.malloc.ClassTables;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every small size, in batches; and what an answer to the visible tests alone would let slip. */
@Tag("task-1")
class HiddenRoundUpTests {

    /** Small enough that a loop over all classes stays within the steps of one question. */
    private static final int BATCH = 1024;

    private final Subject learner = Subject.of(SizeClassesKata.class);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_size_up_to_the_first_large_ones(boolean noscan) {
        for (long first = 0; first <= 33 * BATCH; first += BATCH) {
            List<Long> sizes = LongStream.range(first, first + BATCH).boxed().toList();
            Requests requests = new Requests(Tables.go(), noscan, sizes);
            assertThat(learner.asked(SizeClassesKata.ROUND_UP, requests))
                    .byRule(noscan ? 1 : 2)
                    .asking("roundUp(size, noscan = " + noscan + ") for each size from " + first + ", which is [0]")
                    .agreesWith(Questions.REFERENCE.asked(SizeClassesKata.ROUND_UP, requests));
        }
    }

    @Test
    void before_go_1_16_a_request_for_17_bytes_got_32() {
        Questions.byRule(1)
                .rounding(17)
                .withoutPointers()
                .in(ClassTables.goBefore116())
                .gives(32);
    }

    @Test
    void a_table_may_have_a_single_class() {
        Questions rule1 = Questions.byRule(1);
        rule1.rounding(1).withoutPointers().in(Tables.of(24)).gives(24);
        rule1.rounding(16).withPointers().in(Tables.of(24)).gives(24);

        Questions rule3 = Questions.byRule(3);
        rule3.rounding(17).withoutPointers().in(Tables.of(24)).gives(8192);
        rule3.rounding(1).withPointers().in(Tables.of(8)).gives(8192);
    }

    @Test
    void a_large_request_below_512_bytes_has_no_header_either() {
        Questions.byRule(3).rounding(8192).withPointers().in(Tables.of(8, 256)).gives(8192);
    }

    @Test
    void nothing_gets_nothing_also_where_every_other_request_is_large() {
        Questions.byRule(5).rounding(0).withPointers().in(Tables.of(8)).gives(0);
    }
}
