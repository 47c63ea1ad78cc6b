package dev.gokata.kata.testing;

import dev.gokata.kata.Refusal;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.subject.WorldClasses;
import dev.gokata.kata.vet.AllowList;
import dev.gokata.kata.vet.StepCounting;
import dev.gokata.kata.vet.Vetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A learner's class files, made ready to run or refused. */
public sealed interface LearnerCode {

    /**
     * Class files that may run.
     *
     * @param classes the world's classes, the learner's counting their steps
     */
    record Ready(WorldClasses classes) implements LearnerCode {}

    /**
     * Class files that may not run.
     *
     * @param refusals each thing refused, in the order of the source; never empty
     */
    record NotAllowed(List<Refusal> refusals) implements LearnerCode {}

    /**
     * Vets class files and makes them count.
     *
     * @param manifest the kata's metadata, with its rules
     * @param kataClass the name of the kata's class
     * @param learner the learner's class files by class name
     * @param probes the kata's class and what it needs of its tests' folder
     * @param libraries where the JDK's class files and those of what a learner compiles against are read from
     * @return what may run, or why not
     */
    static LearnerCode prepare(
            KataManifest manifest,
            String kataClass,
            Map<String, byte[]> learner,
            Map<String, byte[]> probes,
            ClassLoader libraries) {
        List<Refusal> refusals = new ArrayList<>();
        for (String name : learner.keySet()) {
            if (probes.containsKey(name)) {
                refusals.add(new Refusal(
                        name.substring(name.lastIndexOf('.') + 1) + ".java",
                        0,
                        "class " + name,
                        "a class of this name belongs to the kata; give yours another"));
            }
        }
        refusals.addAll(new Vetting(AllowList.of(manifest), libraries).refusals(learner));
        return refusals.isEmpty()
                ? new Ready(new WorldClasses(kataClass, StepCounting.addTo(learner), probes))
                : new NotAllowed(List.copyOf(refusals));
    }
}
