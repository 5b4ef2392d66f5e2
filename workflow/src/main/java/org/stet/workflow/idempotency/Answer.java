package org.stet.workflow.idempotency;

/**
 * What a creating request is answered with.
 *
 * @param status the HTTP status
 * @param location the address of what was created; empty where there is none
 * @param body the body, as it was sent
 */
public record Answer(int status, String location, String body) {}
