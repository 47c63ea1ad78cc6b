package dev.gokata.katas.sizeclasses;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Made;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The size classes that were made, and what should be among them. */
record MadeClasses(Outcome<Made> outcome, int rule) {

    private List<SizeClass> classes() {
        return assertThat(outcome)
                .byRule(rule)
                .asking("makeClasses()")
                .observed()
                .classes();
    }

    void areInNumber(int count) {
        int found = classes().size();
        if (found != count) {
            throw failure("expected  " + count + " classes", "found     " + found, "", firstDifference());
        }
    }

    /* One number says that something is wrong, and this where to look. */
    private String firstDifference() {
        List<SizeClass> made = classes();
        List<SizeClass> right = Tables.go();
        for (int i = 0; i < Math.min(made.size(), right.size()); i++) {
            if (!made.get(i).equals(right.get(i))) {
                return "the first that differs, class " + (i + 1) + ", should be " + told(right.get(i)) + ", and is "
                        + told(made.get(i));
            }
        }
        return made.size() < right.size()
                ? "all are right, as far as they go: after them comes " + told(right.get(made.size()))
                : "the first " + right.size() + " are right, and nothing should follow them";
    }

    /** Verifies which sizes there are between two, both included. */
    void haveBetween(int from, int to, Integer... sizes) {
        List<Integer> found = classes().stream()
                .map(SizeClass::size)
                .filter(size -> size >= from && size <= to)
                .toList();
        if (!found.equals(List.of(sizes))) {
            throw failure(
                    "sizes from " + from + " to " + to,
                    "expected  " + joined(Arrays.asList(sizes)),
                    "found     " + joined(found));
        }
    }

    void endWith(int size) {
        List<SizeClass> made = classes();
        String last = made.isEmpty() ? "no class at all" : told(made.get(made.size() - 1));
        if (made.isEmpty() || made.get(made.size() - 1).size() != size) {
            throw failure("expected  a last class of " + size, "found     " + last);
        }
    }

    /** Verifies that there is one class of a size, and how long its spans are. */
    void have(int size, int npages) {
        List<SizeClass> made = classes();
        List<SizeClass> found =
                made.stream().filter(each -> each.size() == size).toList();
        SizeClass expected = new SizeClass(size, npages);
        if (found.isEmpty()) {
            throw failure(
                    "expected  " + told(expected), "found     no class of " + size, "          " + around(made, size));
        }
        if (!found.get(0).equals(expected)) {
            throw failure("expected  " + told(expected), "found     " + told(found.get(0)));
        }
        if (found.size() > 1) {
            throw failure("expected  one class of " + size, "found     " + found.size() + " of them");
        }
    }

    /** Verifies that there is no class of a size, since another takes its place. */
    void haveNot(int size, int instead) {
        Optional<SizeClass> found =
                classes().stream().filter(each -> each.size() == size).findFirst();
        if (found.isPresent()) {
            throw failure(
                    "expected  no class of " + size + ", only one of " + instead, "found     " + told(found.get()));
        }
    }

    /** Verifies that a request finds the same class among them as among Go's. */
    void serveAsGoDoes(long size) {
        List<SizeClass> made = classes();
        SizeClass expected = holding(Tables.go(), size).orElseThrow();
        Optional<SizeClass> found = holding(made, size);
        if (!found.equals(Optional.of(expected))) {
            throw new MadeClasses(outcome, ruleOf(made, expected, found))
                    .failure(
                            "the smallest class for " + size + " bytes",
                            "expected  " + told(expected),
                            "found     " + found.map(MadeClasses::told).orElse("no class is large enough"));
        }
    }

    /** Tells by the difference which rule was missed, or 0 where it could be one of several. */
    private static int ruleOf(List<SizeClass> made, SizeClass expected, Optional<SizeClass> found) {
        if (found.isEmpty() || found.get().size() > expected.size()) {
            // Up to here no size is merged or grows, so a missing one was never tried.
            return expected.size() <= 768 ? 13 : 0;
        }
        if (found.get().npages() != expected.npages()) {
            return 14;
        }
        return made.contains(expected) ? 15 : 16;
    }

    private static Optional<SizeClass> holding(List<SizeClass> classes, long size) {
        return classes.stream().filter(each -> each.size() >= size).findFirst();
    }

    private static String around(List<SizeClass> made, int size) {
        String below = made.stream()
                .filter(each -> each.size() < size)
                .reduce((one, next) -> next)
                .map(each -> "below it comes " + told(each))
                .orElse("nothing is below it");
        return below
                + holding(made, size).map(each -> ", above it " + told(each)).orElse(", nothing above it");
    }

    private static String told(SizeClass sizeClass) {
        return sizeClass.size() + " (spans of " + sizeClass.npages() + (sizeClass.npages() == 1 ? " page" : " pages")
                + ", " + sizeClass.objects() + (sizeClass.objects() == 1 ? " object" : " objects") + ", tail "
                + sizeClass.spanBytes() % sizeClass.size() + ")";
    }

    private static String joined(List<Integer> sizes) {
        return sizes.isEmpty() ? "none" : sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private KataFailure failure(String... lines) {
        List<String> body = Arrays.stream(lines).map(line -> "  " + line).collect(Collectors.toList());
        body.add(0, "makeClasses()");
        return new KataFailure(Kind.WRONG, rule, body);
    }
}
