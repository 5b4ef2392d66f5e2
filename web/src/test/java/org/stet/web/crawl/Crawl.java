package org.stet.web.crawl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

import org.jsoup.Jsoup;

/** Follows every link of every page as one person after the other, and notes what each leads to. */
final class Crawl {

    /** What changes with every visit, or what is no page: one visit tells all. */
    private static final int OF_A_LIST = 2;

    private static final Set<String> SUBPAGES = Set.of(
            "decline",
            "release",
            "dismiss",
            "merge",
            "return",
            "correction",
            "retraction",
            "edit",
            "check",
            "report",
            "approval");

    private final Set<String> known;
    private final BiPredicate<Visitor, String> allowed;
    private final boolean everything;
    private final Findings findings = new Findings();
    private final Map<Set<String>, Seen> kinds = new LinkedHashMap<>();
    private final List<Seen> pages = new ArrayList<>();
    private int followed;
    private int forms;

    /** A page that somebody saw. */
    record Seen(Visitor visitor, String path) {}

    /**
     * @param claims the claims to look at, by their situation; those of other tests are left alone
     * @param articles the articles to look at
     * @param allowed whether a person may send a form to this address, as far as a claim's state decides
     * @param everything every page of every list, and every page of a claim that is not linked
     */
    Crawl(
            Collection<UUID> claims,
            Collection<UUID> articles,
            BiPredicate<Visitor, String> allowed,
            boolean everything) {
        this.known = new HashSet<>();
        claims.forEach(claim -> known.add(claim.toString()));
        articles.forEach(article -> known.add(article.toString()));
        this.allowed = allowed;
        this.everything = everything;
    }

    /** Visits all that this person is led to from the pages named, and these. */
    void as(Visitor visitor, List<String> from, List<UUID> claims) {
        Deque<String> links = new ArrayDeque<>(from);
        Map<String, String> linkedFrom = new HashMap<>();
        Set<String> unlinked = new HashSet<>();
        for (UUID claim : claims) {
            links.add("/claims/" + claim);
            for (String page : SUBPAGES) {
                String path = "/claims/" + claim + "/" + page;
                links.addLast(path);
                unlinked.add(path);
            }
        }
        Map<String, Rendering> seen = new HashMap<>();
        Map<String, Integer> visits = new HashMap<>();
        List<String> fragments = new ArrayList<>();
        while (!links.isEmpty()) {
            String link = links.removeFirst();
            String address = link.replaceAll("#.*", "");
            if (link.contains("#")) {
                fragments.add(link);
            }
            if (seen.containsKey(address) || !isOurs(address) || !wanted(address, visits)) {
                continue;
            }
            seen.put(address, null);
            Visitor.Answer answer = visitor.follow(address);
            followed++;
            boolean linked = linkedFrom.containsKey(address) || !unlinked.contains(address);
            String from1 = linkedFrom.getOrDefault(address, "the start");
            String where = who(visitor) + " " + Rendering.withoutIds(address) + " from " + Rendering.withoutIds(from1);
            if (answer.status() >= 500 || linked && answer.status() >= 400) {
                fault("answers " + answer.status(), where);
            } else if (linked
                    && answer.path().equals("/sign-in")
                    && !address.startsWith("/sign-in")
                    && !visitor.username().isEmpty()) {
                fault("leads to the sign-in", where);
            }
            if (!answer.isPage()) {
                continue;
            }
            Rendering page = new Rendering(Jsoup.parse(answer.body()), address);
            seen.put(address, page);
            Seen here = new Seen(visitor, address);
            pages.add(here);
            kinds.putIfAbsent(page.parts(), here);
            page.faults().forEach(fault -> fault(fault, page.template() + " " + who(visitor) + " " + address));
            page.posts().forEach(action -> check(visitor, action, where));
            for (String next : page.leadsTo()) {
                linkedFrom.putIfAbsent(next.replaceAll("#.*", ""), address);
                links.addLast(next);
            }
        }
        for (String link : fragments) {
            Rendering page = seen.get(link.replaceAll("#.*", ""));
            String fragment = link.replaceAll(".*#", "");
            if (page != null && !fragment.isEmpty() && !page.has(fragment)) {
                fault(
                        "leads nowhere: " + Rendering.withoutIds(link),
                        who(visitor) + " from " + linkedFrom.get(link.replaceAll("#.*", "")) + " " + link);
            }
        }
    }

    private static String who(Visitor visitor) {
        return visitor.username().isEmpty() ? "nobody" : visitor.username();
    }

    /** Claims, articles and their like of other tests are not looked at. */
    private boolean isOurs(String address) {
        return !address.matches("/(claims|articles)/.*")
                || Rendering.ids(address).isEmpty()
                || known.contains(Rendering.ids(address).get(0));
    }

    /** Of addresses that differ in their query alone, or in whose sheet they show, a few tell all. */
    private boolean wanted(String address, Map<String, Integer> visits) {
        if (everything && !address.contains("cursor=")) {
            return true;
        }
        boolean query = address.contains("?");
        boolean others = address.matches("/(people|desks|scales|checks|problems)/.*") && !address.contains("crawl");
        if (!query && !others) {
            return true;
        }
        String sort = Rendering.withoutIds(address).replaceAll("cursor=[^&]*", "cursor=");
        return visits.merge(others && !query ? sort.replaceAll("/[^/]+$", "/*") : sort, 1, Integer::sum) <= OF_A_LIST;
    }

    private void check(Visitor visitor, String action, String where) {
        forms++;
        String path = action.replaceAll("[?#].*", "");
        if (path.equals("/sign-in/session")) {
            return;
        }
        Targets.Endpoint endpoint = Targets.answering("POST", path).orElse(null);
        if (endpoint == null) {
            fault("a form that nothing answers: " + Rendering.withoutIds(action), where);
        } else if (!endpoint.admits(visitor.roles())) {
            fault("a form that is not theirs: " + Rendering.withoutIds(action), where);
        } else if (path.startsWith("/claims/") && !allowed.test(visitor, path)) {
            fault("a form that the claim's state refuses: " + Rendering.withoutIds(action), where);
        }
    }

    private void fault(String what, String where) {
        findings.add(what, where);
    }

    /** One page of each kind: with just these parts. */
    Collection<Seen> kinds() {
        return kinds.values();
    }

    /** So few pages that each part of each page is on one of them: always the one that adds most. */
    List<Seen> everyPart() {
        Set<String> left = new HashSet<>();
        kinds.keySet().forEach(left::addAll);
        List<Seen> chosen = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<String> most = kinds.keySet().stream()
                    .max(Comparator.comparingLong(
                            parts -> parts.stream().filter(left::contains).count()))
                    .orElseThrow();
            chosen.add(kinds.get(most));
            left.removeAll(most);
        }
        return chosen;
    }

    List<Seen> pages() {
        return pages;
    }

    int followed() {
        return followed;
    }

    int forms() {
        return forms;
    }

    List<String> faults() {
        return findings.all();
    }
}
