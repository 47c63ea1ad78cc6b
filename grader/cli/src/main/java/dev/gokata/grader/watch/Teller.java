package dev.gokata.grader.watch;

import dev.gokata.grader.run.PracticeText;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.meta.KataManifest;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Tells what goes on in the loop. */
public interface Teller {

    /** Says which kata is watched from now on, and which of its files. */
    void watches(KataManifest kata, List<String> files);

    /** Says why a run begins. */
    void begins(KataManifest kata, String why);

    /** Says of a run that takes long what it is at. */
    void isAt(String what);

    /** Tells the failure that comes first, as soon as it is known. */
    void fails(PracticeText text, TestResult first, Duration since);

    /** Tells what came of all tests, and what there is to do then, which is asked for when the rest is told. */
    void ended(PracticeText text, List<TestResult> results, Supplier<List<String>> then, Duration since);

    /** Tells a verdict without results: code that does not compile, does not end, or can't be run. */
    void stopped(String verdict, List<String> lines, Duration since);

    /** Tells something that is no verdict. */
    void says(List<String> lines);
}
