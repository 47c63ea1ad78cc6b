package dev.gokata.grader.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test that a run has to account for.
 *
 * @param className the binary name of the class that declares it
 * @param method the method's name
 * @param task the task it belongs to, from 1, or 0 if its tags name none or several
 * @param hidden whether learners don't see it
 * @param engine who runs it
 */
public record ExpectedTest(String className, String method, int task, boolean hidden, Engine engine) {

    private static final Pattern RULE = Pattern.compile("\\$Rule_(\\d{1,4})_");

    /** Who runs a test. */
    public enum Engine {
        /** JUnit Jupiter: an example. */
        JUPITER,
        /** jqwik: a property. */
        JQWIK
    }

    /**
     * Returns the test's identity.
     *
     * @return the class without its package, a hash and the method; unique in a kata
     */
    public String id() {
        return className.substring(className.lastIndexOf('.') + 1) + "#" + method;
    }

    /**
     * Returns what the test demands, as a sentence below the groups it is in.
     *
     * @return the names of the nested classes and of the method, with spaces, such as {@code Rule 2 a full ring · takes nobody}
     */
    public String sentence() {
        int nested = className.indexOf('$');
        String groups = nested < 0 ? "" : className.substring(nested + 1).replace("$", " · ") + " · ";
        return (groups + method).replace('_', ' ');
    }

    /**
     * Returns the number of the rule that the test's nested class is named for.
     *
     * <p>A brief goes from the simple to the whole, and so does whoever reads what fails. By their names alone, rule 10
     * would come before rule 9, and "all together" before each of them.
     *
     * @return its number; where there is none, one that is larger than all
     */
    int rule() {
        Matcher rule = RULE.matcher(className);
        return rule.find() ? Integer.parseInt(rule.group(1)) : Integer.MAX_VALUE;
    }

    /**
     * Returns the class to hand to an engine, which finds nested ones by itself.
     *
     * @return the binary name of the outermost class
     */
    public String topLevelClass() {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}
