package dev.gokata.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/**
 * Classes of an area depend only on their own area, the areas below, and the base package.
 *
 * <p>The list is fixed and areas without classes are no error, so that an area is held to its place from its first
 * class on. A package that is not in the list is an error, so that none can stay outside.
 */
final class LayerCondition extends ArchCondition<JavaClass> {

    /** Lowest first. */
    static final List<String> AREAS = List.of(
            "sim",
            "memory",
            "malloc",
            "stack",
            "sched",
            "channel",
            "sync",
            "context",
            "gc",
            "race",
            "escape",
            "patterns",
            "machine");

    private static final int BASE = -1;

    private final List<String> bases;

    LayerCondition(List<String> bases) {
        super("use only the areas below their own in " + AREAS);
        this.bases = bases;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        Optional<String> area = areaOf(item);
        if (area.isEmpty()) {
            return;
        }
        if (isUnknown(area.get())) {
            events.add(SimpleConditionEvent.violated(item, item.getName() + " is in the unknown area " + area.get()));
            return;
        }
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            Optional<String> target = areaOf(dependency.getTargetClass().getBaseComponentType());
            if (target.isPresent() && level(target.get()) > level(area.get())) {
                events.add(SimpleConditionEvent.violated(item, "upwards: " + dependency.getDescription()));
            }
        }
    }

    /** Returns the first package name below a base, the empty string for a base itself, nothing for other packages. */
    private Optional<String> areaOf(JavaClass javaClass) {
        for (String base : bases) {
            String name = javaClass.getPackageName();
            if (name.equals(base)) {
                return Optional.of("");
            }
            if (name.startsWith(base + ".")) {
                return Optional.of(name.substring(base.length() + 1).split("\\.", 2)[0]);
            }
        }
        return Optional.empty();
    }

    private static boolean isUnknown(String area) {
        return !area.isEmpty() && !AREAS.contains(area);
    }

    /** Returns the place of an area in the list. An unknown one is above all, so that nothing may use it. */
    private static int level(String area) {
        if (area.isEmpty()) {
            return BASE;
        }
        return isUnknown(area) ? AREAS.size() : AREAS.indexOf(area);
    }
}
