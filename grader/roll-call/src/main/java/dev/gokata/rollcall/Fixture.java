package dev.gokata.rollcall;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose tests are not this module's: a test inspects them, or launches them in a run of its own.
 *
 * <p>Roll call doesn't miss such tests, nor those of the classes inside, and fails if the module's own run has run
 * one: it is no way to hide a test that sometimes runs.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Fixture {

    /**
     * Names the test that needs it.
     *
     * @return the simple name of a class
     */
    String value();
}
