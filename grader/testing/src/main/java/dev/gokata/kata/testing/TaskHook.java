package dev.gokata.kata.testing;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.jspecify.annotations.Nullable;

/** Seeds jqwik's properties that belong to a task, and frames their failures; registered by itself. */
public final class TaskHook implements AroundPropertyHook, AroundTryHook {

    /* The task's property that this thread runs, if any: tries of other properties are none of ours. */
    private static final ThreadLocal<@Nullable Running> RUNNING = new ThreadLocal<>();

    /**
     * How many scenarios are tried to make one smaller that fails.
     *
     * <p>They are counted and not timed: what a test says, and how long it takes to, may not depend on the machine. And
     * jqwik shrinks by the clock on another thread, which it leaves running when the time is over.
     */
    static final int MOST_SMALLER_SCENARIOS = 1_000;

    /** A property of a task, and what ended it early: every other scenario would end it in the same way. */
    private static final class Running {
        private @Nullable Throwable stopped;
        private @Nullable Throwable smallest;
        private int smaller;

        void countTry() {
            if (smallest != null && ++smaller > MOST_SMALLER_SCENARIOS) {
                throw new EnoughTriedError();
            }
        }
    }

    /** Made by jqwik. */
    public TaskHook() {}

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        OptionalInt task = TaskTag.taskOf(tags(context));
        if (task.isEmpty()) {
            return property.execute();
        }
        Binding binding = Binding.current();
        configure(context, binding.settings());
        Running running = new Running();
        RUNNING.set(running);
        PropertyExecutionResult result;
        try {
            result = property.execute();
        } catch (EnoughTriedError e) {
            result = new EndedSearch(context.attributes().seed(), Objects.requireNonNull(running.smallest));
        } finally {
            RUNNING.remove();
        }
        // What was found first and shrunk says more than what some smaller scenario ran into on the way.
        Throwable thrown = result.throwable().orElse(running.stopped);
        boolean random = thrown instanceof KataFailure failure && failure.kind().dependsOnTheScenario();
        RandomTests.ran(binding, !random);
        if (thrown == null) {
            return result;
        }
        Throwable framed = new Failures(binding, task.getAsInt(), true).framed(thrown);
        return framed instanceof NotStarted ? result.mapToAborted(framed) : result.mapToFailed(framed);
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
        Running running = RUNNING.get();
        if (running != null) {
            running.countTry();
        }
        TryExecutionResult result = aTry.execute(parameters);
        Throwable thrown = result.throwable().orElse(null);
        boolean everywhere = thrown instanceof SubjectLost
                || thrown instanceof KataFailure failure && !failure.kind().dependsOnTheScenario();
        if (running == null) {
            return result;
        }
        if (!everywhere) {
            // jqwik tries only smaller ones from here on, so the last that fails is the smallest.
            running.smallest = thrown != null && result.isFalsified() ? thrown : running.smallest;
            return result;
        }
        running.stopped = thrown;
        return TryExecutionResult.satisfied(true);
    }

    private static void configure(PropertyLifecycleContext context, RunSettings settings) {
        PropertyAttributes attributes = context.attributes();
        String id = context.containerClass().getName() + "."
                + context.targetMethod().getName();
        if (attributes.seed().isEmpty()) {
            attributes.setSeed(Long.toString(settings.seedOf(id)));
        }
        if (attributes.tries().isEmpty()) {
            attributes.setTries(settings.mode().tries());
        }
        attributes.setShrinking(HiddenTests.areRunning() ? ShrinkingMode.OFF : ShrinkingMode.FULL);
        attributes.setAfterFailure(AfterFailureMode.RANDOM_SEED);
    }

    private static Set<String> tags(PropertyLifecycleContext context) {
        Set<String> tags = new HashSet<>();
        tags.addAll(tags(context.targetMethod()));
        Class<?> container = context.containerClass();
        while (container != null) {
            tags.addAll(tags(container));
            container = container.getEnclosingClass();
        }
        return tags;
    }

    private static List<String> tags(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotationsByType(Tag.class))
                .map(Tag::value)
                .toList();
    }
}
