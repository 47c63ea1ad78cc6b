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
import java.util.Optional;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;

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
        learner.keySet().forEach(name -> refusalOfName(manifest, name, probes).ifPresent(refusals::add));
        refusals.addAll(new Vetting(AllowList.of(manifest), libraries).refusals(learner));
        if (!refusals.isEmpty()) {
            return new NotAllowed(List.copyOf(refusals));
        }
        try {
            return new Ready(new WorldClasses(kataClass, StepCounting.addTo(learner), probes));
        } catch (MethodTooLargeException e) {
            return tooLong(e.getClassName(), e.getMethodName());
        } catch (ClassTooLargeException e) {
            return tooLong(e.getClassName(), "");
        }
    }

    private static Optional<Refusal> refusalOfName(
            KataManifest manifest, String className, Map<String, byte[]> probes) {
        if (probes.containsKey(className)) {
            return Optional.of(new Refusal(
                    fileOf(className),
                    0,
                    "class " + className,
                    "a class of this name belongs to the kata; give yours another"));
        }
        // A class elsewhere could take the place of one that the learner's code is judged with.
        String folder = "src/main/java/"
                + className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
        boolean beside = manifest.editable().stream()
                .anyMatch(file -> folder.startsWith(file.substring(0, file.lastIndexOf('/') + 1)));
        return beside
                ? Optional.empty()
                : Optional.of(new Refusal(
                        fileOf(className),
                        0,
                        "class " + className,
                        "a kata's classes stay in the package of the file you were given"));
    }

    private static LearnerCode tooLong(String className, String method) {
        String name = className.replace('/', '.');
        String what = fileOf(name).replace(".java", "") + (method.isEmpty() ? "" : "." + method);
        return new NotAllowed(
                List.of(new Refusal(fileOf(name), 0, what, "it is too long for its steps to be counted; split it")));
    }

    private static String fileOf(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        int nested = simple.indexOf('$');
        return (nested > 0 ? simple.substring(0, nested) : simple) + ".java";
    }
}
