package org.stet.web.ui;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.security.Notices;
import org.stet.web.security.SignInMode;
import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.ApiToken;
import org.stet.workflow.identity.ApiTokens;
import org.stet.workflow.identity.OwnAccount;
import org.stet.workflow.identity.OwnSettings;
import org.stet.workflow.identity.Role;
import org.stet.workflow.identity.TokenScope;
import org.stet.workflow.refusal.InvalidInput;

/** Who is signed in, as what, and the tokens of that person's programs. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AccountPage {

    private static final int[] LIFETIMES = {30, 90, 365};

    private final SignedIn signedIn;
    private final SignInMode mode;
    private final ApiTokens tokens;
    private final OwnAccount account;
    private final AccountMessages messages;
    private final Notices notices;

    AccountPage(
            SignedIn signedIn,
            SignInMode mode,
            ApiTokens tokens,
            OwnAccount account,
            AccountMessages messages,
            Notices notices) {
        this.notices = notices;
        this.signedIn = signedIn;
        this.mode = mode;
        this.tokens = tokens;
        this.account = account;
        this.messages = messages;
    }

    /** What was typed to make a token. */
    public record TokenForm(String name, String days, String scope) {}

    /** In which time zone and language times are told, and what there is to choose from. */
    public record TimesForm(String timeZone, String language, List<String> zones, List<Choice> languages) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance account(
                Actor actor,
                List<Role> roles,
                boolean local,
                boolean presence,
                List<ApiToken> tokens,
                List<Choice> lifetimes,
                List<Choice> scopes,
                TokenForm form,
                TimesForm times,
                FormErrors errors,
                String secret,
                String done);
    }

    @GET
    public TemplateInstance show() {
        return page(new TokenForm("", "90", "read"), FormErrors.none(), "", notices.taken());
    }

    /** The answer shows the token, which is why it does not lead to another page: nobody could read it there. */
    @POST
    @Path("/tokens")
    public Response create(
            @FormParam("present") Optional<String> present,
            @FormParam("name") Optional<String> name,
            @FormParam("days") @DefaultValue("0") int days,
            @FormParam("scope") @DefaultValue("read") String scope) {
        try {
            TokenScope chosen = TokenScope.of(scope).orElse(TokenScope.READ);
            String secret = account.makeToken(signedIn.actor(), present, name, days, chosen);
            return Response.ok(page(new TokenForm("", "90", "read"), FormErrors.none(), secret, ""))
                    .build();
        } catch (InvalidInput invalid) {
            TokenForm typed = new TokenForm(name.orElse(""), Integer.toString(days), scope);
            return Pages.answer(422, page(typed, FormErrors.of(invalid, Map.of("name", messages.tokenName())), "", ""));
        }
    }

    @POST
    @Path("/keys")
    public Response useSingleKeys(@FormParam("on") Optional<String> on) {
        account.useSingleKeys(signedIn.actor(), on.isPresent());
        return notices.see("/account", "keys");
    }

    @POST
    @Path("/times")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response readTimesIn(
            @FormParam("timeZone") Optional<String> timeZone, @FormParam("language") Optional<String> language) {
        try {
            account.readTimesIn(signedIn.actor(), timeZone, language);
            return notices.see("/account", "times");
        } catch (InvalidInput invalid) {
            TimesForm typed = times(timeZone.orElse(""), language.orElse(""));
            FormErrors errors = FormErrors.of(invalid, Map.of("timeZone", messages.timeZone()));
            return Pages.answer(422, page(new TokenForm("", "90", "read"), typed, errors, "", ""));
        }
    }

    @POST
    @Path("/presence")
    public Response showPresence(@FormParam("on") Optional<String> on) {
        account.showPresence(signedIn.actor(), on.isPresent());
        return notices.see("/account", "presence");
    }

    @POST
    @Path("/tokens/{id}/revocation")
    public Response revoke(@PathParam("id") UUID id) {
        tokens.revoke(signedIn.actor(), id);
        return notices.see("/account", "revoked");
    }

    private TimesForm times(String timeZone, String language) {
        return new TimesForm(
                timeZone,
                language,
                TimeZones.names(),
                OwnSettings.LANGUAGES.stream()
                        .map(each -> new Choice(each.getLanguage(), each.getDisplayLanguage(each)))
                        .toList());
    }

    private TemplateInstance page(TokenForm form, FormErrors errors, String secret, String done) {
        OwnSettings own = account.settings(signedIn.actor());
        TimesForm kept = times(
                own.timeZone().map(ZoneId::getId).orElse(""),
                own.language().map(Locale::getLanguage).orElse(""));
        return page(form, kept, errors, secret, done);
    }

    private TemplateInstance page(TokenForm form, TimesForm times, FormErrors errors, String secret, String done) {
        Actor actor = signedIn.actor();
        List<Choice> lifetimes = IntStream.of(LIFETIMES)
                .mapToObj(days -> new Choice(Integer.toString(days), messages.days(days)))
                .toList();
        List<Choice> scopes = Arrays.stream(TokenScope.values())
                .map(scope -> new Choice(scope.code(), messages.scope(scope)))
                .toList();
        return Templates.account(
                actor,
                actor.roles().stream().sorted().toList(),
                mode.isLocal(),
                account.showsPresence(actor),
                tokens.of(actor),
                lifetimes,
                scopes,
                form,
                times,
                errors,
                secret,
                done);
    }
}
