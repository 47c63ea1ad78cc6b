package dev.gokata.testkit.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which engines run each test class, nested classes counted with the class around them. */
final class TestEngines {

    /** The engines by the annotations that only they read. */
    enum Engine {
        JUPITER("org.junit.jupiter.", "Tests"),
        JQWIK("net.jqwik.", "Properties");

        private final String annotationPrefix;
        private final String suffix;

        Engine(String annotationPrefix, String suffix) {
            this.annotationPrefix = annotationPrefix;
            this.suffix = suffix;
        }

        /** Surefire picks classes by these endings: another one would never run. */
        String suffix() {
            return suffix;
        }
    }

    private TestEngines() {}

    static Map<String, Set<Engine>> byTopLevelClass(JavaClasses classes) {
        Map<String, Set<Engine>> engines = new TreeMap<>();
        for (JavaClass javaClass : classes) {
            for (Engine engine : Engine.values()) {
                if (isAnnotatedFor(engine, javaClass)) {
                    engines.computeIfAbsent(topLevel(javaClass), name -> new TreeSet<>())
                            .add(engine);
                }
            }
        }
        return engines;
    }

    /** A class depends on an annotation wherever it carries it: on itself, a member, or a parameter. */
    private static boolean isAnnotatedFor(Engine engine, JavaClass javaClass) {
        return javaClass.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(target -> target.isAnnotation() && target.getName().startsWith(engine.annotationPrefix));
    }

    private static String topLevel(JavaClass javaClass) {
        String name = javaClass.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
