package dev.gokata.grader.check;

import com.sun.management.OperatingSystemMXBean;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.testing.Binding;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.testing.Subject;
import java.lang.management.ManagementFactory;

/** A binding that notes how much the code it binds to takes: the most steps for one question, and processor time. */
final class Gauge implements Binding {

    private final Binding binding;
    private final long began = processorNanos();
    private long mostSteps;
    private String costliest = "";

    Gauge(Binding binding) {
        this.binding = binding;
    }

    /** Returns the most steps that one question took. */
    long mostSteps() {
        return mostSteps;
    }

    /** Returns the probe of the question that took most. */
    String costliest() {
        return costliest;
    }

    /** Returns the processor time of this whole JVM since the gauge was made. */
    double seconds() {
        return (processorNanos() - began) / 1e9;
    }

    @Override
    public Subject open(Class<? extends Kata<?>> kata) {
        Subject subject = binding.open(kata);
        return new Subject() {
            @Override
            public <S extends Record, O extends Record> Outcome<O> asked(Probe<?, S, O> probe, S scenario) {
                Outcome<O> outcome = subject.asked(probe, scenario);
                if (outcome instanceof Outcome.Observed<O> observed && observed.steps() > mostSteps) {
                    mostSteps = observed.steps();
                    costliest = probe.name();
                }
                return outcome;
            }
        };
    }

    @Override
    public KataManifest manifest() {
        return binding.manifest();
    }

    @Override
    public Brief brief() {
        return binding.brief();
    }

    @Override
    public RunSettings settings() {
        return binding.settings();
    }

    @Override
    public void stepsMatter() {
        binding.stepsMatter();
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
