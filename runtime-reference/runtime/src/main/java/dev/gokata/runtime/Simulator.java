package dev.gokata.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mark of a type that exists only in the simulation and has no counterpart in Go.
 *
 * <p>Every public top-level type carries either this mark or {@link GoSource}, never both.
 */
@Simulator
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Simulator {}
