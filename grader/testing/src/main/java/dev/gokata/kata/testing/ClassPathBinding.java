package dev.gokata.kata.testing;

import dev.gokata.kata.Kata;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.subject.WorldClasses;
import dev.gokata.kata.vet.StaticState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The binding to the code on the class path: what {@code mvn test} and an IDE use.
 *
 * <p>Class files are taken from the class path but defined by a loader of their own, under the names and with the lines
 * of the source, so that breakpoints work.
 */
final class ClassPathBinding implements Binding {

    private static final String FOLDER = "META-INF/kata/";
    private static final boolean UNDER_MUTATION = Boolean.getBoolean("kata.uncounted");

    private final ClassLoader loader = ClassPathBinding.class.getClassLoader();
    private final KataManifest manifest = KataManifest.parse("kata.toml", resource("kata.toml"));
    private final Brief brief = Brief.parse(resource("README.md"));
    private final RunSettings settings = PracticeRun.settings();
    private final Map<Class<?>, LearnerCode> prepared = new HashMap<>();
    private final Map<Class<?>, Subject> shared = new HashMap<>();

    private static final class Holder {
        static final ClassPathBinding INSTANCE = new ClassPathBinding();
    }

    static ClassPathBinding get() {
        return Holder.INSTANCE;
    }

    @Override
    public synchronized Subject open(Class<? extends Kata<?>> kata) {
        LearnerCode code = prepared.computeIfAbsent(kata, this::prepare);
        if (code instanceof LearnerCode.Ready ready) {
            // A mutation tester changes the classes between two tests, and a world that is there already keeps its own.
            return UNDER_MUTATION || StaticState.heldBy(ready.classes().learner())
                    ? new InProcessSubject(ready, manifest.steps(), loader)
                    : shared.computeIfAbsent(kata, key -> new InProcessSubject(ready, manifest.steps(), loader));
        }
        return new RefusedSubject(((LearnerCode.NotAllowed) code).refusals());
    }

    @Override
    public KataManifest manifest() {
        return manifest;
    }

    @Override
    public Brief brief() {
        return brief;
    }

    @Override
    public RunSettings settings() {
        return settings;
    }

    private LearnerCode prepare(Class<?> kata) {
        ClassFolder tests = ClassFolder.read(rootOf(kata.getName()));
        ClassFolder learner = ClassFolder.read(rootOf(editableClass()));
        Map<String, byte[]> probes = tests.neededBy(kata.getName());
        LearnerCode code = LearnerCode.prepare(manifest, kata.getName(), learner.classes(), probes, loader);
        // A mutation tester compares what runs with the class path's files, and ends endless loops by itself.
        return UNDER_MUTATION && code instanceof LearnerCode.Ready
                ? new LearnerCode.Ready(new WorldClasses(kata.getName(), learner.classes(), probes))
                : code;
    }

    private String editableClass() {
        String file = manifest.editable().get(0);
        return file.substring("src/main/java/".length(), file.length() - ".java".length())
                .replace('/', '.');
    }

    private Path rootOf(String className) {
        String path = className.replace('.', '/') + ".class";
        URL url = loader.getResource(path);
        if (url == null || !url.getProtocol().equals("file")) {
            throw new MetadataException("kata.toml: no compiled class " + className
                    + " on the class path; \"editable\" must name the file that declares it");
        }
        String location = url.toString();
        return Path.of(URI.create(location.substring(0, location.length() - path.length())));
    }

    private String resource(String name) {
        try (InputStream in = ClassPathBinding.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new MetadataException(name + " of the kata is not on the class path as " + FOLDER + name
                        + "; the module's parent pom puts it there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
