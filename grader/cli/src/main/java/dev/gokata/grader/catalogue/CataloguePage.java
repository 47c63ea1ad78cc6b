package dev.gokata.grader.catalogue;

import dev.gokata.grader.catalogue.Catalogue.Track;
import dev.gokata.kata.meta.KataManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of all katas at the end of {@code exercises/README.md}, where a pack has them. */
public final class CataloguePage {

    /** Where the page is. */
    public static final String PATH = "exercises/README.md";

    private static final String HEAD = "| kata | what it is about | tasks | points | minutes | goes well after |";
    private static final Pattern FIRST_TABLE = Pattern.compile("(?m)^## .*\\R\\R" + Pattern.quote(HEAD) + "$");

    private CataloguePage() {}

    /**
     * Makes the tables.
     *
     * @param pack the pack
     * @return Markdown: a heading and a table for each track
     */
    public static String tables(Pack pack) {
        return tables(pack, slug -> true);
    }

    /**
     * Makes the tables of some katas.
     *
     * @param pack the pack
     * @param wanted says by a slug whether the kata is among them
     * @return Markdown: a heading and a table for each track that has one of them
     */
    public static String tables(Pack pack, Predicate<String> wanted) {
        StringBuilder tables = new StringBuilder();
        for (Track track : Catalogue.of(pack).tracks()) {
            List<KataManifest> katas = track.katas().stream()
                    .filter(kata -> wanted.test(kata.slug()))
                    .toList();
            if (katas.isEmpty()) {
                continue;
            }
            tables.append("## ")
                    .append(track.name())
                    .append("\n\n")
                    .append(HEAD)
                    .append("\n|---|---|---|---|---|---|\n");
            katas.forEach(kata -> tables.append(row(kata)));
            tables.append('\n');
        }
        return tables.toString();
    }

    private static String row(KataManifest kata) {
        return "| [" + kata.slug() + "](" + kata.slug() + "/README.md) | " + kata.blurb() + " | "
                + kata.tasks().size() + " | " + kata.points() + " | " + kata.minutes() + " | "
                + String.join(", ", kata.prerequisites()) + " |\n";
    }

    /**
     * Tells whether the page has other tables than it should.
     *
     * @param pack the pack
     * @return false as well if there is no such page, or one without tables
     */
    public static boolean isStale(Pack pack) {
        String text = text(pack);
        return !text.equals(renewed(text, pack));
    }

    /**
     * Puts the tables into the page as they should be.
     *
     * @param pack the pack
     * @return whether anything was changed
     */
    public static boolean refresh(Pack pack) {
        if (!isStale(pack)) {
            return false;
        }
        try {
            Files.writeString(pack.root().resolve(PATH), renewed(text(pack), pack));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Pack pack) {
        Path file = pack.root().resolve(PATH);
        return Files.isRegularFile(file) ? KataFolder.text(file).replace("\r\n", "\n") : "";
    }

    private static String renewed(String text, Pack pack) {
        Matcher first = FIRST_TABLE.matcher(text);
        return first.find() ? text.substring(0, first.start()) + tables(pack).strip() + "\n" : text;
    }
}
