package dev.gokata.grader.subject;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads what a subject writes past its channel: keeps the beginning, and minds how much it is. */
final class Complaints {

    private static final int MOST_KEPT = 4 * 1024;
    private static final Duration REST = Duration.ofSeconds(2);

    private final InputStream in;
    private final int most;
    private final Runnable whenTooMuch;
    private final StringBuilder kept = new StringBuilder();
    private final Thread reader;

    private Complaints(InputStream in, int most, Runnable whenTooMuch) {
        this.in = in;
        this.most = most;
        this.whenTooMuch = whenTooMuch;
        this.reader = new Thread(this::read, "subject-complaints");
    }

    static Complaints of(InputStream in, int most, Runnable whenTooMuch) {
        Complaints complaints = new Complaints(in, most, whenTooMuch);
        complaints.reader.setDaemon(true);
        complaints.reader.start();
        return complaints;
    }

    private void read() {
        byte[] buffer = new byte[8 * 1024];
        long total = 0;
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                keep(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                if (total > most) {
                    whenTooMuch.run();
                    return;
                }
            }
        } catch (IOException e) {
            // The process is gone, and what it had still to say with it.
        }
    }

    private synchronized void keep(String text) {
        kept.append(text, 0, Math.min(text.length(), MOST_KEPT - kept.length()));
    }

    /** Returns the beginning of what was written until the process ended. */
    String afterTheEnd() throws InterruptedException {
        reader.join(REST.toMillis());
        synchronized (this) {
            return kept.toString();
        }
    }
}
