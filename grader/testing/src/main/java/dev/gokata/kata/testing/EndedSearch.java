package dev.gokata.kata.testing;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.ShrunkFalsifiedSample;
import org.jspecify.annotations.Nullable;

/**
 * What came of a property that failed, and whose search for a smaller scenario was ended.
 *
 * @param seed what its scenarios came from
 * @param status failed, unless somebody makes it another
 * @param throwable what the smallest scenario found so far ended by
 */
record EndedSearch(Optional<String> seed, Status status, Optional<Throwable> throwable)
        implements PropertyExecutionResult {

    EndedSearch(Optional<String> seed, Throwable smallest) {
        this(seed, Status.FAILED, Optional.of(smallest));
    }

    @Override
    public Optional<List<Object>> falsifiedParameters() {
        return Optional.empty();
    }

    @Override
    public int countChecks() {
        return 0;
    }

    @Override
    public int countTries() {
        return 0;
    }

    @Override
    public Optional<FalsifiedSample> originalSample() {
        return Optional.empty();
    }

    @Override
    public Optional<ShrunkFalsifiedSample> shrunkSample() {
        return Optional.empty();
    }

    @Override
    public PropertyExecutionResult mapTo(Status newStatus, @Nullable Throwable newThrowable) {
        return new EndedSearch(seed, newStatus, Optional.ofNullable(newThrowable));
    }
}
