package dev.gokata.kata.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.Refusal;
import dev.gokata.kata.wire.Carried.Everything;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class OutcomeCodecProperties {

    private final OutcomeCodec<Everything> codec = new OutcomeCodec<>(Codec.of(Everything.class));

    @Property
    void every_outcome_of_a_run_comes_back_equal(@ForAll("outcomes") Outcome<Everything> outcome) {
        assertThat(codec.decode(codec.encode(outcome))).isEqualTo(outcome);
    }

    @Property
    void outcomes_are_the_same_but_for_steps_exactly_when_they_are_with_steps_made_equal(
            @ForAll("outcomes") Outcome<Everything> one, @ForAll("outcomes") Outcome<Everything> other) {
        assertThat(OutcomeCodec.sameButForSteps(codec.encode(one), codec.encode(other)))
                .isEqualTo(withoutSteps(one).equals(withoutSteps(other)));
    }

    @Property
    void an_observation_is_the_same_whatever_it_took(
            @ForAll("everything") Everything seen, @ForAll long steps, @ForAll @LongRange(min = 0) long honest) {
        byte[] one = codec.encode(new Outcome.Observed<>(seen, honest));
        byte[] other = codec.encode(new Outcome.Observed<>(seen, steps));

        // No subject that counts says less than 0: its answer has to be read as what it is.
        assertThat(OutcomeCodec.sameButForSteps(one, other)).isEqualTo(steps >= 0);
    }

    private static Outcome<Everything> withoutSteps(Outcome<Everything> outcome) {
        return outcome instanceof Outcome.Observed<Everything> seen
                ? new Outcome.Observed<>(seen.observation(), 0)
                : outcome;
    }

    @Example
    void a_refusal_does_not_travel() {
        Outcome<Everything> refused = new Outcome.Refused<>(List.of(new Refusal("A.java", 1, "Thread", "why")));

        assertThatThrownBy(() -> codec.encode(refused))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a refusal does not travel: ");
    }

    @Example
    void a_text_longer_than_an_outcome_carries_is_refused() {
        Outcome<Everything> longest = new Outcome.Misused<>("m".repeat(Outcome.MAX_TEXT), "");
        Outcome<Everything> longer = new Outcome.Misused<>("m".repeat(Outcome.MAX_TEXT + 1), "");

        assertThat(codec.decode(codec.encode(longest))).isEqualTo(longest);
        assertThatThrownBy(() -> codec.decode(codec.encode(longer)))
                .isInstanceOf(WireException.class)
                .hasMessage("a text is longer than 2000 characters");
    }

    @Example
    void an_unknown_kind_is_refused() {
        assertThatThrownBy(() -> codec.decode(new byte[] {5}))
                .isInstanceOf(WireException.class)
                .hasMessage("no outcome has the number 5");
    }

    @Example
    void negative_steps_and_tasks_are_refused() {
        assertThat(Hostility.of(codec, codec.encode(new Outcome.NotWritten<>(0, ""))))
                .isEqualTo(Hostility.REFUSED);
        assertThat(Hostility.of(codec, codec.encode(new Outcome.OutOfSteps<>(-1, ""))))
                .isEqualTo(Hostility.REFUSED);
    }

    @Provide
    Arbitrary<Everything> everything() {
        return Carried.everything();
    }

    @Provide
    Arbitrary<Outcome<Everything>> outcomes() {
        Arbitrary<String> texts = Carried.texts();
        Arbitrary<Long> steps = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<Outcome<Everything>> any = Arbitraries.oneOf(
                Combinators.combine(Carried.everything(), steps).as(Outcome.Observed::new),
                Combinators.combine(Arbitraries.integers().greaterOrEqual(1), texts)
                        .as(Outcome.NotWritten::new),
                Combinators.combine(texts, texts, texts).as(Outcome.Threw::new),
                Combinators.combine(steps, texts).as(Outcome.OutOfSteps::new),
                Combinators.combine(texts, texts).as(Outcome.Misused::new));
        return any.edgeCases(config -> config.none());
    }
}
