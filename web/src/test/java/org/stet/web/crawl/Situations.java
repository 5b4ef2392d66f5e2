package org.stet.web.crawl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.stet.web.test.MovableClock;
import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestFiles;
import org.stet.workflow.archive.ArchiveImport;
import org.stet.workflow.archive.ImportRunner;
import org.stet.workflow.archive.Imports;
import org.stet.workflow.archive.file.Field;
import org.stet.workflow.archive.file.Format;
import org.stet.workflow.article.Amending;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.ArticleDetails;
import org.stet.workflow.article.Closing;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Marking;
import org.stet.workflow.article.Submission;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.assignment.BeingAway;
import org.stet.workflow.assignment.HandingOver;
import org.stet.workflow.assignment.Recusing;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.deadline.DeadlineWatch;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.desk.Question;
import org.stet.workflow.erasure.Erasing;
import org.stet.workflow.erasure.Withdrawing;
import org.stet.workflow.evidence.Attaching;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;
import org.stet.workflow.job.JobAction;
import org.stet.workflow.job.JobRunner;
import org.stet.workflow.job.Jobs;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.publication.Rechecks;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.webhook.Webhook;
import org.stet.workflow.webhook.Webhooks;

/**
 * A newsroom with a claim in every situation, made by the product's own use cases; once for all tests of a run. Everything
 * that people write in it is Arabic, so that a page that forgets which way their words run is found; some of it has not one
 * space, so that a page that such words push sideways is found.
 */
@ApplicationScoped
public class Situations {

    static final String ASSIGNED = "crawl-assigned";
    static final String SECOND = "crawl-second";
    static final String NOT_ASSIGNED = "crawl-not-assigned";
    static final String RECUSED = "crawl-recused";
    static final String EDITOR = "crawl-editor";
    static final String APPROVER = "crawl-approver";
    static final String WRITER = "crawl-writer";
    static final String ELSEWHERE = "crawl-elsewhere";
    static final String ADMINISTRATOR = "crawl-admin";
    static final String INTEGRATOR = "crawl-wire";

    private static final String SINGLE = "crawl-single";
    private static final String BLIND = "crawl-blind";
    private static final String OTHER = "crawl-other";
    private static final String REASON = "السبب مكتوب هنا.";
    private static final Optional<String> WHY = Optional.of(REASON);
    private static final int LINES = 120;
    private static final Duration LONG_AGO = Duration.ofDays(50);

    private final MovableClock clock;
    private final Accounts accounts;
    private final Membership membership;
    private final DeskPolicies desks;
    private final Intake intake;
    private final Marking marking;
    private final Triage triage;
    private final Closing closing;
    private final Amending amending;
    private final Withdrawing withdrawing;
    private final Assigning assigning;
    private final HandingOver handingOver;
    private final Recusing recusing;
    private final BeingAway beingAway;
    private final Reviewing reviewing;
    private final Collecting collecting;
    private final Attaching attaching;
    private final RightOfReply rightOfReply;
    private final Reporting reporting;
    private final Reports reports;
    private final Claims allClaims;
    private final CheckDocuments documents;
    private final Publishing publishing;
    private final Rechecks rechecks;
    private final DeadlineWatch watch;
    private final Webhooks webhooks;
    private final Jobs jobs;
    private final JobRunner jobRunner;
    private final Imports imports;
    private final ImportRunner importRunner;
    private final Map<String, Actor> people = new LinkedHashMap<>();
    private final Map<String, UUID> claims = new LinkedHashMap<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private int line;

    Situations(
            MovableClock clock,
            Accounts accounts,
            Membership membership,
            DeskPolicies desks,
            Intake intake,
            Marking marking,
            Triage triage,
            Closing closing,
            Amending amending,
            Withdrawing withdrawing,
            Assigning assigning,
            HandingOver handingOver,
            Recusing recusing,
            BeingAway beingAway,
            Reviewing reviewing,
            Collecting collecting,
            Attaching attaching,
            RightOfReply rightOfReply,
            Reporting reporting,
            Reports reports,
            Claims allClaims,
            CheckDocuments documents,
            Publishing publishing,
            Rechecks rechecks,
            DeadlineWatch watch,
            Webhooks webhooks,
            Jobs jobs,
            JobRunner jobRunner,
            Imports imports,
            ImportRunner importRunner) {
        this.clock = clock;
        this.accounts = accounts;
        this.membership = membership;
        this.desks = desks;
        this.intake = intake;
        this.marking = marking;
        this.triage = triage;
        this.closing = closing;
        this.amending = amending;
        this.withdrawing = withdrawing;
        this.assigning = assigning;
        this.handingOver = handingOver;
        this.recusing = recusing;
        this.beingAway = beingAway;
        this.reviewing = reviewing;
        this.collecting = collecting;
        this.attaching = attaching;
        this.rightOfReply = rightOfReply;
        this.reporting = reporting;
        this.reports = reports;
        this.allClaims = allClaims;
        this.documents = documents;
        this.publishing = publishing;
        this.rechecks = rechecks;
        this.watch = watch;
        this.webhooks = webhooks;
        this.jobs = jobs;
        this.jobRunner = jobRunner;
        this.imports = imports;
        this.importRunner = importRunner;
    }

    /** Makes them, unless they are there. */
    synchronized Situations made() {
        if (claims.isEmpty()) {
            hire();
            foundDesks();
            read();
            clock.ago(LONG_AGO, this::longAgo);
            letTimePass();
            beforeReview();
            inReview();
            reported();
            published();
            outOfFlow();
            recusing.declare(actor(RECUSED), Optional.empty(), Recusal.Kind.PARTY, Optional.of("الرصيف"), WHY);
            keepWebhook();
            doJobs();
            fillArchive();
        }
        return this;
    }

    /** A paused one, with a test in its log that nobody answers. */
    private void keepWebhook() {
        Webhook webhook = webhooks.make(
                        actor(INTEGRATOR),
                        new Webhooks.Wish(
                                Optional.of("http://127.0.0.1:9/" + "long".repeat(60)),
                                Optional.of(unbroken("وصف", 190)),
                                Optional.of(BLIND),
                                Optional.of(List.of("retract", "withdraw-acceptance"))))
                .webhook();
        webhooks.pause(actor(INTEGRATOR), webhook.id());
        webhooks.test(actor(INTEGRATOR), webhook.id());
    }

    /** One import that is done, and one that is tried and has errors. */
    private void fillArchive() {
        String check = "{\"@type\":\"ClaimReview\",\"url\":\"https://facts.example.org/" + "long".repeat(60)
                + "\",\"claimReviewed\":\"" + unbroken("وصف", 190) + "\",\"author\":{\"name\":\"Facts\"},"
                + "\"itemReviewed\":{\"author\":{\"name\":\"Ann\"}},\"datePublished\":\"2024-05-06\","
                + "\"reviewRating\":{\"alternateName\":\"Pants on fire\"}}\n";
        UUID done = tried(check + check.replace("long/", "short/").replace("2024", "2023"));
        imports.start(actor(EDITOR), done);
        importRunner.run();
        tried(check + "nonsense\n{}\n");
    }

    private UUID tried(String lines) {
        UUID id = imports.make(
                        actor(EDITOR),
                        new ArchiveImport.Wish(
                                Format.JSON_LINES,
                                Map.of(Field.SITE, "facts.example.org", Field.LICENCE, "CC BY 4.0"),
                                Map.of(),
                                true))
                .id();
        imports.receive(actor(EDITOR), id, 0, lines.getBytes(StandardCharsets.UTF_8));
        imports.tryOut(actor(EDITOR), id);
        importRunner.run();
        return id;
    }

    /** One that is tried and waits, one that is done and can be undone; some of their claims are refused. */
    private void doJobs() {
        List<Jobs.Chosen> all = claims.values().stream()
                .map(claim -> new Jobs.Chosen(claim, Optional.empty()))
                .toList();
        jobs.make(actor(EDITOR), Jobs.Wish.of(JobAction.ACCEPT), new Jobs.Selection.Named(all), true);
        jobs.make(
                actor(EDITOR),
                new Jobs.Wish(
                        JobAction.PRIORITY,
                        Optional.empty(),
                        Optional.of(Priority.NORMAL),
                        Optional.empty(),
                        List.of()),
                new Jobs.Selection.Named(all.subList(0, 3)),
                false);
        jobRunner.run();
    }

    /** The claims by the name of their situation. */
    Map<String, UUID> claims() {
        return claims;
    }

    List<UUID> articles() {
        return articles.values().stream().map(Article::id).toList();
    }

    Actor actor(String username) {
        return people.get(username);
    }

    private void hire() {
        hire(ASSIGNED, "آنا رويز", Role.REVIEWER);
        hire(SECOND, "توم أوكافور", Role.REVIEWER);
        hire(NOT_ASSIGNED, "لين بارك", Role.REVIEWER);
        hire(RECUSED, "روزا حداد", Role.REVIEWER);
        hire(EDITOR, "مارتا لوند", Role.EDITOR);
        hire(APPROVER, "إدريس كول", Role.EDITOR);
        hire(WRITER, unbroken("محررة", 60), Role.EDITOR);
        hire(ELSEWHERE, "وندا من مكتب آخر", Role.EDITOR, Role.REVIEWER);
        hire(ADMINISTRATOR, "نورا سالم", Role.ADMIN);
        hire(INTEGRATOR, "وكالة الأنباء", Role.INTEGRATOR);
    }

    private void hire(String username, String name, Role... roles) {
        people.put(
                username,
                accounts.create(username, name, StetDatabase.PASSWORD, Set.of(roles))
                        .asActor());
    }

    private void foundDesks() {
        List<Question> checklist = List.of(
                new Question("asked", "هل سئل المتحدث؟", Question.Kind.YES_NO, true, List.of()),
                new Question("which", "أي سجل؟", Question.Kind.CHOICE, false, List.of("سجل المرفأ", "سجل المدينة")),
                new Question("words", unbroken("سؤال", 200), Question.Kind.TEXT, false, List.of()),
                new Question("many", "كم عددها؟", Question.Kind.NUMBER, false, List.of()),
                new Question("day", "في أي يوم؟", Question.Kind.DATE, false, List.of()),
                new Question("where", "أين نشر؟", Question.Kind.ADDRESS, false, List.of()));
        found(SINGLE, "مكتب المرفأ", new PolicySettings(1, 0, 1, 1, true, true, checklist));
        found(BLIND, unbroken("مكتب", 80), new PolicySettings(2, 0, 1, 0, false, false, List.of()));
        found(OTHER, "مكتب آخر", PolicySettings.plain(1, 1));
        for (String username : List.of(ASSIGNED, SECOND, NOT_ASSIGNED, RECUSED)) {
            join(SINGLE, username, Role.REVIEWER);
            join(BLIND, username, Role.REVIEWER);
        }
        for (String username : List.of(EDITOR, APPROVER, WRITER)) {
            join(SINGLE, username, Role.EDITOR);
            join(BLIND, username, Role.EDITOR);
        }
        join(OTHER, ELSEWHERE, Role.EDITOR);
    }

    private void found(String code, String name, PolicySettings settings) {
        String scale = desks.desk("news").policy().scaleId().toString();
        desks.found(actor(ADMINISTRATOR), Optional.of(code), Optional.of(name), settings, Optional.of(scale));
    }

    private void join(String desk, String username, Role role) {
        Desk joined = desks.desk(desk);
        membership.put(actor(ADMINISTRATOR), joined, username, Set.of(role), List.of("ar"), List.of("الموانئ"));
    }

    private void read() {
        articles.put(SINGLE, article(SINGLE, "تقرير عن أرصفة المرفأ", "الرصيف"));
        articles.put(BLIND, article(BLIND, unbroken("عنوان", 290), "المستودع"));
        articles.put(
                "english",
                intake.take(
                                actor(EDITOR),
                                new Submission.Text(
                                        "Ships leave the port\n\nForty ships left the port of Velmar in 2024, the harbour"
                                                + " board said on Monday.\n\nThe union “did not see a single one”, its chair"
                                                + " Mara Olt told reporters.\n\nUnemployment in the town rose to 12 per cent"
                                                + " in May.",
                                        Optional.empty(),
                                        Optional.of(URI.create("https://velmar.example/ships"))),
                                Optional.of(SINGLE))
                        .article());
        articles.put(
                "closed",
                intake.take(
                                actor(EDITOR),
                                new Submission.Text(
                                        "Cranes of the port\n\nTwelve cranes were sold in 2023, the board said.",
                                        Optional.empty(),
                                        Optional.empty()),
                                Optional.of(SINGLE))
                        .article());
        closing.close(actor(EDITOR), articles.get("closed").id());
        Article before = articles.get("closed");
        amending.amend(
                actor(EDITOR),
                before.id(),
                Expected.ANY,
                new ArticleDetails(
                        "رافعات المرفأ",
                        List.of("ليلى حداد"),
                        Optional.of("صحيفة المرفأ"),
                        Optional.of(LocalDate.of(2026, 3, 31)),
                        Optional.of("en")));
        articles.put("withdrawn", withdrawn());
        articles.put("first version", version("غادرت أربعون سفينة الميناء عام 2024. " + unbroken("كلمة", 200)));
        articles.put("second version", version("غادرت خمسون سفينة الميناء عام 2024. " + unbroken("كلمة", 200)));
    }

    /** One of its claims was under review when it was withdrawn. */
    private Article withdrawn() {
        Article article = intake.take(
                        actor(EDITOR),
                        new Submission.Text(
                                "Boats of the port\n\nFourteen boats were sold in 2022, the board said.\n\nThe port had 20"
                                        + " boats in 2021, according to the ministry.",
                                Optional.empty(),
                                Optional.of(URI.create("https://velmar.example/boats"))),
                        Optional.of(SINGLE))
                .article();
        UUID claim = marking.mark(actor(EDITOR), article.id(), "Fourteen boats were sold in 2022", Optional.empty())
                .claim()
                .id();
        triage.accept(actor(EDITOR), claim, Expected.ANY);
        assign(claim, ASSIGNED);
        withdrawing.withdraw(
                actor(EDITOR),
                article.id(),
                new Expected(withdrawing.plan(actor(EDITOR), article.id()).tag()),
                new Erasing.Order(Optional.of("محكمة المرفأ ٧/٢٦"), WHY));
        return article;
    }

    /** What an agency hands in under one id of its own. */
    private Article version(String sentence) {
        return intake.take(
                        actor(INTEGRATOR),
                        new Submission.Text(
                                "أخبار الميناء\n\nForty cranes were sold in 2023, the board said.\n\n" + sentence,
                                Optional.empty(),
                                Optional.of(URI.create("https://velmar.example/" + "x".repeat(200)))),
                        new Intake.Sending(Optional.of(SINGLE), Optional.of("رقم-١٢٣")))
                .article();
    }

    private Article article(String desk, String title, String noun) {
        StringBuilder text = new StringBuilder(title + "\n\n");
        for (int each = 0; each < LINES; each++) {
            text.append(noun + " رقم " + (1000 + each) + " طوله " + (200 + each) + " مترا وبني عام 1987.\n\n");
        }
        text.append(unbroken("كلمة", 400)).append('.');
        return intake.take(
                        actor(EDITOR),
                        new Submission.Text(text.toString(), Optional.of(title), Optional.empty()),
                        Optional.of(desk))
                .article();
    }

    /* --- on the way --- */

    private void situation(String name, Supplier<UUID> way) {
        claims.put(name, way.get());
    }

    private UUID candidate(String desk) {
        String noun = desk.equals(SINGLE) ? "الرصيف" : "المستودع";
        int number = line++ % LINES;
        return marking.mark(
                        actor(EDITOR),
                        articles.get(desk).id(),
                        noun + " رقم " + (1000 + number) + " طوله " + (200 + number) + " مترا",
                        Optional.empty())
                .claim()
                .id();
    }

    private UUID open(String desk) {
        UUID id = candidate(desk);
        triage.accept(actor(EDITOR), id, Expected.ANY);
        return id;
    }

    private UUID assigned(String... reviewers) {
        UUID id = open(reviewers.length == 2 ? BLIND : SINGLE);
        assign(id, reviewers);
        return id;
    }

    private void assign(UUID id, String... reviewers) {
        assigning.assign(actor(EDITOR), id, Expected.ANY, List.of(reviewers), Optional.of("رسالة إلى المراجعين"));
    }

    private void begin(UUID id, String reviewer) {
        reviewing.save(
                actor(reviewer),
                id,
                Expected.ANY,
                Optional.empty(),
                Optional.of("مسودة " + reviewer + ": السجل يقول غير ذلك."));
    }

    private void review(UUID id, String reviewer, String rating) {
        reviewing.save(
                actor(reviewer),
                id,
                Expected.ANY,
                Optional.of(rating),
                Optional.of("السجل يذكر اثنتي عشرة سفينة.\n\nولا أكثر."),
                Optional.of(Map.of("asked", "yes", "which", "سجل المرفأ", "words", "نعم، سئل مرتين.")));
        collect(id, reviewer, "سجل المرفأ");
    }

    private void blindReview(UUID id, String reviewer, String rating) {
        reviewing.save(
                actor(reviewer), id, Expected.ANY, Optional.of(rating), Optional.of("رأي " + reviewer + " في السجل."));
        collect(id, reviewer, unbroken("مصدر", 250));
    }

    private void collect(UUID id, String by, String title) {
        Evidence added = collecting.add(
                actor(by),
                id,
                new Evidence.Source(
                        "https://harbour.example/register/" + "x".repeat(250),
                        title,
                        Optional.of("هيئة المرفأ"),
                        Optional.of(LocalDate.of(2026, 3, 31)),
                        Optional.of("غادرت اثنتا عشرة سفينة."),
                        Optional.of("الصفحة ٣"),
                        Evidence.Stance.REFUTES,
                        Evidence.Kind.PRIMARY,
                        Optional.of("هيئة المرفأ"),
                        Optional.of("https://archive.example/1")));
        for (byte[] file : List.of(TestFiles.png(640, 480), TestFiles.pdf())) {
            attaching.add(
                    actor(by),
                    id,
                    added.id(),
                    attaching.prepare(actor(by).id(), TestFiles.path(file)),
                    Optional.of(unbroken("سجل", 120)),
                    Optional.of("صفحة السجل"));
        }
    }

    private ReplyRequest ask(UUID id, String by, String party) {
        return rightOfReply.ask(
                actor(by),
                id,
                new ReplyRequest.Asking(
                        party, ReplyRequest.Channel.EMAIL, "هل هذا صحيح؟", Optional.empty(), Optional.empty()));
    }

    private void answered(UUID id, String by) {
        ReplyRequest asked = ask(id, by, "هيئة المرفأ");
        rightOfReply.end(actor(by), id, asked.id(), ReplyRequest.Outcome.ANSWERED, Optional.of("نعم، هذا ما نعرفه."));
    }

    private UUID submitted() {
        UUID id = assigned(ASSIGNED);
        review(id, ASSIGNED, "false");
        answered(id, ASSIGNED);
        reviewing.submit(actor(ASSIGNED), id, Expected.ANY);
        return id;
    }

    private UUID disputed() {
        UUID id = assigned(ASSIGNED, SECOND);
        blindReview(id, ASSIGNED, "false");
        blindReview(id, SECOND, "half-true");
        reviewing.submit(actor(ASSIGNED), id, Expected.ANY);
        reviewing.submit(actor(SECOND), id, Expected.ANY);
        return id;
    }

    private void write(UUID id, String editor, String headline, String rating) {
        reporting.save(
                actor(editor),
                id,
                Expected.ANY,
                new Reporting.Draft(
                        Optional.of(headline),
                        Optional.of("ملخص بقلم " + editor + "."),
                        Optional.of("الفقرة الأولى من النص.\n\nالفقرة الثانية."),
                        Optional.of(rating)));
    }

    private void approve(UUID id) {
        String sha256 = QuarkusTransaction.requiringNew().call(() -> documents
                .asItStands(allClaims.get(id), reports.latest(id).orElseThrow())
                .sha256());
        reporting.approve(actor(APPROVER), id, Expected.ANY, sha256);
    }

    private UUID approved() {
        UUID id = submitted();
        approve(id);
        return id;
    }

    private UUID publishedOne() {
        UUID id = approved();
        publishing.publish(actor(APPROVER), id, Expected.ANY);
        return id;
    }

    private UUID correcting() {
        UUID id = publishedOne();
        publishing.correct(actor(EDITOR), id, Expected.ANY, CorrectionKind.CORRECTION, WHY);
        return id;
    }

    private UUID corrected() {
        UUID id = correcting();
        write(id, WRITER, "عنوان مصحح", "false");
        approve(id);
        publishing.publish(actor(APPROVER), id, Expected.ANY);
        return id;
    }

    /* --- the situations --- */

    private Void longAgo() {
        situation("overdue open", () -> open(SINGLE));
        situation("overdue assigned", () -> assigned(ASSIGNED));
        situation("overdue in review, a reply silent", () -> {
            UUID id = assigned(ASSIGNED);
            begin(id, ASSIGNED);
            ask(id, ASSIGNED, "شركة لا تجيب");
            return id;
        });
        situation("overdue submitted", this::submitted);
        situation("overdue correcting", this::correcting);
        situation("expired", this::soonExpired);
        situation("expired and assigned again", this::soonExpired);
        return null;
    }

    private UUID soonExpired() {
        UUID id = publishedOne();
        Instant soon = Instant.now().minus(LONG_AGO).plus(Duration.ofDays(1));
        rechecks.setExpiry(actor(EDITOR), id, Expected.ANY, Optional.of(soon));
        return id;
    }

    private void letTimePass() {
        all(rechecks::expireNext);
        all(rightOfReply::silenceNext);
        all(watch::warnNext);
        all(watch::escalateNext);
        UUID again = claims.get("expired and assigned again");
        assign(again, ASSIGNED);
        begin(again, ASSIGNED);
    }

    private static void all(BooleanSupplier next) {
        while (next.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private void beforeReview() {
        situation("candidate", () -> candidate(SINGLE));
        situation("candidate without a space", () -> {
            UUID id = marking.mark(
                            actor(EDITOR),
                            articles.get(SINGLE).id(),
                            unbroken("كلمة", 400),
                            Optional.of(unbroken("ادعاء", 300)))
                    .claim()
                    .id();
            return id;
        });
        situation("open", () -> open(SINGLE));
        situation("open with evidence and a question", () -> {
            UUID id = open(SINGLE);
            collect(id, EDITOR, "سجل المدينة");
            ask(id, EDITOR, unbroken("جهة", 250));
            triage.edit(
                    actor(EDITOR),
                    id,
                    Expected.ANY,
                    new Triage.Edit(
                            Optional.of("الرصيف الجديد طوله ثلاثمئة متر."),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(List.of("الموانئ", unbroken("موضوع", 60)))));
            return id;
        });
        situation("assigned", () -> assigned(ASSIGNED));
        situation("assigned, blind", () -> assigned(ASSIGNED, SECOND));
        situation("taken, a place free", () -> {
            UUID id = open(BLIND);
            assigning.take(actor(ASSIGNED), id, Expected.ANY);
            return id;
        });
        situation("assigned and accepted", () -> {
            UUID id = assigned(ASSIGNED);
            handingOver.accept(actor(ASSIGNED), id, Expected.ANY);
            return id;
        });
        situation("assigned and handed over", () -> {
            UUID id = assigned(ASSIGNED);
            handingOver.handOver(actor(EDITOR), id, Expected.ANY, from(ASSIGNED), Optional.of(SECOND), WHY);
            return id;
        });
        situation("declined", () -> {
            UUID id = assigned(ASSIGNED);
            assigning.decline(actor(ASSIGNED), id, Expected.ANY, WHY);
            return id;
        });
        beingAway.declare(
                actor(SECOND),
                Optional.empty(),
                Optional.of(Instant.now().plus(Duration.ofDays(20))),
                Optional.of(Instant.now().plus(Duration.ofDays(30))));
    }

    private static Optional<String> from(String username) {
        return Optional.of(username);
    }

    private void inReview() {
        situation("begun", () -> {
            UUID id = assigned(ASSIGNED);
            begin(id, ASSIGNED);
            return id;
        });
        situation("begun by one of two blind reviewers", () -> {
            UUID id = assigned(ASSIGNED, SECOND);
            begin(id, ASSIGNED);
            return id;
        });
        situation("begun by the other of two blind reviewers", () -> {
            UUID id = assigned(ASSIGNED, SECOND);
            begin(id, SECOND);
            return id;
        });
        situation("sealed by one, not begun by the other", () -> {
            UUID id = assigned(ASSIGNED, SECOND);
            blindReview(id, ASSIGNED, "false");
            reviewing.submit(actor(ASSIGNED), id, Expected.ANY);
            return id;
        });
        situation("begun by both", () -> {
            UUID id = assigned(ASSIGNED, SECOND);
            begin(id, ASSIGNED);
            begin(id, SECOND);
            return id;
        });
        situation("begun, a place free", () -> {
            UUID id = open(BLIND);
            assigning.take(actor(ASSIGNED), id, Expected.ANY);
            begin(id, ASSIGNED);
            return id;
        });
        situation("begun and then taken", () -> {
            UUID id = open(BLIND);
            assigning.take(actor(SECOND), id, Expected.ANY);
            begin(id, SECOND);
            assigning.take(actor(ASSIGNED), id, Expected.ANY);
            return id;
        });
        situation("begun and handed over", () -> {
            UUID id = assigned(SECOND);
            begin(id, SECOND);
            handingOver.handOver(actor(SECOND), id, Expected.ANY, from(SECOND), Optional.of(ASSIGNED), WHY);
            return id;
        });
        situation("begun, blind and handed over", () -> {
            UUID id = assigned(NOT_ASSIGNED, SECOND);
            begin(id, NOT_ASSIGNED);
            handingOver.handOver(actor(EDITOR), id, Expected.ANY, from(NOT_ASSIGNED), Optional.of(ASSIGNED), WHY);
            return id;
        });
        situation("whole, to be submitted, replies of every kind", () -> {
            UUID id = assigned(ASSIGNED);
            review(id, ASSIGNED, "true");
            answered(id, ASSIGNED);
            ReplyRequest asked = ask(id, ASSIGNED, "وزارة النقل");
            rightOfReply.end(actor(ASSIGNED), id, asked.id(), ReplyRequest.Outcome.DECLINED, Optional.empty());
            rightOfReply.correct(
                    actor(ASSIGNED),
                    id,
                    asked.id(),
                    new ReplyRequest.Correction(
                            Optional.of("وزارة النقل والموانئ"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
            return id;
        });
        situation("no primary source, with the reason", () -> {
            UUID id = assigned(ASSIGNED);
            begin(id, ASSIGNED);
            collecting.statePrimarySourceReason(actor(ASSIGNED), id, WHY);
            return id;
        });
        situation("disputed", this::disputed);
    }

    private void reported() {
        situation("decided between", () -> {
            UUID id = disputed();
            reviewing.adjudicate(actor(NOT_ASSIGNED), id, Expected.ANY, Optional.of("half-true"), WHY);
            return id;
        });
        situation("submitted", this::submitted);
        situation("submitted and written by an editor", () -> {
            UUID id = submitted();
            write(id, WRITER, unbroken("عنوان", 200), "false");
            return id;
        });
        situation("returned", () -> {
            UUID id = submitted();
            reviewing.sendBack(actor(EDITOR), id, Expected.ANY, WHY);
            return id;
        });
        situation("returned, blind", () -> {
            UUID id = disputed();
            reviewing.adjudicate(actor(NOT_ASSIGNED), id, Expected.ANY, Optional.of("half-true"), WHY);
            reviewing.sendBack(actor(EDITOR), id, Expected.ANY, WHY);
            return id;
        });
        situation("approved", this::approved);
        situation("approved and then written", () -> {
            UUID id = approved();
            write(id, WRITER, "عنوان آخر", "false");
            return id;
        });
    }

    private void published() {
        situation("published", this::publishedOne);
        situation("published until a day", () -> {
            UUID id = publishedOne();
            rechecks.setExpiry(
                    actor(EDITOR), id, Expected.ANY, Optional.of(Instant.now().plus(Duration.ofDays(30))));
            return id;
        });
        situation("correcting", this::correcting);
        situation("correction written", () -> {
            UUID id = correcting();
            write(id, WRITER, "عنوان مصحح", "false");
            return id;
        });
        situation("correction approved", () -> {
            UUID id = correcting();
            write(id, WRITER, "عنوان مصحح", "false");
            approve(id);
            return id;
        });
        situation("corrected", this::corrected);
        situation("correction given up", () -> {
            UUID id = correcting();
            publishing.cancelCorrection(actor(EDITOR), id, Expected.ANY);
            return id;
        });
        situation("retracted", () -> {
            UUID id = publishedOne();
            publishing.retract(actor(EDITOR), id, Expected.ANY, WHY);
            return id;
        });
        situation("corrected and retracted", () -> {
            UUID id = corrected();
            publishing.retract(actor(EDITOR), id, Expected.ANY, WHY);
            return id;
        });
        situation("retracted and opened again", () -> {
            UUID id = publishedOne();
            publishing.retract(actor(EDITOR), id, Expected.ANY, WHY);
            triage.reopen(actor(EDITOR), id, Expected.ANY);
            return id;
        });
    }

    private void outOfFlow() {
        situation("dismissed", () -> {
            UUID id = candidate(SINGLE);
            triage.dismiss(actor(EDITOR), id, Expected.ANY, DismissalReason.OUT_OF_SCOPE, WHY);
            return id;
        });
        situation("dismissed and undone", () -> {
            UUID id = candidate(SINGLE);
            triage.dismiss(actor(EDITOR), id, Expected.ANY, DismissalReason.NOT_SELECTED, Optional.empty());
            triage.undo(actor(EDITOR), id, Expected.ANY);
            return id;
        });
        situation("dismissed and opened again", () -> {
            UUID id = candidate(SINGLE);
            triage.dismiss(actor(EDITOR), id, Expected.ANY, DismissalReason.OPINION, Optional.empty());
            triage.reopen(actor(EDITOR), id, Expected.ANY);
            return id;
        });
        situation("merged", () -> {
            UUID id = candidate(SINGLE);
            triage.merge(actor(EDITOR), id, Expected.ANY, claims.get("open"));
            return id;
        });
        situation("merged and split", () -> {
            UUID id = candidate(SINGLE);
            triage.merge(actor(EDITOR), id, Expected.ANY, claims.get("open"));
            triage.split(actor(EDITOR), id, Expected.ANY);
            return id;
        });
        situation("released", () -> {
            UUID id = assigned(ASSIGNED);
            begin(id, ASSIGNED);
            assigning.release(actor(EDITOR), id, Expected.ANY, WHY);
            return id;
        });
    }

    /** A word and so many letters after it, without a space. */
    private static String unbroken(String word, int length) {
        return word + "ط".repeat(length - word.length());
    }
}
