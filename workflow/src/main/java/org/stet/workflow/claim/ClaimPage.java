package org.stet.workflow.claim;

import java.util.List;
import java.util.Optional;

/**
 * Some claims of a longer list.
 *
 * @param claims the claims, in the list's order
 * @param next names the place after the last one; empty at the list's end
 */
public record ClaimPage(List<Claim> claims, Optional<String> next) {}
