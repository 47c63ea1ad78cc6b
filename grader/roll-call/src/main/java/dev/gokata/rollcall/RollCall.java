package dev.gokata.rollcall;

import dev.gokata.rollcall.Annotations.Meaning;
import dev.gokata.rollcall.ScannedClass.ScannedMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.engine.UniqueId;

/**
 * The comparison of what there was to run with what ran.
 *
 * <ol>
 *   <li>Every method that an engine's annotation makes a test, in a class that can have instances, has run.
 *   <li>Every method that ran was expected: or else the wrong folder was searched, or a {@link Fixture} ran.
 *   <li>There was at least one.
 *   <li>None is disabled, skipped or aborted, except for the platform's sake or by a throwable that may abort.
 *   <li>No class belongs to both Jupiter and jqwik.
 *   <li>A class that imports classes for ArchUnit says how many it expects.
 *   <li>The run has not left a jqwik database in the module's folder.
 * </ol>
 *
 * <p>Where several processes share a module's tests, each answers for the classes that it was given; a class whose name
 * gives it to nobody is missed by all.
 */
final class RollCall {

    private static final String IMPORTER = "com.tngtech.archunit.core.importer.ClassFileImporter.import";
    private static final String IMPORTED_SIZE = "com.tngtech.archunit.core.domain.JavaClasses.size";
    /* How the names of classes end that the root pom has Surefire run. */
    private static final Set<String> TESTED_NAMES = Set.of("Tests", "Properties");
    private static final Set<Meaning> TESTS = EnumSet.of(Meaning.JUPITER_TEST, Meaning.JQWIK_TEST);

    private final RollBook book;
    private final Set<String> mayAbort;
    private final Path moduleFolder;
    private final boolean shared;
    private final ClassFiles classes;
    private final Annotations annotations;

    RollCall(RollBook book, Set<String> mayAbort, Path moduleFolder, boolean shared) {
        this.book = book;
        this.mayAbort = mayAbort;
        this.moduleFolder = moduleFolder;
        this.shared = shared;
        this.classes = new ClassFiles(loader());
        this.annotations = new Annotations(classes);
    }

    private static ClassLoader loader() {
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(ClassLoader::getSystemClassLoader);
    }

    /**
     * Calls the roll.
     *
     * @param caller the engine that calls
     * @throws RollCallFailure if anybody is missing
     */
    void call(UniqueId caller) {
        List<String> unfinished = book.unfinishedEngines(caller);
        if (!unfinished.isEmpty()) {
            throw new RollCallFailure("roll call came before " + String.join(" and ", unfinished)
                    + " had finished: make roll-call the last dependency of this module");
        }
        List<ScannedClass> scanned = classes.neighborsOf(book.selectedClasses()).stream()
                .filter(one -> !isFixture(one))
                .filter(one -> !isAnothers(one))
                .toList();
        Map<TestMethod, Method> expected = expected(scanned);
        Set<String> complaints = new TreeSet<>();
        expected.forEach(
                (test, method) -> complaint(test, method).ifPresent(said -> complaints.add(test + " " + said)));
        complaints.addAll(mixed(scanned));
        complaints.addAll(uncountedImports(scanned));

        List<String> all = new ArrayList<>(book.failedEngines());
        if (expected.isEmpty()) {
            all.add("this module has no test, or none was found beside " + new TreeSet<>(book.selectedClasses()));
        }
        if (Files.exists(moduleFolder.resolve(".jqwik-database"))) {
            all.add("jqwik has left " + moduleFolder.resolve(".jqwik-database")
                    + ", which makes a run depend on the one before: delete it and set jqwik.database to a file below"
                    + " target");
        }
        all.addAll(complaints);
        book.methods().stream()
                .filter(ran -> !expected.containsKey(ran))
                .map(ran -> ran + " ran, but no class file says that it is a test of this module")
                .sorted()
                .forEach(all::add);
        if (!all.isEmpty()) {
            long ran = expected.keySet().stream().filter(this::hasRun).count();
            throw new RollCallFailure("roll call found " + expected.size() + " test methods, of which " + ran + " ran:"
                    + all.stream().map(line -> "\n  " + line).collect(Collectors.joining()));
        }
    }

    /** A test method with what decides about it: its class, and what its annotations mean. */
    private record Method(ScannedClass in, Set<Meaning> meanings) {}

    private Map<TestMethod, Method> expected(List<ScannedClass> scanned) {
        Map<TestMethod, Method> expected =
                new TreeMap<>(Comparator.comparing(TestMethod::toString).thenComparing(TestMethod::parameterTypes));
        for (ScannedClass in : scanned) {
            if (in.concrete()) {
                for (ScannedMethod method : methodsOf(in)) {
                    Set<Meaning> meanings = annotations.meaning(method.annotations());
                    if (meanings.stream().anyMatch(TESTS::contains)) {
                        expected.put(
                                new TestMethod(in.name(), method.name(), method.parameterTypes()),
                                new Method(in, meanings));
                    }
                }
            }
        }
        return expected;
    }

    /** The methods of a class, with those that it inherits and doesn't override. */
    private List<ScannedMethod> methodsOf(ScannedClass in) {
        List<ScannedMethod> methods = new ArrayList<>();
        Set<String> overridden = new HashSet<>();
        for (ScannedClass at : lineage(in)) {
            for (ScannedMethod method : at.methods()) {
                boolean has = at.equals(in) || method.inherited();
                if (has && overridden.add(method.name() + "(" + method.parameterTypes())) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    /** A class and everything above it, nearest first. */
    private List<ScannedClass> lineage(ScannedClass from) {
        List<ScannedClass> lineage = new ArrayList<>(List.of(from));
        Set<String> seen = new HashSet<>(Set.of(from.name()));
        // The list grows while it is walked: a class's parents come after everything that is nearer.
        for (int i = 0; i < lineage.size(); i++) {
            for (String parent : lineage.get(i).supers()) {
                if (seen.add(parent)) {
                    classes.find(parent).ifPresent(lineage::add);
                }
            }
        }
        return lineage;
    }

    private boolean hasRun(TestMethod test) {
        RollBook.Entry entry = book.find(test);
        return entry != null && entry.ran() > 0;
    }

    private Optional<String> complaint(TestMethod test, Method method) {
        Set<Meaning> meanings = EnumSet.copyOf(method.meanings());
        meanings.addAll(meaningsAround(method.in()));
        if (meanings.contains(Meaning.DISABLED)) {
            return Optional.of("is disabled");
        }
        RollBook.Entry entry = book.find(test);
        if (entry == null) {
            return Optional.of("was run by no engine");
        }
        Optional<Absence> absence = entry.absences().stream()
                .filter(one -> !isExcused(one, meanings))
                .findFirst();
        if (absence.isPresent()) {
            return absence.map(Absence::reason);
        }
        return entry.ran() == 0 && entry.absences().isEmpty()
                ? Optional.of("was started, and made no test")
                : Optional.empty();
    }

    private boolean isExcused(Absence absence, Set<Meaning> meanings) {
        return absence.throwable() == null
                ? absence.isForThePlatform() && meanings.contains(Meaning.PLATFORM)
                : mayAbort.contains(absence.throwable());
    }

    /** What the annotations on a class, on those above it and on those around it mean for its methods. */
    private Set<Meaning> meaningsAround(ScannedClass in) {
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        for (ScannedClass around : withEnclosing(in)) {
            lineage(around).forEach(one -> meanings.addAll(annotations.meaning(one.annotations())));
        }
        return meanings;
    }

    private boolean isFixture(ScannedClass in) {
        return withEnclosing(in).stream()
                .anyMatch(one -> annotations.meaning(one.annotations()).contains(Meaning.FIXTURE));
    }

    /** Whether another process runs it, and calls the roll for it: Surefire goes by the names of top-level classes. */
    private boolean isAnothers(ScannedClass in) {
        return shared
                && !book.selectedClasses().contains(in.top())
                && TESTED_NAMES.stream().anyMatch(in.top()::endsWith);
    }

    /** A class and those it is written in, innermost first. */
    private List<ScannedClass> withEnclosing(ScannedClass in) {
        List<ScannedClass> around = new ArrayList<>();
        for (String name = in.name(); !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('$')))) {
            classes.find(name).ifPresent(around::add);
        }
        return around;
    }

    private static Map<String, List<ScannedClass>> byTopLevelClass(List<ScannedClass> scanned) {
        return scanned.stream().collect(Collectors.groupingBy(ScannedClass::top, TreeMap::new, Collectors.toList()));
    }

    private List<String> mixed(List<ScannedClass> scanned) {
        List<String> mixed = new ArrayList<>();
        byTopLevelClass(scanned).forEach((top, together) -> {
            Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
            for (ScannedClass one : together) {
                one.methods().forEach(method -> meanings.addAll(annotations.meaning(method.annotations())));
            }
            if (meanings.containsAll(TESTS)) {
                mixed.add(top + " has tests of both Jupiter and jqwik: give each engine a class of its own");
            } else if (meanings.contains(Meaning.JQWIK_TEST)) {
                foreign(together, Annotations.JUPITER)
                        .ifPresent(name -> mixed.add(top + " has jqwik's tests and carries Jupiter's @" + name
                                + ", for which jqwik skips a test without a word: use jqwik's own annotation"));
            } else if (meanings.contains(Meaning.JUPITER_TEST)) {
                foreign(together, Annotations.JQWIK)
                        .ifPresent(name -> mixed.add(top + " has Jupiter's tests and carries jqwik's @" + name
                                + ", which Jupiter doesn't know: use Jupiter's own annotation"));
            }
        });
        return mixed;
    }

    private static Optional<String> foreign(List<ScannedClass> together, String engine) {
        return together.stream()
                .flatMap(ScannedClass::allAnnotations)
                .filter(name -> name.startsWith(engine))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .sorted()
                .findFirst();
    }

    private static List<String> uncountedImports(List<ScannedClass> scanned) {
        List<String> uncounted = new ArrayList<>();
        byTopLevelClass(scanned).forEach((top, together) -> {
            Set<String> calls =
                    together.stream().flatMap(one -> one.calls().stream()).collect(Collectors.toSet());
            if (calls.stream().anyMatch(call -> call.startsWith(IMPORTER))
                    && calls.stream().noneMatch(RollCall::counts)) {
                uncounted.add(top + " imports classes for ArchUnit and never asserts how many:"
                        + " a rule over none of them passes");
            }
        });
        return uncounted;
    }

    /** Whether a call asks for the number of imported classes, itself or through an assertion on them. */
    private static boolean counts(String call) {
        return call.equals(IMPORTED_SIZE)
                || call.startsWith("org.assertj.") && (call.contains(".hasSize") || call.endsWith(".isNotEmpty"));
    }
}
