package dev.gokata.grader.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An HTML page to be filled in: every value is escaped, and no style or script is let in but the page's own. */
public final class PageTemplate {

    private static final String SCRIPT = "<script>";

    private final String page;
    private final Template template;

    private PageTemplate(String page) {
        this.page = page;
        this.template = Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withFormatter(value -> SafeText.forTerminal(String.valueOf(value)))
                .compile(page);
    }

    /** Reads a template from beside this class. */
    static PageTemplate of(String file) {
        return of(PageTemplate.class, file, "");
    }

    /**
     * Reads a template.
     *
     * @param beside the class that it lies beside
     * @param file its name
     * @param style what the page's style has besides its own
     * @return the template
     */
    public static PageTemplate of(Class<?> beside, String file, String style) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file))) {
            // Where a checkout has other line ends, the page still has these.
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new PageTemplate(page.replace("</style>", style + "</style>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the page with values, and with {@code styleHash} and {@code scriptHash}, which it needs to allow its own style
     * and script.
     *
     * @param values by the names that the template has for them
     * @param out where to
     * @throws IOException if it can't be written
     */
    public void write(Map<String, Object> values, Writer out) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("styleHash", hashOf("<style>", "</style>"));
        if (page.contains(SCRIPT)) {
            all.put("scriptHash", hashOf(SCRIPT, "</script>"));
        }
        try {
            template.execute(all, out);
        } catch (MustacheException e) {
            throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e);
        }
    }

    private String hashOf(String begin, String end) {
        int from = page.indexOf(begin) + begin.length();
        String inside = page.substring(from, page.indexOf(end, from));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(inside.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
