package org.stet.workflow.identity;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;

/** How people's secrets are kept and which passwords are refused. */
@ConfigMapping(prefix = "stet")
public interface IdentitySettings {

    /** The key that encrypts secrets at rest: second factors, tokens, kept forms; by default made in the data folder at the first start. */
    @WithName("identity.key")
    String key();

    /** A file of breached passwords, beside the short list that comes along: a line a password, or a line a SHA-1. */
    @WithName("passwords.breached")
    Optional<Path> breachedPasswords();
}
