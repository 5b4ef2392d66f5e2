package org.stet.workflow.evidence;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.assignment.Assignments;
import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.limit.Places;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;

/** Adds files to pieces of evidence and takes one's own away. */
@ApplicationScoped
public class Attaching {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int MOST_AT_ONCE = 2;
    private static final int SOON = 3;
    private static final int MILLION = 1_000_000;
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}<>:\"|?*]");

    private final ClaimLifecycle lifecycle;
    private final EvidenceLedger ledger;
    private final EvidenceFiles files;
    private final Assignments assignments;
    private final EvidenceSettings settings;

    /** Unpacking pictures takes memory: so many at a time on each node. */
    private final Places drawing = new Places("pictures", MOST_AT_ONCE, MOST_AT_ONCE, SOON);

    Attaching(
            ClaimLifecycle lifecycle,
            EvidenceLedger ledger,
            EvidenceFiles files,
            Assignments assignments,
            EvidenceSettings settings) {
        this.lifecycle = lifecycle;
        this.ledger = ledger;
        this.files = files;
        this.assignments = assignments;
        this.settings = settings;
    }

    /**
     * Says whether the actor may add a file, before anybody looks at it.
     *
     * @throws NotFound if there is no such evidence that the actor may see
     */
    @Transactional
    public void admit(Actor actor, UUID claimId, UUID evidenceId) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.COLLECT_EVIDENCE);
        ledger.visible(change.claim(), actor, evidenceId);
    }

    /**
     * Looks at a file before anything is locked: what kind it is, and what is shown of it.
     *
     * @param person who hands it in
     * @throws InvalidInput if it cannot be taken
     * @throws Busy if too many pictures are being drawn
     */
    public PreparedFile prepare(UUID person, Path file) {
        drawing.take(person);
        try {
            return PreparedFile.of(file);
        } finally {
            drawing.leave(person);
        }
    }

    /**
     * Adds a file to a piece of evidence that the actor may see. In a blind review it is sealed until all reviews are in. The
     * same file once more is the one that is there.
     *
     * @param name the file's name; where it is empty, it is named by its kind
     * @param description what can be seen in it
     * @throws NotFound if there is no such evidence that the actor may see
     * @throws InvalidInput if a picture is not described, a text is too long, or the claim has too many files
     */
    @Transactional
    public EvidenceFile add(
            Actor actor,
            UUID claimId,
            UUID evidenceId,
            PreparedFile file,
            Optional<String> name,
            Optional<String> description) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.COLLECT_EVIDENCE);
        Claim claim = change.claim();
        Evidence evidence = ledger.visible(claim, actor, evidenceId);
        EvidenceFile.Description said = described(file, name, description);
        Optional<EvidenceFile> same = files.visible(claim, actor).stream()
                .filter(each -> each.evidenceId().equals(evidenceId)
                        && each.sha256().equals(file.sha256())
                        && actor.is(each.addedBy()))
                .findFirst();
        if (same.isPresent()) {
            return same.orElseThrow();
        }
        checkRoom(claim, actor, file);
        Optional<UUID> seal = assignments.sealOf(claim, actor).or(evidence::sealedWith);
        EvidenceFile added = new EvidenceFile(evidence, seal, file, said, actor.id(), change.now());
        files.add(added, file);
        record(note(change, "fileAdded", added), added, "file-added");
        return added;
    }

    /**
     * Takes a file away that the actor added; it stays in the record.
     *
     * @throws NotFound if there is no such file that the actor may see
     * @throws NotYours if somebody else added it
     */
    @Transactional
    public void remove(Actor actor, UUID claimId, UUID evidenceId, UUID fileId) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.COLLECT_EVIDENCE);
        EvidenceFile file = files.visible(change.claim(), actor, evidenceId, fileId)
                .orElseThrow(() -> new NotFound("file", fileId.toString()));
        if (!actor.is(file.addedBy())) {
            throw new NotYours("added-it", "evidence.file.only-who-added-it");
        }
        file.remove(change.now());
        record(note(change, "fileRemoved", file), file, "file-removed");
    }

    private static EvidenceFile.Description described(
            PreparedFile file, Optional<String> name, Optional<String> description) {
        Optional<String> text = description.map(String::strip).filter(words -> !words.isEmpty());
        String given = name.map(Attaching::plain).orElse("");
        new Checks()
                .require(
                        text.isPresent() || !file.kind().isPicture(),
                        "description",
                        Fault.MISSING,
                        "evidence.file.describe")
                .within(text, "description", LONGEST_DESCRIPTION)
                .within(Optional.of(given), "name", LONGEST_NAME)
                .done();
        String kind = file.kind().isPicture() ? "picture" : "document";
        return new EvidenceFile.Description(file.kind().named(given.isEmpty() ? kind : given), text);
    }

    /** Without the folders that some browsers send, and without what no computer takes in a name. */
    private static String plain(String name) {
        int last = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return NOT_IN_A_NAME.matcher(name.substring(last + 1)).replaceAll("").strip();
    }

    private void checkRoom(Claim claim, Actor actor, PreparedFile file) {
        long most = settings.filesPerClaim().asLongValue();
        if (files.bytes(claim, actor) + file.size() > most) {
            throw new InvalidInput("file", Fault.OUT_OF_RANGE, "evidence.file.claim-full", most / MILLION);
        }
    }

    private static Change note(Change change, String what, EvidenceFile file) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("id", file.id().toString());
        facts.put("name", file.name());
        file.description().ifPresent(text -> facts.put("description", text));
        facts.put("mediaType", file.kind().mediaType());
        facts.put("size", file.size());
        facts.put("sha256", file.sha256());
        return change.note("evidence", file.evidenceId().toString()).note(what, facts);
    }

    private static void record(Change change, EvidenceFile file, String what) {
        Fact fact = new Fact.CollectEvidence(file.evidenceId(), what);
        file.sealedWith()
                .ifPresentOrElse(assignment -> change.recordSealed(assignment, fact), () -> change.recordBeside(fact));
    }
}
