package dev.gokata.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The place in Go's source that the marked type models.
 *
 * <p>Every public top-level type carries either this mark or {@link Simulator}, never both.
 */
@Simulator
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface GoSource {

    /**
     * Names the file, relative to Go's {@code src} folder.
     *
     * @return a path such as {@code runtime/mheap.go}
     */
    String file();

    /**
     * Names the type, function or variable in that file.
     *
     * @return a name in Go's spelling, such as {@code mspan}
     */
    String symbol();

    /**
     * Names the Go version that is modelled.
     *
     * @return a version such as {@code 1.27}
     */
    String go() default "1.27";

    /**
     * Says what the model leaves out or changes.
     *
     * @return one phrase, or the empty string when nothing is simplified
     */
    String simplified() default "";
}
