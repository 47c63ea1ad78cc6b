package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.Catalogue;
import dev.gokata.grader.catalogue.CataloguePage;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.kata.meta.KataManifest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Checks what a kata says of itself against the pack that it is in: the build, the catalogue and the other katas. */
final class PackChecks {

    private static final int LEAST_MINUTES = 15;
    private static final int MOST_MINUTES = 90;

    private final Pack pack;
    private final KataFolder kata;
    private final KataManifest manifest;
    private final Optional<Path> goSource;
    private final String toml;
    private final List<Finding> findings = new ArrayList<>();

    PackChecks(Pack pack, KataFolder kata, Optional<Path> goSource) {
        this.pack = pack;
        this.kata = kata;
        this.manifest = kata.manifest();
        this.goSource = goSource;
        this.toml = "exercises/" + kata.slug() + "/" + KataFolder.MANIFEST;
    }

    List<Finding> run() {
        findings.addAll(LeftToSay.in(kata.exercise().resolve(KataFolder.MANIFEST), toml));
        build();
        catalogue();
        otherKatas();
        references();
        if (manifest.minutes() < LEAST_MINUTES || manifest.minutes() > MOST_MINUTES) {
            add(
                    toml,
                    "it takes " + manifest.minutes() + " minutes, but a kata is one sitting of " + LEAST_MINUTES
                            + " to " + MOST_MINUTES,
                    "correct \"minutes\", or make two katas of it");
        }
        return findings;
    }

    private void build() {
        Path root = pack.root().resolve("pom.xml");
        if (!Files.isRegularFile(root)) {
            return;
        }
        String modules = KataFolder.text(root);
        String slug = kata.slug();
        module(modules, "exercises/" + slug, "<artifactId>" + slug + "</artifactId>");
        if (kata.hasSolution()) {
            module(modules, "solutions/" + slug, "<kata.slug>" + slug + "</kata.slug>");
        }
        Path config = kata.exercise().resolve(".mvn/maven.config");
        List<String> right = List.of("-f", "../../pom.xml", "-pl", ":" + slug, "-am");
        if (!Files.isRegularFile(config)
                || !KataFolder.text(config).lines().toList().equals(right)) {
            add(
                    "exercises/" + slug + "/.mvn/maven.config",
                    "\"mvn test\" in the kata's folder does not build this kata",
                    "let it have the lines " + String.join(" ", right) + ", each by itself");
        }
    }

    private void module(String modules, String module, String says) {
        if (!modules.contains("<module>" + module + "</module>")) {
            add("pom.xml", module + " is no module of the build", "add <module>" + module + "</module>");
        }
        Path pom = pack.root().resolve(module).resolve("pom.xml");
        if (!Files.isRegularFile(pom) || !KataFolder.text(pom).contains(says)) {
            add(module + "/pom.xml", "it does not say " + says, "copy that of another kata, and let it say so");
        }
    }

    private void catalogue() {
        List<String> tracks = Catalogue.trackNames(pack);
        if (!tracks.isEmpty() && !tracks.contains(manifest.track())) {
            add(
                    toml,
                    "the track \"" + manifest.track() + "\" is not in exercises/catalogue.toml",
                    "add it there, or use one of " + String.join(", ", tracks));
        } else if (CataloguePage.isStale(pack)) {
            add(
                    CataloguePage.PATH,
                    "its tables say other things than the katas' own kata.toml",
                    "run ./kata check " + kata.slug() + " --write");
        }
    }

    private void otherKatas() {
        List<KataManifest> others = pack.katas().stream()
                .map(KataFolder::manifest)
                .filter(other -> !other.slug().equals(manifest.slug()))
                .toList();
        for (KataManifest other : others) {
            if (other.id().equals(manifest.id())) {
                UUID own = UUID.nameUUIDFromBytes((manifest.slug() + manifest.id()).getBytes(StandardCharsets.UTF_8));
                add(toml, "its id is that of " + other.slug(), "give it one of its own, such as " + own);
            }
            if (other.title().equalsIgnoreCase(manifest.title())) {
                add(toml, "its title is that of " + other.slug(), "give it one of its own");
            }
        }
        for (String prerequisite : manifest.prerequisites()) {
            if (others.stream().noneMatch(other -> other.slug().equals(prerequisite))) {
                add(toml, "it names \"" + prerequisite + "\" as a prerequisite, which is no other kata", "correct it");
            }
        }
    }

    private void references() {
        for (String path : manifest.reference()) {
            if (!Files.isRegularFile(pack.root().resolve(path))) {
                add(toml, "it names " + path + " as the reference, which is not there", "correct \"reference\"");
            }
        }
        for (String reference : manifest.go()) {
            if (!reference.matches("([A-Za-z0-9_]+/)+[A-Za-z0-9_]+\\.(go|s) [A-Za-z_]\\w*(\\.\\w+)?")) {
                add(
                        toml,
                        "\"" + reference + "\" names no place in Go's source",
                        "write it as \"runtime/chan.go chansend\": a file, a space, a symbol");
            } else {
                goSource.ifPresent(source -> lookUp(reference, source));
            }
        }
    }

    private void lookUp(String reference, Path source) {
        int space = reference.indexOf(' ');
        Path file = source.resolve(reference.substring(0, space));
        String symbol =
                reference.substring(reference.lastIndexOf('.') > space ? reference.lastIndexOf('.') + 1 : space + 1);
        if (!Files.isRegularFile(file)) {
            add(toml, "\"" + reference + "\" names a file that is not in " + source, "correct \"go\"");
        } else if (!Pattern.compile("\\b" + symbol + "\\b")
                .matcher(KataFolder.text(file))
                .find()) {
            add(toml, "\"" + reference + "\" names a symbol that is not in " + file, "correct \"go\"");
        }
    }

    private void add(String where, String problem, String fix) {
        findings.add(new Finding(where, problem, fix));
    }
}
