package org.stet.workflow.review;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All adjudications. */
@ApplicationScoped
public class Adjudications implements PanacheRepositoryBase<Adjudication, UUID> {}
