package dev.gokata.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.Simulator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of a house with two halves, named so that the same rules can be tried on a house built wrong.
 *
 * @param runtime the base package of the machine and the seams
 * @param reference the base package of the implementations
 */
record House(String runtime, String reference) {

    List<ArchRule> rules() {
        return List.of(
                each_area_uses_only_the_areas_below_it(),
                the_runtime_does_not_know_the_reference(),
                nothing_is_used_but_java_and_this_house(),
                every_public_type_says_whether_it_is_go_or_simulator(),
                no_class_is_named_for_being_an_implementation());
    }

    ArchRule each_area_uses_only_the_areas_below_it() {
        return classes()
                .that()
                .resideInAnyPackage(runtime + "..", reference + "..")
                .should(new LayerCondition(List.of(runtime, reference)));
    }

    ArchRule the_runtime_does_not_know_the_reference() {
        return noClasses()
                .that()
                .resideInAPackage(runtime + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(reference + "..");
    }

    ArchRule nothing_is_used_but_java_and_this_house() {
        return classes()
                .that()
                .resideInAnyPackage(runtime + "..", reference + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", runtime + "..", reference + "..")
                .because("a kata, the grader, JUnit, jqwik and every library may use the oracle, never the other way");
    }

    ArchRule every_public_type_says_whether_it_is_go_or_simulator() {
        return classes()
                .that()
                .areTopLevelClasses()
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .should(carryExactlyOneMark());
    }

    ArchRule no_class_is_named_for_being_an_implementation() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .because("an implementation is named for how it works");
    }

    Set<String> packagesNotNullMarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ArchCondition<JavaClass> carryExactlyOneMark() {
        return new ArchCondition<>("carry exactly one of @GoSource and @Simulator") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (item.isAnnotatedWith(GoSource.class) == item.isAnnotatedWith(Simulator.class)) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " carries both marks or none"));
                }
            }
        };
    }
}
