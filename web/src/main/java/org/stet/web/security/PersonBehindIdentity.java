package org.stet.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;

/** Turns whoever signed in into the person Stet knows, read afresh in every request; one set inactive is out at once. */
@ApplicationScoped
class PersonBehindIdentity implements SecurityIdentityAugmentor {

    private final People people;

    PersonBehindIdentity(People people) {
        this.people = people;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> withActor(identity));
    }

    @ActivateRequestContext
    SecurityIdentity withActor(SecurityIdentity identity) {
        Person person = people.findByUsername(identity.getPrincipal().getName())
                .filter(Person::isActive)
                .orElseThrow(() -> new AuthenticationFailedException("no active account"));
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(SignedIn.ACTOR, person.asActor())
                .build();
    }
}
