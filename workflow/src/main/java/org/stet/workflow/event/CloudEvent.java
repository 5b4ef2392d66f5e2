package org.stet.workflow.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event as programs outside read it: CloudEvents 1.0 in its structured JSON form. It holds ids, codes and times; words are
 * read where they stand, by whoever may.
 *
 * @param specversion the version of CloudEvents: "1.0"
 * @param id the event's id, the same wherever and however often it is told
 * @param source the desk as a URI: {@code urn:uuid:…}
 * @param type {@code org.stet.claim.} and the action: {@code org.stet.claim.publish}
 * @param subject the claim's id
 * @param time when it happened
 * @param datacontenttype the type of the data: {@code application/json}
 * @param data what happened
 */
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Data data) {

    /** The media type of an event in its structured JSON form. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    /** What the type of every event of a claim begins with. */
    public static final String OF_A_CLAIM = "org.stet.claim.";

    /**
     * What happened, and where the claim was when it had.
     *
     * @param claim the claim's id
     * @param desk the id of its desk
     * @param state its state's name
     * @param round the number of its way through review
     * @param version its version
     * @param actor the id of who did it
     * @param action the code of what was done
     * @param fact what else is to be known, by the action
     */
    public record Data(
            UUID claim,
            UUID desk,
            String state,
            int round,
            long version,
            UUID actor,
            String action,
            Map<String, Object> fact) {

        /** Keeps its own copy. */
        public Data {
            fact = Collections.unmodifiableMap(new LinkedHashMap<>(fact));
        }
    }

    /** The event as programs outside read it. */
    public static CloudEvent of(ClaimEvent event) {
        ClaimEvent.Standing claim = event.claim();
        return new CloudEvent(
                "1.0",
                event.id().toString(),
                "urn:uuid:" + claim.desk(),
                OF_A_CLAIM + event.action(),
                claim.id().toString(),
                event.at(),
                "application/json",
                new Data(
                        claim.id(),
                        claim.desk(),
                        claim.state(),
                        claim.round(),
                        claim.version(),
                        event.actor(),
                        event.action(),
                        FactJson.fields(event.fact())));
    }

    /** The event as a JSON object, in one line. */
    public String json() {
        return FactJson.text(this);
    }
}
