package dev.gokata.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A page that was opened from the disk, and all that it complained of or asked for. */
final class Shown implements AutoCloseable {

    /* Nothing here waits for anything; what takes so long will not come. */
    private static final double LONGEST_MILLIS = 10_000;

    private static final String AXE = axe();
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /* What axe finds nothing wrong with is not told: describing each place of it takes longer than to look at it. */
    private static final String VIOLATIONS = """
            only => axe.run(document, {
                runOnly: only,
                resultTypes: ['violations'],
                preload: false
            }).then(found => found.violations.flatMap(rule => rule.nodes.map(
                node => rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary)))
            """;

    private final KataPage of;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Shown(Browser browser, KataPage of) {
        this.of = of;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page = context.newPage();
        page.setDefaultTimeout(LONGEST_MILLIS);
        page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
        page.onPageError(error -> complaints.add("error: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(of.file().toUri().toString())
                    && !request.url().equals("about:blank")) {
                complaints.add("request: " + request.url());
            }
        });
    }

    /** Opens the page anew, at an address inside of it. */
    Shown at(String address) {
        page.navigate("about:blank");
        page.navigate(of.file().toUri() + address);
        return this;
    }

    KataPage of() {
        return of;
    }

    Page page() {
        return page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Clicks, even if the button says that there is nothing to do for it. */
    void click(String button) {
        page.locator(button).click(new Locator.ClickOptions().setForce(true));
    }

    /** Checks that a step is shown, from 1: its number, its sentence, its picture and its link. */
    void shows(int step) {
        // A browser tells a page later that its address is another one now.
        PlaywrightAssertions.assertThat(page.locator("#count")).hasText("step " + step + " of " + of.steps());
        assertThat(page.locator(".lane").first().locator(".sentence").textContent())
                .isEqualTo(of.sentence(step));
        assertThat(page.locator(".lane figure svg").count())
                .isEqualTo(of.show().lanes().reference().isPresent() ? 2 : 1);
        assertThat(page.url()).endsWith("#step=" + step);
    }

    /** Asks axe what it finds wrong with the page as it is now. */
    List<?> violations() {
        return violations(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"));
    }

    /** Asks axe about colors alone. */
    List<?> contrasts() {
        return violations(List.of("color-contrast"));
    }

    private List<?> violations(List<String> only) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        return (List<?>) page.evaluate(VIOLATIONS, only);
    }

    void print() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    /** Keeps what is seen for somebody to look at. */
    void keep(String as) {
        Path file = SCREENSHOTS.resolve(of.name() + as + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    void hasNothingToComplainOf() {
        assertThat(complaints).isEmpty();
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(Shown.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
