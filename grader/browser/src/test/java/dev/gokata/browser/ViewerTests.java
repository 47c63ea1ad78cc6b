package dev.gokata.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kata's page in a browser: of a run that goes wrong, and of the solution. */
class ViewerTests {

    private static final Path ROOT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .getParent()
            .getParent();
    private static final int MOST_TABS = 40;

    private static KataPages pages;
    private static Chromium chromium;

    @BeforeAll
    static void makePages() {
        pages = new KataPages(ROOT, Path.of("target/pages").toAbsolutePath());
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Set<String> katas() {
        assertThat(pages.wrong()).hasSizeGreaterThan(1);
        return pages.wrong().keySet();
    }

    private static Shown open(KataPage page, String address) {
        return new Shown(chromium.browser(), page).at(address);
    }

    @ParameterizedTest
    @MethodSource("katas")
    void a_page_opens_from_the_disk_where_the_run_goes_wrong_and_axe_has_nothing_to_say(String kata) {
        KataPage page = pages.wrong().get(kata);
        int wrong = page.wrong().orElseThrow();
        try (Shown shown = open(page, "")) {
            shown.shows(wrong);
            assertThat(shown.page().locator(".lane").first().getAttribute("class"))
                    .contains("differs");
            assertThat(shown.page().locator("main pre").first().textContent())
                    .isEqualTo(page.show().message());
            shown.keep("");
            assertThat(shown.page().evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(1280);
            assertThat(shown.violations()).isEmpty();
            shown.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(shown.contrasts()).as("in the dark").isEmpty();
            shown.print();
            assertThat(shown.page().locator(".controls").isVisible()).isFalse();
            assertThat(shown.page().locator("figure svg").first().isVisible()).isTrue();
            shown.hasNothingToComplainOf();
        }
    }

    @ParameterizedTest
    @MethodSource("katas")
    void keys_slider_buttons_list_and_address_lead_to_each_step(String kata) {
        KataPage page = pages.wrong().get(kata);
        int wrong = page.wrong().orElseThrow();
        int last = page.steps();
        try (Shown shown = open(page, "#step=2")) {
            shown.shows(2);
            shown.press("Home");
            shown.shows(1);
            assertThat(shown.page().locator("#previous").getAttribute("aria-disabled"))
                    .isEqualTo("true");
            shown.press("ArrowRight");
            shown.shows(2);
            shown.press("ArrowLeft");
            shown.press("ArrowLeft");
            shown.shows(1);
            shown.press("End");
            shown.press("ArrowRight");
            shown.shows(last);
            shown.press("d");
            shown.shows(wrong);

            shown.page().locator("#slider").focus();
            shown.press("Home");
            shown.press("ArrowRight");
            shown.shows(2);
            shown.press("End");
            shown.shows(last);

            shown.click("#first");
            shown.click("#next");
            shown.shows(2);
            shown.click("#last");
            shown.click("#previous");
            shown.shows(last - 1);
            shown.click("#difference");
            shown.shows(wrong);
            shown.page().locator("#all a").first().click();
            shown.shows(1);

            shown.at("#step=999999").shows(last);
            shown.hasNothingToComplainOf();
        }
    }

    @ParameterizedTest
    @MethodSource("katas")
    void a_solution_is_shown_from_its_first_step_and_goes_nowhere_wrong(String kata) {
        KataPage page = pages.right().get(kata);
        assertThat(page.wrong()).isEmpty();
        try (Shown shown = open(page, "")) {
            shown.shows(1);
            assertThat(shown.page().locator("#difference").isVisible()).isFalse();
            assertThat(shown.page().locator(".lane.differs").count()).isZero();
            shown.press("d");
            shown.shows(1);
            shown.press("End");
            shown.shows(page.steps());
            shown.keep("");
            shown.hasNothingToComplainOf();
        }
    }

    @Test
    void the_tab_key_reaches_everything_and_shows_where_it_is() {
        try (Shown shown = open(pages.wrong().get("channel"), "#step=1")) {
            KataPage page = shown.of();
            List<Object> reached = new ArrayList<>();
            for (int i = 0; i < MOST_TABS; i++) {
                shown.press("Tab");
                reached.add(shown.page().evaluate("() => document.activeElement.id || document.activeElement.tagName"));
                if (reached.get(i).equals("BODY")) {
                    break;
                }
                assertThat(shown.page().evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                        .as("%s", reached.get(i))
                        .isEqualTo("solid");
                if (reached.get(i).equals("next")) {
                    shown.keep("-focus");
                    for (int step = 2; step <= page.steps(); step++) {
                        shown.press("Enter");
                        shown.shows(step);
                    }
                    shown.press("Enter");
                    shown.shows(page.steps());
                }
            }
            shown.print();
            shown.keep("-print");
            assertThat(reached).contains("first", "previous", "next", "last", "slider", "difference", "FIGURE", "all");
        }
    }
}
