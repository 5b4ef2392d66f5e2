package org.stet.web.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;

/** Tells programs how to put a fact-check's card into another page, as oEmbed 1.0 has it. */
@Blocking
@Path("/oembed")
public class OembedResource {

    private static final int WIDTH = 600;
    private static final int NARROWEST = 240;
    private static final int HEIGHT = 360;
    private static final Pattern OF_A_CHECK = Pattern.compile("/checks/([^/]{1,300})");

    private final PublicPages pages;
    private final PublicChecks checks;
    private final Newsroom newsroom;
    private final Headlines headlines;
    private final ObjectMapper mapper;

    OembedResource(
            PublicPages pages, PublicChecks checks, Newsroom newsroom, Headlines headlines, ObjectMapper mapper) {
        this.pages = pages;
        this.checks = checks;
        this.newsroom = newsroom;
        this.headlines = headlines;
        this.mapper = mapper;
    }

    /** The embedding of the fact-check at an address of this site. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> oembed(
            @QueryParam("url") Optional<String> url,
            @QueryParam("maxwidth") Optional<Integer> widest,
            @QueryParam("format") Optional<String> format,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        if (format.filter(other -> !other.equals("json")).isPresent()) {
            throw new NotAcceptableException();
        }
        URI asked = uri.getBaseUri();
        OfACheck check = url.flatMap(OembedResource::check).orElseThrow(NotFoundException::new);
        int width = Math.max(NARROWEST, Math.min(WIDTH, widest.orElse(WIDTH)));
        return pages.answer(
                request,
                MediaType.APPLICATION_JSON,
                "?" + check + " " + width,
                () -> written(embedding(check, width, newsroom.base(asked))));
    }

    /** What an address names: a site, and a fact-check there. */
    private record OfACheck(String site, String slug) {}

    /** The site and the fact-check that an address names. */
    private static Optional<OfACheck> check(String address) {
        try {
            URI asked = new URI(address);
            Matcher path =
                    OF_A_CHECK.matcher(Optional.ofNullable(asked.getPath()).orElse(""));
            return asked.getAuthority() != null && path.matches()
                    ? Optional.of(new OfACheck(asked.getAuthority(), path.group(1)))
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private Map<String, Object> embedding(OfACheck asked, int width, URI base) {
        if (!asked.site().equals(base.getAuthority())) {
            throw new NotFoundException();
        }
        PublicCheck check = checks.at(asked.slug());
        String title = headlines.title(check);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "1.0");
        json.put("type", "rich");
        json.put("title", title);
        json.put("provider_name", newsroom.getName());
        json.put("provider_url", base.toString());
        json.put("width", width);
        json.put("height", HEIGHT);
        json.put(
                "html",
                "<iframe src=\"%s/card\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\"></iframe>"
                        .formatted(Headlines.address(check, base), escaped(title), width, HEIGHT));
        return json;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private String written(Map<String, Object> json) {
        try {
            return mapper.writeValueAsString(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("an embedding cannot be written as JSON", notJson);
        }
    }

    /** Where programs ask how to embed a fact-check. */
    static String address(String url, URI base) {
        return base.resolve("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8))
                .toString();
    }
}
