package dev.gokata.grader.catalogue;

import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.meta.TomlTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The katas of a pack, in the order in which a learner might take them.
 *
 * @param tracks the tracks that have katas, in the order of {@code exercises/catalogue.toml}
 */
public record Catalogue(List<Track> tracks) {

    static final String FILE = "catalogue.toml";

    /**
     * A part of the catalogue.
     *
     * @param name its name
     * @param katas its katas: none before one of its track that it names as a prerequisite, else the easier first
     */
    public record Track(String name, List<KataManifest> katas) {

        /** Copies the list. */
        public Track {
            katas = List.copyOf(katas);
        }
    }

    /** Copies the list. */
    public Catalogue {
        tracks = List.copyOf(tracks);
    }

    /**
     * Reads a pack's catalogue.
     *
     * @param pack the pack
     * @return its tracks; by name where it has no file that orders them
     * @throws MetadataException if a kata's track isn't listed
     */
    public static Catalogue of(Pack pack) {
        List<KataManifest> katas =
                pack.katas().stream().map(KataFolder::manifest).toList();
        List<String> names = names(pack, katas);
        for (KataManifest kata : katas) {
            if (!names.contains(kata.track())) {
                throw new MetadataException("exercises/" + kata.slug() + "/kata.toml: the track \"" + kata.track()
                        + "\" is not in exercises/" + FILE + "; use one of those, or add it there");
            }
        }
        return new Catalogue(names.stream()
                .map(name -> new Track(
                        name,
                        ordered(katas.stream()
                                .filter(kata -> kata.track().equals(name))
                                .toList())))
                .filter(track -> !track.katas().isEmpty())
                .toList());
    }

    /**
     * Names what the pieces of a pack's katas are parts of.
     *
     * @param pack the pack
     * @return the name of a class that implements {@link dev.gokata.kata.Whole}; nothing if the pack has none
     * @throws MetadataException if the file is wrong
     */
    public static Optional<String> whole(Pack pack) {
        return read(pack).map(Text::whole).filter(name -> !name.isEmpty());
    }

    /**
     * Lists the tracks that a kata may belong to.
     *
     * @param pack the pack
     * @return their names in order; none if the pack has no file that orders them, so that any will do
     */
    public static List<String> trackNames(Pack pack) {
        return read(pack).map(Text::tracks).orElse(List.of());
    }

    private static List<String> names(Pack pack, List<KataManifest> katas) {
        return read(pack).map(Text::tracks).orElseGet(() -> katas.stream()
                .map(KataManifest::track)
                .sorted()
                .distinct()
                .toList());
    }

    /* What the file says. */
    private record Text(List<String> tracks, String whole) {}

    private static Optional<Text> read(Pack pack) {
        Path file = pack.root().resolve("exercises").resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        TomlTable top = TomlTable.parse("exercises/" + FILE, KataFolder.text(file));
        top.integer("format_version", 1, 1);
        // Whether that fits is for PackVersions to say, before anything else of the file is read.
        top.stringOr("grader", "");
        Text text = new Text(top.strings("tracks"), top.stringOr("whole", ""));
        top.finish();
        return Optional.of(text);
    }

    private static List<KataManifest> ordered(List<KataManifest> track) {
        List<KataManifest> left = new ArrayList<>(track);
        left.sort(Comparator.comparingInt(KataManifest::difficulty).thenComparing(KataManifest::slug));
        List<KataManifest> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<String> later =
                    new TreeSet<>(left.stream().map(KataManifest::slug).toList());
            // Where katas name each other in a circle, any may be the first: advice is never a lock.
            KataManifest next = left.stream()
                    .filter(kata -> kata.prerequisites().stream().noneMatch(later::contains))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
