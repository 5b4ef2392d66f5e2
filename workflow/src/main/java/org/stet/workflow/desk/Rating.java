package org.stet.workflow.desk;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One rating of a scale: what a verdict can be. */
@Entity
@Immutable
@Table(name = "rating")
public class Rating {

    /** Which way a rating points, for its colour and sign; the name always stands beside them. */
    public enum Tone {
        /** It stands. */
        TRUE,
        /** In part. */
        MIXED,
        /** It does not stand. */
        FALSE,
        /** Neither: unverifiable, out of date. */
        NEUTRAL
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "scale_id")
    private UUID scaleId;

    private String code;

    private String name;

    private String meaning;

    private int position;

    @Column(name = "\"value\"")
    private Integer value;

    @Enumerated(EnumType.STRING)
    private Tone tone;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> translations = new TreeMap<>();

    /** For Hibernate. */
    protected Rating() {}

    Rating(UUID scaleId, int position, RatingDraft draft) {
        this(
                scaleId,
                draft.code(),
                draft.name(),
                draft.meaning(),
                position,
                draft.value().orElse(null),
                draft.tone());
        this.translations = new TreeMap<>(draft.translations());
    }

    Rating(UUID scaleId, String code, String name, String meaning, int position, Integer value, Tone tone) {
        this.scaleId = scaleId;
        this.code = code;
        this.name = name;
        this.meaning = meaning;
        this.position = position;
        this.value = value;
        this.tone = tone;
    }

    /** The rating's id. */
    public UUID id() {
        return id;
    }

    /** The scale that it belongs to. */
    public UUID scaleId() {
        return scaleId;
    }

    /** The name that programs use: "mostly-false". */
    public String code() {
        return code;
    }

    /** The name that readers see: "Mostly false". */
    public String name() {
        return name;
    }

    /** The name in this language, as two letters; as written where there is no translation. */
    public String name(String language) {
        return translations.getOrDefault(language, name);
    }

    /** Its names in other languages, by two letters. */
    public Map<String, String> translations() {
        return Map.copyOf(translations);
    }

    /** When a reviewer gives it. */
    public String meaning() {
        return meaning;
    }

    /** Its place in the scale, from 1, best first. */
    public int position() {
        return position;
    }

    /** The number for ClaimReview's ratingValue, higher is truer; empty where the rating lies outside the order. */
    public OptionalInt value() {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Which way it points. */
    public Tone tone() {
        return tone;
    }
}
