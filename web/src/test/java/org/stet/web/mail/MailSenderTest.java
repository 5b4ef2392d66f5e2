package org.stet.web.mail;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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
import org.stet.web.test.TestClaims;
import org.stet.workflow.claim.Claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Mails through a real server: who confirms an address is told there within seconds, and of nothing that is sealed. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(MailServer.class)
class MailSenderTest {

    private static final String SITE = "https://checks.example.org";
    private static final Pattern LINK = Pattern.compile(Pattern.quote(SITE) + "(/\\S+)");
    private static final long PATIENCE = 60_000;

    @TestHTTPResource("/")
    URI base;

    @Inject
    TestClaims claims;

    GreenMail server;

    private StetBrowser browser;

    @BeforeEach
    void open() throws Exception {
        server.purgeEmailFromAllMailboxes();
        browser = StetBrowser.on(base);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void who_confirms_an_address_is_told_there_what_waits_for_them() throws Exception {
        Page page = confirmed("reviewer3", "lin@newsroom.example");
        StetBrowser.assertAccessible(page);

        Claim claim = claims.assigned(Calls.LIN);
        MimeMessage mail = received("lin@newsroom.example").get(0);
        assertThat(mail.getFrom()[0].toString()).contains("stet@newsroom.example");
        assertThat(mail.getSubject()).startsWith("You are to review this claim: ");
        String text = GreenMailUtil.getBody(mail);
        assertThat(text).contains(claim.wording().split(" ")[0]).contains(SITE + "/account/mail");
        page.navigate(path(text));
        assertThat(page.url()).contains("/claims/" + claim.id());
        assertThat(mail.getMessageID()).endsWith("@checks.example.org>");

        page.navigate("/account/mail");
        page.getByLabel("How often").selectOption("off");
        page.locator("form[action='/account/mail'] button").click();
        assertThat(page.locator("main .notice").textContent()).contains("Saved");
        Calls.as(Calls.LIN)
                .get("/api/notifications/mail")
                .then()
                .statusCode(200)
                .body("address", equalTo("lin@newsroom.example"), "delivery", equalTo("off"));
        Calls.json(Calls.LIN, Map.of("delivery", "daily", "dailyAt", "06:30", "timeZone", "Asia/Kolkata"))
                .put("/api/notifications/mail")
                .then()
                .statusCode(200)
                .body("dailyAt", equalTo("06:30"), "quietFrom", nullValue());
        page.reload();
        assertThat(page.getByLabel("Time zone").inputValue()).isEqualTo("Asia/Kolkata");
    }

    @Test
    void during_a_blind_review_nobody_is_mailed_that_one_verdict_is_in() throws Exception {
        confirmed("editor2", "second@newsroom.example");
        confirmed("reviewer1", "ana@newsroom.example");
        confirmed("reviewer2", "tom@newsroom.example");
        Claim claim = claims.assigned(Calls.ANA, Calls.TOM);
        received("ana@newsroom.example");
        received("tom@newsroom.example");
        server.purgeEmailFromAllMailboxes();
        claims.submit(claim, Calls.ANA, "true", "The heron register shows it beyond doubt.");
        // a mail about another claim shows that what came before would have gone out
        claims.assigned(Calls.ANA);
        assertThat(received("ana@newsroom.example")).allSatisfy(this::saysNothingSealed);
        assertThat(got("tom@newsroom.example")).isEmpty();
        assertThat(got("second@newsroom.example")).isEmpty();
        claims.submit(claim, Calls.TOM, "false", "Nothing of the kind is in the register of herons.");
        assertThat(received("second@newsroom.example")).allSatisfy(this::saysNothingSealed);
    }

    private void saysNothingSealed(MimeMessage mail) {
        assertThat(GreenMailUtil.getBody(mail)).doesNotContain("heron");
    }

    @Test
    void without_scripts_on_a_phone_wrong_input_is_told_at_its_field() {
        Page page = browser.signedIn("editor", StetBrowser.PHONE, ColorScheme.DARK);
        page.navigate("/account/mail");
        StetBrowser.assertAccessible(page);
        page.locator("input[name=address]").fill("nobody");
        page.locator("form[action='/account/mail/address'] button").click();
        assertThat(page.locator(".error-summary").textContent()).contains("full mail address");
        page.locator("input[name=quietFrom]").fill("22:00");
        page.locator("form[action='/account/mail'] button").click();
        assertThat(page.locator(".error-summary").textContent()).contains("both ends");
        StetBrowser.assertAccessible(page);
        page.navigate("/account/mail/confirmation?secret=wrong");
        page.locator("main button").click();
        assertThat(page.locator("main").textContent()).contains("does not work");
        StetBrowser.assertAccessible(page);
    }

    private Page confirmed(String account, String address) throws Exception {
        Page page = browser.signedIn(account, StetBrowser.DESK, ColorScheme.LIGHT);
        page.navigate("/account/mail");
        page.locator("input[name=address]").fill(address);
        page.locator("form[action='/account/mail/address'] button").click();
        assertThat(page.locator("main").textContent()).contains("We sent a link to");
        MimeMessage link = received(address).get(0);
        assertThat(link.getSubject()).isEqualTo("Confirm your mail address");
        page.navigate(path(GreenMailUtil.getBody(link)));
        assertThat(page.locator("h1").textContent()).isEqualTo("Confirm your mail address");
        page.locator("main button.main").click();
        assertThat(page.locator("main").textContent()).contains("The address is confirmed", address);
        server.purgeEmailFromAllMailboxes();
        return page;
    }

    /** What this address has got, once there is anything. */
    private List<MimeMessage> received(String address) {
        List<MimeMessage> found = got(address);
        for (int more = 1; found.isEmpty(); more++) {
            assertThat(server.waitForIncomingEmail(PATIENCE, more))
                    .as("a mail for " + address)
                    .isTrue();
            found = got(address);
        }
        return found;
    }

    private List<MimeMessage> got(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    private static String path(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
