package org.stet.workflow.newsroom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The newsroom's logo, as PNG. */
@Entity
@Immutable
@Table(name = "masthead_logo")
class Logo {

    @Id
    private String sha256;

    @Column(updatable = false)
    private byte[] png;

    /** For Hibernate. */
    protected Logo() {}

    Logo(String sha256, byte[] png) {
        this.sha256 = sha256;
        this.png = png.clone();
    }

    byte[] png() {
        return png.clone();
    }
}
