/**
 * The REST API: a resource parses, calls one method of workflow, and renders a view. What may be done, and by whom, is
 * decided in workflow; the roles named here close the door earlier, they open none.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Stet",
                        version = "1",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "The Stet that hands this document out"),
        tags = {
            @Tag(
                    name = "Articles",
                    description = "Hand articles in, read them, and decide on their candidates together"),
            @Tag(
                    name = "Claims",
                    description =
                            "List claims, read one with all that belongs to it, and decide on it before anybody reviews"),
            @Tag(name = "Public", description = "What everybody may read, without signing in"),
            @Tag(name = "Reviews", description = "Assignment, review and its evidence, adjudication"),
            @Tag(
                    name = "Evidence",
                    description =
                            "What the ledger says beyond the evidence itself: snapshots, replies, what lacks, until when a verdict holds"),
            @Tag(
                    name = "Reports",
                    description = "The report and its revisions, its approval, and what becomes public of it"),
            @Tag(
                    name = "Desks",
                    description =
                            "Desks with their policies, members and times; scales, reviewers, and how well they agree"),
            @Tag(
                    name = "Archive",
                    description = "What other publishers checked, and whether a claim was checked before"),
            @Tag(name = "Duty", description = "Conflicts of interest and absences"),
            @Tag(name = "Time", description = "What is due and what is late, and what is to be checked again"),
            @Tag(name = "Events", description = "What happens to claims, for programs that follow"),
            @Tag(name = "Inbox", description = "What waits for the caller"),
            @Tag(name = "Tokens", description = "The tokens of the caller’s own programs"),
            @Tag(name = "People", description = "Accounts, for administrators"),
            @Tag(
                    name = "Record",
                    description = "Whether the record is as it was written, and texts that must go by somebody’s order")
        },
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "token")},
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = Problem.class),
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "basic",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "basic",
                                    description =
                                            "The user name and password of an account, where Stet signs people in."),
                            @SecurityScheme(
                                    securitySchemeName = "token",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    description =
                                            "An API token (stet_…), or an access token of Keycloak where that signs"
                                                    + " people in.")
                        }))
package org.stet.web.api;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.error.Problem;
