package org.stet.workflow.claim;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.UUID;

import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/**
 * A place in a list of claims: after the claim with this key and id.
 *
 * @param key what decides the order
 * @param id the claim, where several have that key
 */
record ClaimPlace(Object key, UUID id) {

    /** The cursor of the place after this claim. */
    static String after(ClaimSort sort, Claim claim) {
        String place = sort.code() + " " + sort.key(claim) + " " + claim.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The place that the cursor names.
     *
     * @throws InvalidInput if it is not one of this order's
     */
    static ClaimPlace of(ClaimSort sort, String cursor) {
        try {
            String[] place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ");
            if (place.length != 3 || !place[0].equals(sort.code())) {
                throw notACursor();
            }
            return new ClaimPlace(sort.parse(place[1]), UUID.fromString(place[2]));
        } catch (IllegalArgumentException | DateTimeException notACursor) {
            throw notACursor();
        }
    }

    private static InvalidInput notACursor() {
        return new InvalidInput("cursor", Fault.MALFORMED, "list.cursor");
    }
}
