package dev.gokata.rollcall;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A class as its file describes it.
 *
 * @param name its binary name
 * @param top the top-level class that it is written in
 * @param concrete whether it can have instances
 * @param supers its superclass, then its interfaces
 * @param annotations the annotations on it and on its fields
 * @param methods the methods that its source declares
 * @param calls the classes and names of the methods that its code calls, like {@code a.B.c}
 */
record ScannedClass(
        String name,
        String top,
        boolean concrete,
        List<String> supers,
        Set<String> annotations,
        List<ScannedMethod> methods,
        Set<String> calls) {

    /** The annotations on the class and on anything in it. */
    Stream<String> allAnnotations() {
        return Stream.concat(annotations.stream(), methods.stream().flatMap(method -> method.annotations().stream()));
    }

    /**
     * A method as its class file describes it.
     *
     * @param name its name
     * @param parameterTypes as in {@link TestMethod}
     * @param inherited whether a subclass has it too
     * @param annotations the annotations on it and on its parameters
     */
    record ScannedMethod(String name, String parameterTypes, boolean inherited, Set<String> annotations) {}
}
