package dev.gokata.rollcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import net.jqwik.engine.JqwikTestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A module in miniature: test classes, compiled apart from this module's own, and a launcher that is all theirs. */
final class TestModule {

    private final Path classes;
    private final RollBook book = new RollBook();
    private final List<TestEngine> engines = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();
    private String included = ".*(Tests|Properties)";
    private @Nullable String tag;
    private boolean listens = true;

    private TestModule(Path folder, Path classes) {
        this.classes = classes;
        engines.addAll(List.of(new JupiterTestEngine(), new JqwikTestEngine(), new RollCallEngine(book)));
        parameters.put(RollCallEngine.ACTIVE, "true");
        parameters.put(RollCallEngine.SUREFIRE, classes.toString());
        parameters.put(RollCallEngine.MODULE_FOLDER, folder.toString());
        // This module's own tests may run under -Dtest, which is not for the fixtures.
        parameters.put(RollCallEngine.SOME_TESTS, "");
        parameters.put("jqwik.reporting.onlyfailures", "true");
        parameters.put("jqwik.database", folder.resolve("database").toString());
    }

    /** Compiles the sources of {@code fixtures/<name>} into a folder. */
    static TestModule compile(String name, Path folder) throws IOException, URISyntaxException {
        URL sources = Objects.requireNonNull(TestModule.class.getResource("/fixtures/" + name), name);
        Path classes = Files.createDirectories(folder.resolve("test-classes"));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(sources.toURI()))) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said,
                            manager,
                            null,
                            List.of("--release", "17", "-proc:none", "-cp", classPath(), "-d", classes.toString()),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as("%s compiles: %s", name, said).isTrue();
        }
        return new TestModule(folder, classes);
    }

    /** This run's class path, also when Surefire has put it into a manifest or a class loader of its own. */
    private static String classPath() {
        return System.getProperty(RollCallEngine.SUREFIRE, System.getProperty("java.class.path"));
    }

    /** Selects only classes whose names match, as Surefire's includes do. */
    TestModule including(String regex) {
        included = regex;
        return this;
    }

    TestModule onlyTagged(String newTag) {
        tag = newTag;
        return this;
    }

    TestModule with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    TestModule rollCallFirst() {
        engines.add(0, engines.remove(engines.size() - 1));
        return this;
    }

    TestModule withoutListener() {
        listens = false;
        return this;
    }

    TestModule insideAnotherRun() {
        book.open(LauncherFactory.create(config()).discover(request(List.of())));
        return this;
    }

    /** Runs the classes and says what came of it. */
    Run run() throws IOException {
        Run run = new Run();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, TestModule.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            Launcher launcher = LauncherFactory.create(config());
            launcher.execute(request(selected()), run);
        } finally {
            thread.setContextClassLoader(before);
        }
        return run;
    }

    private List<String> selected() throws IOException {
        try (Stream<Path> walk = Files.walk(classes)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> classes.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), ".")
                            .replaceAll("\\.class$", ""))
                    .filter(name -> !name.contains("$") && name.matches(included))
                    .sorted()
                    .toList();
        }
    }

    private LauncherConfig config() {
        LauncherConfig.Builder config = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(engines.toArray(TestEngine[]::new));
        if (listens) {
            config.addTestExecutionListeners(new RollCallListener(book));
        }
        return config.build();
    }

    private LauncherDiscoveryRequest request(List<String> classNames) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        classNames.stream().map(DiscoverySelectors::selectClass).toList())
                .filters(EngineFilter.includeEngines("junit-jupiter", "jqwik", "roll-call"))
                .configurationParameters(parameters);
        if (tag != null) {
            request.filters(TagFilter.includeTags(tag));
        }
        return request.build();
    }

    /** What a build would see of a run: how often roll was called, and what went red. */
    static final class Run implements TestExecutionListener {

        private final List<String> red = new ArrayList<>();
        private String answer = "";
        private int calls;

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            boolean isRollCall = identifier.getDisplayName().equals("every test ran");
            if (isRollCall) {
                calls++;
            }
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                String message =
                        result.getThrowable().map(Throwable::getMessage).orElse("");
                if (isRollCall) {
                    answer = message;
                } else {
                    red.add(identifier.getDisplayName() + ": " + message);
                }
            }
        }

        /** How often the roll was called. */
        int calls() {
            return calls;
        }

        /** What went red besides roll call. */
        List<String> redWithoutRollCall() {
            return red;
        }

        /** The lines of roll call's message below the first; none if it was green. */
        List<String> complaints() {
            return answer.lines().skip(1).map(String::strip).toList();
        }

        String answer() {
            return answer;
        }
    }
}
