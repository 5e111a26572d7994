package eu.spindle.gateway.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the services tell the public. */
final class PublicApi {

    private PublicApi() {}

    /** The published catalogue of a programme. */
    record Catalogue(
            String version,
            @Nullable Instant publishedAt,
            @Nullable String name,
            @Nullable String description,
            List<Commitment> commitments) {}

    /** The commitments that an association's firms choose from. */
    record Commitments(List<Commitment> items) {}

    /** A commitment in the reader's language. */
    record Commitment(
            String code, String keyArea, String keyAreaName, String title, String text, List<Indicator> indicators) {}

    /** What it is measured by. */
    record Indicator(String code, String name) {}

    /** The associations of a programme. */
    record Participants(List<Participant> items) {}

    /** One of them. */
    record Participant(String slug, String name) {}

    /** An association's name and looks. */
    record Association(
            String slug,
            String programme,
            String name,
            @Nullable Branding branding,
            @Nullable String logo) {}

    /** Its colours. */
    record Branding(
            @Nullable String name,
            @Nullable String primary,
            @Nullable String accent) {}

    /** A part of the wall of pledges. */
    record Wall(List<Entry> items, @Nullable String next) {}

    /** A pledge on the wall, with its firm. */
    record Entry(
            UUID enterprise,
            String name,
            String compliance,
            @Nullable String reason,
            @Nullable String reasonCode,
            @Nullable LocalDate leftOn,
            Promise pledge) {}

    /** A firm that has pledged. */
    record Firm(
            UUID enterprise,
            String name,
            @Nullable String city,
            String country,
            String compliance,
            @Nullable String reason,
            @Nullable String reasonCode,
            @Nullable LocalDate leftOn,
            List<Promise> pledges) {}

    /** What was promised. */
    record Promise(UUID id, String commitment, String title, String state, int targetYear) {}

    /** The sector's released figures of a year. */
    record Figures(
            List<Integer> years,
            int year,
            @Nullable LocalDate expectedAfter,
            List<Figure> figures,
            List<Withheld> notShown) {}

    /** A figure that is not shown: suppressed for a reason, missing or not collected. */
    record Withheld(
            @Nullable Definition definition,
            String commitment,
            String name,
            String state,
            @Nullable String reason) {

        /** Returns the code of what is told instead of the figure. */
        String why() {
            return reason == null ? state : reason;
        }
    }

    /** One of them. */
    record Figure(
            String indicator,
            @Nullable Definition definition,
            String commitment,
            String name,
            String unit,
            @Nullable String value,
            Coverage coverage,
            Instant releasedAt) {}

    /**
     * What a figure means.
     *
     * @param version of the catalogue that defines it so
     * @param differs whether the same indicator has a figure by another definition in that year
     */
    record Definition(String version, boolean differs) {}

    /** How much of the sector it speaks for. */
    record Coverage(
            int firms,
            @Nullable Integer ofMembers,
            @Nullable Integer ofEmployees,
            @Nullable Integer ofTurnover) {}
}
