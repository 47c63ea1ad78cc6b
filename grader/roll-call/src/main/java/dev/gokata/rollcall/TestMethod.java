package dev.gokata.rollcall;

/**
 * The identity of a test method, the same for a class file and for a running test.
 *
 * @param className the binary name of the class that is run, which may have inherited the method
 * @param name the method's name
 * @param parameterTypes its erased parameter types, as {@link Class#getName} spells them, joined by ", "
 */
record TestMethod(String className, String name, String parameterTypes) {

    @Override
    public String toString() {
        return className + "." + name;
    }
}
