package org.stet.workflow.desk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The scales of ratings, every version. */
@ApplicationScoped
public class RatingScales implements PanacheRepositoryBase<RatingScale, UUID> {

    /** The versions of the scale with this name, first to last. */
    public List<RatingScale> versions(String name) {
        return list("name = ?1 order by version", name);
    }

    /** All versions, by name and number. */
    public List<RatingScale> inOrder() {
        return list("order by name, version");
    }
}
