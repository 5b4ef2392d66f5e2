package org.stet.workflow.identity;

import java.util.UUID;

/**
 * What everybody may read of a person: how others know them.
 *
 * @param id the person's id
 * @param username the name to sign in with
 * @param name the name that others see
 */
public record PersonName(UUID id, String username, String name) {}
