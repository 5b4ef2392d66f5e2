package org.stet.web.error;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every problem that Stet answers with. The code is the name in lower case with hyphens and never changes; a problem's
 * {@code type} is the address of the page about it. A rule of workflow that refuses has its own code here: the rule's.
 */
public enum ProblemCode {
    BAD_REQUEST(
            400,
            "Stet cannot read this",
            "The request is not of the form expected here.",
            "If it came from a page of Stet, go back, reload the page and send it again."),
    UNREADABLE_BODY(
            400,
            "The body cannot be read",
            "The body is no JSON, or not of the shape that is asked for: a text where a number belongs, a field twice,"
                    + " or something after the end.",
            "Compare it with the example in the OpenAPI document. “detail” says where reading stopped."),
    BODY_MISSING(400, "The body is empty", "A JSON object is needed, and none came.", "Send one, even if it is {}."),
    NOT_SIGNED_IN(
            401,
            "Sign in first",
            "There were no credentials, or wrong ones.",
            "Sign in and try again. “WWW-Authenticate” says what is accepted."),
    FORBIDDEN(
            403,
            "Not yours to do",
            "Your account does not allow this.",
            "Ask an administrator if you think it should. “rule” names the roles that may, where they are the reason."),
    IS_OF_THE_DESK(
            403,
            "Not of the desk",
            "Only members of the desk work on its claims.",
            "Ask an administrator to make you a member, or an editor of the desk to do it."),
    IS_ITS_REVIEWER(
            403,
            "Not its reviewer",
            "Only a reviewer to whom the claim is assigned may do this.",
            "Take the claim where it is open, or ask an editor to assign it."),
    IS_ITS_REVIEWER_OR_EDITOR(
            403,
            "Neither its reviewer nor an editor",
            "Only a reviewer to whom the claim is assigned, or an editor, may do this.",
            "Take the claim where it is open, or ask an editor."),
    IS_ACTIVE(
            403,
            "The account is not active",
            "A deactivated account takes no part in anything.",
            "Ask an administrator to activate it."),
    ONLY_ONESELF(
            403,
            "Only for oneself",
            "A reviewer takes claims for nobody else.",
            "Leave “reviewers” out to take the claim yourself, or ask an editor to assign it."),
    SIGNED_IN(
            403,
            "Not valid any more",
            "The account or token that began this is not valid any more.",
            "Sign in again, or make another token, and begin again."),
    WHO_DECLARED_IT(
            403,
            "Not yours to end",
            "A conflict of interest is ended by the side that declared it.",
            "“detail” says who may end this one."),
    EDITS_AT_THEIR_DESKS(
            403,
            "Not an editor of their desks",
            "For somebody else it is declared by an editor of every desk at which they work, or by an administrator.",
            "Ask one of them."),
    ADDED_IT(
            403,
            "Not yours to take away",
            "Only who added a piece of evidence may take it away.",
            "Ask them, or say in the report why it is left aside."),
    NOT_FOUND(
            404,
            "Not found",
            "There is nothing at this address, or no longer.",
            "Check the address, or start from the inbox."),
    METHOD_NOT_ALLOWED(
            405,
            "Not this way",
            "What is at this address cannot be asked for in this way.",
            "“Allow” says which methods there are."),
    NOT_ACCEPTABLE(
            406,
            "Not in this form",
            "What is at this address does not come in the form asked for.",
            "Leave “Accept” out, or name application/json."),
    REQUEST_TIMEOUT(408, "Too slow", "The request took too long to arrive.", "Send it again."),
    CONFLICT(
            409,
            "Not in this state",
            "Where it stands now, this cannot be done.",
            "Reload to see how it stands and what may be done. “rule” says what refused."),
    NOT_IN_THIS_STATE(
            409,
            "Not in this state",
            "The state that the claim is in does not take this action.",
            "“state” says where it stands and “allowed” what you may do now."),
    CASE_IS_OPEN(
            409,
            "Not an open case",
            "The reader’s case is answered or dismissed already, or of another kind.",
            "Read the case again."),
    PAGE_IS_PUBLIC(
            409,
            "Page not public",
            "Readers do not see this page about the newsroom.",
            "Nothing: there is nothing to take down."),
    IS_RECEIVING(
            409,
            "File complete already",
            "A file takes parts until it is said to be complete, once.",
            "Read how far the import is. Make another for another file."),
    IS_TRIED(
            409,
            "Not tried, or started before",
            "A job that was tried is started when all of it is tried, and once.",
            "Wait until its phase is “tried”. If it was started, read how far it is."),
    IS_UNDER_WAY(
            409,
            "Over already",
            "A job that is done or cancelled cannot be stopped.",
            "Undo it, where it has done what should not have been done."),
    IS_UNDOABLE(
            409,
            "Not to be undone",
            "A job is undone when it is over, where it has done something, and once.",
            "Stop it first if it is under way. What an undoing did is done anew by a new job."),
    DECIDED_ANEW(
            409,
            "Decided anew",
            "You decided on the claim again since, so that this decision is not the last one.",
            "Undo the last one alone, or bring the claim back."),
    IS_NOT_RECUSED(
            409,
            "Conflict of interest",
            "Who has a conflict of interest with a claim has no part in it.",
            "Leave the claim to others. If the conflict is over, end it under “duty”."),
    IS_NOT_YET_ITS_REVIEWER(409, "Already its reviewer", "You are its reviewer already.", "Go on with the review."),
    HAS_A_FREE_PLACE(
            409,
            "No free place",
            "The claim has all the reviewers that it needs.",
            "Take another claim, or ask an editor to release this one."),
    HAS_NOT_SUBMITTED(
            409,
            "Verdict sealed",
            "Your verdict is sealed already.",
            "Wait for the other review, or ask an editor to return the report."),
    WROTE_NO_VERDICT(
            409,
            "Wrote one of the verdicts",
            "Who adjudicates wrote neither of the verdicts.",
            "Ask another reviewer or editor."),
    IS_NOT_BLIND(
            409,
            "Blind review",
            "While a blind review runs, nobody writes the report.",
            "Wait until both verdicts are sealed."),
    WROTE_NONE_OF_IT(
            409,
            "Four eyes",
            "Who approves wrote none of what readers will see: claim, evidence, replies, verdict or report.",
            "Ask another editor."),
    IS_NOT_PUBLIC(409, "Public", "A fact-check of it is public.", "Retract that first."),
    DECIDED_IT_LAST(
            409,
            "Not yours to undo",
            "Somebody else decided on the claim, or has acted on it since. The detail says who acted last.",
            "Read the claim again. A dismissed one can be brought back, a merged one split."),
    NO_CANDIDATE(
            409,
            "No candidate any more",
            "A decision on several candidates leaves alone what was decided on before.",
            "Decide on that claim alone."),
    CANDIDATE_WAS_ADDED(
            409,
            "Candidate added",
            "A claim was added to the article while it was being closed. The article stays open.",
            "Decide on that claim, then close the article."),
    ARTICLE_WAS_WITHDRAWN(
            409,
            "Article withdrawn",
            "The article was withdrawn for legal reasons. Its text is gone and does not come back.",
            "Nothing: this is for good. The article says by whose order."),
    IS_CLOSED(409, "Not closed", "Only a closed article can be opened again.", "Nothing: it is open."),
    DESK_IS_FIXED(
            409,
            "Not to another desk",
            "A claim goes to another desk before it is assigned, and while nothing of it is public.",
            "Release the claim first, or leave it where it is."),
    WORDING_IS_FROZEN(
            409,
            "Wording frozen",
            "The wording is what the verdicts are about, and stays from the first review on.",
            "Release the claim with a reason: it is reviewed anew with another wording."),
    SEALED_REVIEW(
            409,
            "Sealed review",
            "While you review blind, what is open to all stays as it is.",
            "Wait until all reviews are in."),
    ALREADY_CORRECTED(
            409, "Already corrected", "This entry was put right by a newer one.", "Go on from the newer one."),
    NOT_THIS_REVISION(
            409,
            "Not this revision",
            "What readers will see changed since you read it.",
            "Read the report again and approve the “sha256” that it has then."),
    EVIDENCE_LACKS(
            409,
            "Evidence lacks",
            "The evidence or the replies fall short of what the desk asks for.",
            "Add what “detail” names; the claim’s “ledger” has the whole list."),
    APPROVED_IN_AN_OLDER_FORMAT(
            409,
            "Approved in an older format",
            "The approval is from before approvals covered evidence and replies too.",
            "Take the approval back, and have it approved again."),
    CLAIM_REVIEW_HAS_ERRORS(
            409,
            "ClaimReview has errors",
            "What was approved would be no valid ClaimReview, so it is not published.",
            "“detail” says what to do; the report’s “findings” list everything."),
    SCALE_STAYS(
            409,
            "Scale stays",
            "The claim keeps its version of the scale.",
            "“detail” says why. It moves when its round is over."),
    STALE_VERSION(
            412,
            "Somebody was faster",
            "It has changed since you opened it; yours has not been saved.",
            "Reload to see the newest text, then repeat your change."),
    CONTENT_TOO_LARGE(413, "Too large", "Stet takes up to 12 MB at a time.", "Send it in parts."),
    URI_TOO_LONG(414, "Too large", "The address is too long.", "Use fewer or shorter parameters."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Not in this form",
            "What is at this address does not take content of this type.",
            "Send “Content-Type: application/json”."),
    NOT_VALID(
            422,
            "Not valid",
            "The request can be read, and something in it is not valid.",
            "“violations” names each field, with a code and what to do."),
    VERSION_REQUIRED(
            428,
            "Which version?",
            "A write names the version that was read, so that nobody’s change is lost.",
            "Send “If-Match” with the “ETag” of the last answer."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "You sent more requests in a minute than are let through.",
            "Wait as long as “Retry-After” says, then go on. “RateLimit” says in every answer how many are left."),
    HEADERS_TOO_LARGE(
            431,
            "Too large",
            "The head of the request is too large.",
            "Delete Stet’s cookies in this browser, then try again."),
    INTERNAL_ERROR(
            500,
            "Something went wrong",
            "It is not your fault, and nothing was changed.",
            "Try again; if it happens again, tell an administrator the reference in “instance”."),
    OVERLOADED(
            503,
            "Too busy",
            "Stet has too much to do at this moment.",
            "Wait as long as “Retry-After” says, then look whether it was done; if not, try again.");

    private static final Map<String, ProblemCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(ProblemCode::code, Function.identity()));

    private final int status;
    private final String title;
    private final String explanation;
    private final String advice;

    ProblemCode(int status, String title, String explanation, String advice) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
        this.advice = advice;
    }

    /** The one with this code. */
    public static Optional<ProblemCode> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The general one for a status: the first of those with it, or with its class. */
    public static ProblemCode of(int status) {
        return Arrays.stream(values())
                .filter(each -> each.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
    }

    /** The one of a rule that refused; where the rule is but a role, the general one for the status. */
    public static ProblemCode ofRule(int status, String rule) {
        return of(rule).filter(each -> each.status == status).orElseGet(() -> of(status));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What it means. */
    public String explanation() {
        return explanation;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }
}
