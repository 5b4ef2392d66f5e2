package org.stet.workflow.desk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Every version of every desk's policy. */
@ApplicationScoped
public class PolicyVersions implements PanacheRepositoryBase<PolicyVersion, UUID> {

    /** The desk's versions, newest first, each with its scale. */
    public List<PolicyVersion> ofDesk(UUID deskId) {
        return list("from PolicyVersion p join fetch p.scale where p.deskId = ?1 order by p.version desc", deskId);
    }
}
