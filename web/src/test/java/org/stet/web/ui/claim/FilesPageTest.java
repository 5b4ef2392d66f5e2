package org.stet.web.ui.claim;

import java.net.URI;
import java.util.Base64;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestFiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A screenshot is chosen, dropped or pasted into the evidence, and seen wherever the evidence is. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class FilesPageTest {

    private static final String PNG = Base64.getEncoder().encodeToString(TestFiles.png(400, 300));

    /** Hands a picture to the page as the browser does when one is pasted or dropped. */
    private static final String HAND = """
            (form, [kind, base64]) => {
              const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], kind + ".png", { type: "image/png" }));
              form.dispatchEvent(kind === "paste"
                ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
                : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
            }""";

    @TestHTTPResource
    URI base;

    private StetBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = StetBrowser.on(base);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void without_scripts_a_file_is_chosen_and_what_is_wrong_stands_at_the_field() {
        String id = Calls.submitted();
        Page page = browser.windowWithoutScripts();
        page.navigate("/claims/" + id);
        StetBrowser.signIn(page, Calls.EDITOR, StetDatabase.PASSWORD);
        page.navigate("/claims/" + id);
        Locator form = form(page);
        assertThat(form.locator("[data-drop]")).isHidden();
        choose(form, "table.png", "image/png", TestFiles.png(400, 300));
        form.locator("button").click();
        assertThat(page.locator(".field.wrong .error").first()).containsText("Say what can be seen in the picture");
        form = page.locator("form[data-files]").first();
        form.getByLabel("What can be seen in it").fill("A table of ships");
        choose(form, "table.png", "image/png", TestFiles.png(400, 300));
        form.locator("button").click();
        assertThat(page.locator(".notice, .toast").first()).containsText("File added");
        assertThat(page.locator("#evidence .files img")).hasAttribute("alt", "A table of ships");
    }

    @Test
    void with_scripts_a_picture_is_pasted_or_dropped_and_the_page_stays_accessible() {
        String id = Calls.submitted();
        for (String kind : List.of("paste", "drop")) {
            Page page = browser.signedIn(Calls.EDITOR, StetBrowser.DESK, ColorScheme.LIGHT);
            page.navigate("/claims/" + id);
            Locator form = form(page);
            assertThat(form.locator("[data-drop]")).isVisible();
            form.evaluate(HAND, List.of(kind, kind.equals("paste") ? PNG : png()));
            assertThat(form.locator("[data-drop]")).containsText(kind + ".png");
            form.getByLabel("What can be seen in it").fill("What was " + kind);
            StetBrowser.assertAccessible(page);
            form.locator("button").click();
            assertThat(page.getByAltText("What was " + kind)).isVisible();
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page phone = browser.signedIn(Calls.SECOND_EDITOR, StetBrowser.PHONE, scheme);
            phone.navigate("/claims/" + id);
            StetBrowser.assertAccessible(phone);
            phone.navigate("/claims/" + id + "/approval");
            assertThat(phone.locator(".relied .files img")).hasCount(2);
            StetBrowser.assertAccessible(phone);
        }
        Calls.approve(Calls.SECOND_EDITOR, id).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, id, "publication").then().statusCode(200);
        Page reader = browser.window(StetBrowser.PHONE, ColorScheme.DARK);
        reader.navigate(Calls.as(Calls.EDITOR).get(Calls.claim(id)).path("publication.url"));
        Locator picture = reader.getByAltText("What was drop");
        picture.scrollIntoViewIfNeeded();
        assertThat(picture).isVisible();
        reader.waitForCondition(
                () -> (boolean) picture.evaluate("image => image.complete && image.naturalWidth === 400"));
        StetBrowser.assertAccessible(reader);
    }

    private static String png() {
        return Base64.getEncoder().encodeToString(TestFiles.png(400, 300));
    }

    private static Locator form(Page page) {
        page.locator("#evidence summary", new Page.LocatorOptions().setHasText("Add a file"))
                .first()
                .click();
        return page.locator("form[data-files]").first();
    }

    private static void choose(Locator form, String name, String type, byte[] bytes) {
        form.locator("input[type=file]").setInputFiles(new FilePayload(name, type, bytes));
    }
}
