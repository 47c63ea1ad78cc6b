package dev.gokata.grader.run;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a learner's own run was judged by.
 *
 * @param tests changes with the visible tests, and with that part of {@code kata.toml} which decides how code is judged
 * @param libraries changes with the jars that tests stand on
 */
public record TestsVersion(String tests, String libraries) {

    private static final int LENGTH = 16;

    /**
     * Finds out how a kata's code would be judged now.
     *
     * @param pack where the kata is
     * @param kata the kata
     * @return the version of its tests
     * @throws dev.gokata.grader.intake.UsageException if the pack isn't built
     */
    public static TestsVersion of(Pack pack, KataFolder kata) {
        return new TestsVersion(testsOf(kata), librariesOf(pack));
    }

    /**
     * Finds out the version of a kata's own files, which needs nothing built.
     *
     * @param kata the kata
     * @return a digest
     */
    public static String testsOf(KataFolder kata) {
        KataManifest manifest = kata.manifest();
        List<String> texts = new ArrayList<>();
        manifest.tasks().stream().map(Task::number).forEach(number -> texts.add("task " + number));
        texts.addAll(manifest.editable());
        texts.addAll(manifest.allowed());
        manifest.refused().keySet().stream().sorted().forEach(texts::add);
        texts.add("steps " + manifest.steps());
        kata.visibleTests().forEach((path, text) -> {
            texts.add(path);
            texts.add(text);
        });
        return digest(texts);
    }

    /**
     * Returns a digest of code.
     *
     * @param sources texts by path
     * @return the same for the same texts below the same paths
     */
    public static String codeOf(Map<String, String> sources) {
        List<String> texts = new ArrayList<>();
        sources.keySet().stream().sorted().forEach(path -> {
            texts.add(path);
            texts.add(sources.getOrDefault(path, ""));
        });
        return digest(texts);
    }

    private static String librariesOf(Pack pack) {
        MessageDigest sha = sha();
        try {
            for (Path jar : pack.oracleClassPath()) {
                sha.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                if (jar.getFileName().toString().contains("SNAPSHOT")) {
                    sha.update(Files.readAllBytes(jar));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text(sha);
    }

    private static String digest(List<String> texts) {
        MessageDigest sha = sha();
        // No path and no source has a NUL, so no two lists run together to the same bytes.
        texts.forEach(text -> sha.update((text + "\0").getBytes(StandardCharsets.UTF_8)));
        return text(sha);
    }

    private static String text(MessageDigest sha) {
        return HexFormat.of().formatHex(sha.digest()).substring(0, LENGTH);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
