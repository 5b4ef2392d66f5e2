/**
 * The REST API: a resource parses, calls one method of workflow, and renders a view. What may be done, and by whom, is
 * decided in workflow; the roles named here close the door earlier, they open none.
 */
@OpenAPIDefinition(
        info = @Info(title = "Stet", version = "1"),
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

import org.stet.web.error.Problem;
