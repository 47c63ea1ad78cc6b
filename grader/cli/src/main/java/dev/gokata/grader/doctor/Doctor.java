package dev.gokata.grader.doctor;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.subject.Isolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Looks at all that katas need of a machine. */
public final class Doctor {

    private static final int LEAST_JAVA = 17;
    private static final int LEAST_WIDTH = 90;
    private static final Pattern MAVEN = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)\\.(\\d+)");

    /* 3.8.7, as a number that can be compared. */
    private static final int LEAST_MAVEN = 30_807;

    private final Pack pack;

    /**
     * What is known of where the command prints.
     *
     * @param isThere whether it is a terminal
     * @param takesCodes whether colours are welcome
     * @param width how many characters a line has
     * @param charset what its characters are encoded by, as far as one can see, or ""
     */
    public record Screen(boolean isThere, boolean takesCodes, int width, String charset) {}

    /**
     * Makes a doctor.
     *
     * @param pack the repository it looks at
     */
    public Doctor(Pack pack) {
        this.pack = pack;
    }

    /**
     * Looks at everything, and changes nothing.
     *
     * @param screen where the command prints
     * @return what was found of each thing
     */
    public List<Diagnosis> examine(Screen screen) {
        List<Diagnosis> found = new ArrayList<>();
        found.add(java(Runtime.version().feature(), ToolProvider.getSystemJavaCompiler() != null));
        found.add(maven());
        found.add(terminal(screen));
        Clone clone = new Clone(pack.root());
        found.add(clone.changes());
        found.add(clone.space());
        found.add(clone.ignored());
        found.add(clone.progress(pack));
        found.add(clone.katas(pack));
        found.add(clone.libraries());
        found.add(isolation());
        return found;
    }

    static Diagnosis java(int version, boolean compiler) {
        String home = System.getProperty("java.home");
        String says = "Java " + version + " in " + home;
        if (version < LEAST_JAVA) {
            return Diagnosis.wrong(
                    "Java", says, "install a JDK of version 17 or later, and set JAVA_HOME to its folder");
        }
        return compiler
                ? Diagnosis.well("Java", says + ", with a compiler")
                : Diagnosis.wrong(
                        "Java",
                        says + ", without a compiler",
                        "install a JDK, not a JRE, and set JAVA_HOME to its folder");
    }

    private Diagnosis maven() {
        return maven(Tool.find("mvn")
                .flatMap(mvn -> Tool.ask(mvn, pack.root(), "-version"))
                .map(Tool.Answer::text));
    }

    static Diagnosis maven(Optional<String> answer) {
        if (answer.isEmpty()) {
            return Diagnosis.mind(
                    "Maven", "there is no mvn on the path", "type ./mvnw for mvn: it fetches one, the first time");
        }
        Matcher version = MAVEN.matcher(answer.get());
        if (!version.find()) {
            return Diagnosis.mind(
                    "Maven",
                    "mvn -version says nothing that has a version in it",
                    "see what it says, or type ./mvnw for mvn");
        }
        int number = Integer.parseInt(version.group(1)) * 10_000
                + Integer.parseInt(version.group(2)) * 100
                + Integer.parseInt(version.group(3));
        return number < LEAST_MAVEN
                ? Diagnosis.wrong(
                        "Maven", version.group() + " is too old", "install 3.8.7 or later, or type ./mvnw for mvn")
                : Diagnosis.well("Maven", version.group());
    }

    static Diagnosis terminal(Screen screen) {
        if (!screen.isThere()) {
            return Diagnosis.well("terminal", "none: plain text, without colours and without single keys");
        }
        String says = screen.width() + " characters wide, " + (screen.takesCodes() ? "in colour" : "without colours")
                + (screen.charset().isEmpty() ? "" : ", " + screen.charset());
        if (!screen.charset().isEmpty()
                && !screen.charset().toUpperCase(Locale.ROOT).replace("-", "").equals("UTF8")) {
            return Diagnosis.mind(
                    "terminal",
                    says + ": what kata prints is UTF-8, so pictures and dashes may be garbled",
                    "export LC_ALL=C.UTF-8, or on Windows type chcp 65001");
        }
        return screen.width() < LEAST_WIDTH
                ? Diagnosis.mind("terminal", says + ": messages have lines of up to 90", "make the window wider")
                : Diagnosis.well("terminal", says);
    }

    private Diagnosis isolation() {
        if (!pack.isBuilt()) {
            return Diagnosis.well("grading", "not looked at, for nothing is built yet");
        }
        Isolation.Level level = Isolation.strongest(pack.subjectClassPath()).level();
        String says = "strangers' code would run in isolation " + level.words();
        return level == Isolation.Level.L2
                ? Diagnosis.well("grading", says)
                : Diagnosis.mind(
                        "grading",
                        says + "; for your own code that makes no difference",
                        "to grade others: on Linux install bubblewrap, and let this user make namespaces");
    }
}
