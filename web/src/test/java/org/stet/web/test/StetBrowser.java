package org.stet.web.test;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Chromium on the pages of the Stet under test. It uses the machine's own browser: {@code STET_CHROMIUM}, else
 * {@code /usr/bin/chromium}. Pictures go to {@code target/screenshots}.
 */
public final class StetBrowser implements AutoCloseable {

    public static final int DESK = 1280;
    public static final int PHONE = 390;

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final URI base;
    private final List<BrowserContext> contexts = new ArrayList<>();

    private StetBrowser(Playwright playwright, Browser browser, URI base) {
        this.playwright = playwright;
        this.browser = browser;
        this.base = base;
    }

    /** A browser for the Stet at this address. */
    public static StetBrowser on(URI base) {
        Path chromium =
                Path.of(Optional.ofNullable(System.getenv("STET_CHROMIUM")).orElse("/usr/bin/chromium"));
        assertThat(chromium)
                .as("Chromium, which the tests of pages drive: install it, or name it with STET_CHROMIUM")
                .isExecutable();
        Playwright playwright = Playwright.create();
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
        return new StetBrowser(playwright, browser, base);
    }

    /** A fresh window, signed out. */
    public Page window(int width, ColorScheme scheme) {
        return window(width, scheme, true);
    }

    /** A fresh window in which no script runs. */
    public Page windowWithoutScripts() {
        return window(DESK, ColorScheme.LIGHT, false);
    }

    private Page window(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
        contexts.add(context);
        return context.newPage();
    }

    /** A fresh window in which somebody is signed in already, by the cookie of their session. */
    public Page signedInBy(String session) {
        Page page = window(DESK, ColorScheme.LIGHT);
        if (!session.isEmpty()) {
            page.context().addCookies(List.of(new Cookie("stet-session", session).setUrl(base.toString())));
        }
        return page;
    }

    /** A fresh window in which this account is signed in, through the form. */
    public Page signedIn(String username, int width, ColorScheme scheme) {
        Page page = window(width, scheme);
        page.navigate("/account");
        signIn(page, username, StetDatabase.PASSWORD);
        assertThat(page.url()).endsWith("/account");
        return page;
    }

    /** Fills in and sends the form of the sign-in page. */
    public static void signIn(Page page, String username, String password) {
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(password);
        page.locator("main button.main").click();
    }

    /** Fails with every rule that axe finds broken, and where; also if the page scrolls sideways. */
    public static void assertAccessible(Page page) {
        assertThat(brokenRules(page)).as("axe on " + page.url()).isEmpty();
        assertThat(scrollsSideways(page))
                .as("no sideways scrolling on " + page.url())
                .isFalse();
    }

    /**
     * Every rule that axe finds broken, and where. What a dock covers until one scrolls is small only for that long: it counts
     * where something is too small at the end of the page, too.
     */
    public static List<String> brokenRules(Page page) {
        List<String> broken = analysed(page);
        if (broken.stream().noneMatch(StetBrowser::isAboutSize)) {
            return broken;
        }
        page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
        boolean stays = analysed(page).stream().anyMatch(StetBrowser::isAboutSize);
        page.evaluate("window.scrollTo(0, 0)");
        return broken.stream().filter(rule -> stays || !isAboutSize(rule)).toList();
    }

    private static boolean isAboutSize(String broken) {
        return broken.startsWith("target-size");
    }

    private static List<String> analysed(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(StetBrowser::described)
                        .toList();
    }

    public static boolean scrollsSideways(Page page) {
        return Boolean.FALSE.equals(
                page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getHtml()))
                        .toList();
    }

    /** Looks at a page as this account at both widths and in both schemes: each must be accessible, each is pictured. */
    public void look(String username, String path, String name) {
        Page page = username.isEmpty() ? window(DESK, ColorScheme.LIGHT) : signedIn(username, DESK, ColorScheme.LIGHT);
        for (int width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.navigate(path);
                picture(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
                assertAccessible(page);
            }
        }
        page.context().close();
    }

    /** Takes a picture of the whole page. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        browser.close();
        playwright.close();
    }
}
