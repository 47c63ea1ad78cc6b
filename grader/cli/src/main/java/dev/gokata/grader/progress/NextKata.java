package dev.gokata.grader.progress;

import dev.gokata.grader.catalogue.Catalogue;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.kata.meta.KataManifest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The katas in the order of the catalogue, and which of them are done.
 *
 * @param pack where they are
 * @param progress how far they are
 */
public record NextKata(Pack pack, Progress progress) {

    /**
     * A part of the catalogue, as far as a learner is.
     *
     * @param track its name
     * @param katas its katas
     */
    public record Part(String track, List<Standing> katas) {

        /** Copies the list. */
        public Part {
            katas = List.copyOf(katas);
        }
    }

    /**
     * Lists all katas.
     *
     * @return track by track
     */
    public List<Part> parts() {
        return Catalogue.of(pack).tracks().stream()
                .map(track -> new Part(
                        track.name(),
                        progress.of(track.katas().stream()
                                .map(KataManifest::slug)
                                .map(pack::kata)
                                .toList())))
                .toList();
    }

    /**
     * Finds the kata that a learner might begin or go on with.
     *
     * @return the one tested last if it isn't done, else one that is begun, else the first that isn't done, if any isn't
     */
    public Optional<Standing> first() {
        List<Standing> open = open(parts());
        Optional<Standing> begun = open.stream()
                .filter(each -> each.state() != Standing.State.NOT_BEGUN)
                .max(Comparator.comparing(each -> each.tested().orElse(Instant.EPOCH)));
        return begun.or(() -> open.stream().findFirst());
    }

    /**
     * Finds the kata to go on with.
     *
     * @param slug the one before
     * @return the first after it that isn't done, going round; never itself
     */
    public Optional<String> after(String slug) {
        List<Standing> all =
                parts().stream().flatMap(part -> part.katas().stream()).toList();
        int at = all.stream().map(each -> each.kata().slug()).toList().indexOf(slug);
        List<Standing> others = new ArrayList<>(all.subList(at + 1, all.size()));
        others.addAll(all.subList(0, Math.max(at, 0)));
        return others.stream()
                .filter(each -> !each.isDone())
                .map(each -> each.kata().slug())
                .findFirst();
    }

    /**
     * Lists the katas for a terminal.
     *
     * @param current the slug of the one that somebody is at, or ""
     * @return a line for each, below its track
     */
    public List<String> list(String current) {
        List<String> lines = new ArrayList<>();
        for (Part part : parts()) {
            lines.add(part.track());
            for (Standing each : part.katas()) {
                KataManifest kata = each.kata();
                lines.add(String.format(
                        "%s %-18s %5s points %4d minutes  %-13s %s",
                        kata.slug().equals(current) ? ">" : " ",
                        kata.slug(),
                        each.points() + "/" + kata.points(),
                        kata.minutes(),
                        each.label(),
                        kata.title()));
            }
        }
        return lines;
    }

    private static List<Standing> open(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.katas().stream())
                .filter(each -> !each.isDone())
                .toList();
    }
}
