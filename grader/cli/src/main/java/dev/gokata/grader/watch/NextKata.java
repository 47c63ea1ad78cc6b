package dev.gokata.grader.watch;

import dev.gokata.grader.catalogue.Catalogue;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.run.GreenMark;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.MetadataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The katas in the order of the catalogue, and which of them are green.
 *
 * @param pack where they are
 */
public record NextKata(Pack pack) {

    /**
     * Finds the kata that a learner might begin or go on with.
     *
     * @return the first that isn't green, if any isn't
     */
    public Optional<String> first() {
        return slugs().stream().filter(slug -> !isGreen(slug)).findFirst();
    }

    /**
     * Finds the kata to go on with.
     *
     * @param slug the one before
     * @return the first after it that isn't green, going round; never itself
     */
    public Optional<String> after(String slug) {
        List<String> all = slugs();
        int at = all.indexOf(slug);
        List<String> others = new ArrayList<>(all.subList(at + 1, all.size()));
        others.addAll(all.subList(0, Math.max(at, 0)));
        return others.stream().filter(each -> !isGreen(each)).findFirst();
    }

    /**
     * Lists the katas.
     *
     * @param current the slug of the one that is watched
     * @return a line for each
     */
    List<String> list(String current) {
        List<String> lines = new ArrayList<>();
        for (Catalogue.Track track : Catalogue.of(pack).tracks()) {
            lines.add(track.name());
            for (KataManifest kata : track.katas()) {
                lines.add(String.format(
                        "%s %-18s %-6s %s",
                        kata.slug().equals(current) ? ">" : " ",
                        kata.slug(),
                        isGreen(kata.slug()) ? "green" : "",
                        kata.title()));
            }
        }
        return lines;
    }

    private List<String> slugs() {
        return Catalogue.of(pack).tracks().stream()
                .flatMap(track -> track.katas().stream())
                .map(KataManifest::slug)
                .toList();
    }

    private boolean isGreen(String slug) {
        try {
            return GreenMark.isSetFor(pack, pack.kata(slug));
        } catch (MetadataException e) {
            return false;
        }
    }
}
