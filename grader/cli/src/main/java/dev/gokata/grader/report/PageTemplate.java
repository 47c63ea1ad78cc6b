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

/** An HTML page to be filled in: every value is escaped, and no style is let in but the page's own. */
final class PageTemplate {

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
        try (InputStream in = Objects.requireNonNull(PageTemplate.class.getResourceAsStream(file))) {
            // Where a checkout has other line ends, the page still has these.
            return new PageTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the page with values, and with {@code styleHash}, which the page needs to allow its style. */
    void write(Map<String, Object> values, Writer out) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("styleHash", styleHash());
        try {
            template.execute(all, out);
        } catch (MustacheException e) {
            throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e);
        }
    }

    private String styleHash() {
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
