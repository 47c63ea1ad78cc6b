package dev.gokata.grader.export;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Searches what students get for anything that they must not.
 *
 * <p>What an author says to students as well, in a stub, a test, a brief or a hint, gives nothing away where it stands. All
 * the same no file may have most of a withheld one in it. Archives are searched to any depth; and a class of a kata's own
 * package is found in them by its name, for students have those classes as text alone.
 */
public final class LeakSearch {

    /* What every kata begins with, and many still have. */
    private static final String TEMPLATES = "grader/kata.jar!/dev/gokata/grader/author/";

    /* Three of four: a hidden test is like the visible one that it was made from. */
    private static final int MOST = 3;
    private static final int OF = 4;

    private final Map<String, Set<String>> withheld = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> told = new TreeSet<>();
    private final Set<String> packages = new TreeSet<>();
    private final Fingerprints fingerprints;

    /**
     * One place where something withheld was found.
     *
     * @param where the file, and the entries of archives that lead to it
     * @param of the file that it comes from
     * @param text what was found
     */
    public record Leak(String where, String of, String text) {}

    /**
     * Takes the fingerprints of all that is withheld of a pack.
     *
     * @param pack the pack
     * @param meant what students are meant to get of its texts
     * @throws IOException if a file can't be read
     */
    public LeakSearch(Pack pack, Map<String, byte[]> meant) throws IOException {
        Map<String, String> texts = Withheld.of(pack);
        Set<String> inLibraries = inLibraries(texts);
        texts.forEach((path, text) -> {
            Set<String> of = new TreeSet<>(Withheld.compiled(path, text));
            of.removeAll(inLibraries);
            of.addAll(Withheld.lines(path, text));
            withheld.put(path, of);
        });
        forgetIdioms();
        withheld.forEach((path, of) -> of.forEach(each -> owners.putIfAbsent(each, path)));
        fingerprints = new Fingerprints(owners.keySet());
        meant.values().forEach(content -> told.addAll(fingerprints.in(content)));
        for (KataFolder kata : pack.katas()) {
            for (String path : kata.manifest().editable()) {
                packages.add(path.substring("src/main/java/".length(), path.lastIndexOf('/') + 1));
            }
        }
    }

    /* What is written for two katas, or in two files of libraries, gives neither of them away. */
    private void forgetIdioms() {
        Map<String, Set<String>> parts = new HashMap<>();
        withheld.forEach((path, of) -> {
            String part = path.replaceFirst("^(solutions/[^/]+)/.*", "$1");
            of.forEach(
                    each -> parts.computeIfAbsent(each, any -> new TreeSet<>()).add(part));
        });
        withheld.values()
                .forEach(of ->
                        of.removeIf(each -> parts.getOrDefault(each, Set.of()).size() > 1));
    }

    /* A reference and a solution may throw with the same words, and students have the one, compiled. */
    private static Set<String> inLibraries(Map<String, String> texts) {
        Set<String> compiled = new TreeSet<>();
        texts.forEach((path, text) -> compiled.addAll(Withheld.compiled(path, text)));
        Fingerprints searched = new Fingerprints(compiled);
        Set<String> found = new TreeSet<>();
        texts.forEach((path, text) -> {
            if (!Withheld.isTeachers(path)) {
                found.addAll(searched.in(text.getBytes(StandardCharsets.UTF_8)));
            }
        });
        return found;
    }

    /**
     * Counts what is searched for.
     *
     * @return how many texts
     */
    public int size() {
        return owners.size();
    }

    /**
     * Names the withheld files.
     *
     * @return for each, how many texts would give it away
     */
    public SortedMap<String, Integer> files() {
        SortedMap<String, Integer> files = new TreeMap<>();
        withheld.forEach((path, of) -> files.put(path, of.size()));
        return files;
    }

    /**
     * Searches.
     *
     * @param files contents by path
     * @return what was found; at best nothing
     * @throws IOException if an archive can't be read
     */
    public List<Leak> in(Map<String, byte[]> files) throws IOException {
        List<Leak> leaks = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            search(file.getKey(), file.getValue(), leaks);
        }
        return leaks;
    }

    private void search(String where, byte[] content, List<Leak> leaks) throws IOException {
        if (isArchive(content)) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    String name = entry.getName();
                    if (name.endsWith(".class") && packages.stream().anyMatch(name::startsWith)) {
                        leaks.add(new Leak(where + "!/" + name, "a kata's own package", name));
                    }
                    if (!(where + "!/" + name).startsWith(TEMPLATES)) {
                        search(where + "!/" + name, zip.readAllBytes(), leaks);
                    }
                }
            }
            return;
        }
        Set<String> found = fingerprints.in(content);
        found.stream()
                .filter(text -> !told.contains(text))
                .forEach(text -> leaks.add(new Leak(where, owners.getOrDefault(text, ""), text)));
        if (!found.isEmpty()) {
            mostOf(where, content, found, leaks);
        }
    }

    /* A stub has most of its solution's comments by right. */
    private void mostOf(String where, byte[] content, Set<String> found, List<Leak> leaks) {
        withheld.forEach((path, of) -> {
            long there = of.stream().filter(found::contains).count();
            if (there * OF > of.size() * MOST && !isStub(content)) {
                leaks.add(new Leak(where, path, there + " of its " + of.size() + " texts"));
            }
        });
    }

    private static boolean isStub(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).contains("throw Kata.todo(");
    }

    private static boolean isArchive(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }
}
