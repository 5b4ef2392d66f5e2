package org.stet.workflow.desk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The scales of ratings, every version. */
@ApplicationScoped
public class RatingScales implements PanacheRepositoryBase<RatingScale, UUID> {

    /** All versions, by name and number. */
    public List<RatingScale> inOrder() {
        return list("order by name, version");
    }
}
