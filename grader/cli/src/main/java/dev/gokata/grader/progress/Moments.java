package dev.gokata.grader.progress;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as names of files and as people read them, where the learner is. */
public final class Moments {

    private static final DateTimeFormatter FILE = DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss", Locale.ROOT);

    private Moments() {}

    /**
     * Writes a time so that it may be part of a file's name anywhere.
     *
     * @param time the time
     * @return year to second, with hyphens
     */
    public static String fileName(Instant time) {
        return FILE.format(time.atZone(ZoneId.systemDefault()));
    }

    /**
     * Writes a day.
     *
     * @param time some time of it
     * @return year, month and day, with hyphens
     */
    public static String day(Instant time) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(time.atZone(ZoneId.systemDefault()));
    }
}
