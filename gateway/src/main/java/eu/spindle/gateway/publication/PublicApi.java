package eu.spindle.gateway.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The responses of the services' public operations. */
final class PublicApi {

    private PublicApi() {}

    /** The published catalogue of a programme. */
    record Catalogue(
            String version,
            @Nullable Instant publishedAt,
            @Nullable String name,
            @Nullable String description,
            List<Commitment> commitments) {}

    /** The commitments that an association has adopted. */
    record Commitments(List<Commitment> items) {}

    /** A commitment in the reader's language. */
    record Commitment(
            String code, String keyArea, String keyAreaName, String title, String text, List<Indicator> indicators) {}

    /** An indicator that measures a commitment. */
    record Indicator(String code, String name) {}

    /** The associations of a programme. */
    record Participants(List<Participant> items) {}

    /** An association of a programme. */
    record Participant(String slug, String name) {}

    /** An association with its name and branding. */
    record Association(
            String slug,
            String programme,
            String name,
            @Nullable Branding branding,
            @Nullable String logo) {}

    /** Display name and colours of an association. */
    record Branding(
            @Nullable String name,
            @Nullable String primary,
            @Nullable String accent) {}

    /** A page of the pledge wall. */
    record Wall(List<Entry> items, @Nullable String next) {}

    /** A pledge on the wall, with its firm. */
    record Entry(
            UUID enterprise,
            String name,
            String compliance,
            @Nullable String reason,
            @Nullable String reasonCode,
            @Nullable LocalDate leftOn,
            Pledge pledge) {}

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
            List<Pledge> pledges) {}

    /** A pledge of a firm. */
    record Pledge(UUID id, String commitment, String title, String state, int targetYear) {}

    /** The sector's published figures of a year. */
    record Figures(
            List<Integer> years,
            int year,
            @Nullable LocalDate expectedAfter,
            List<Figure> figures,
            List<Withheld> notShown) {}

    /** A figure that is not published: suppressed, missing or not collected. */
    record Withheld(
            @Nullable Definition definition,
            String commitment,
            String name,
            String state,
            @Nullable String reason) {

        /** Returns the code of the text that replaces the figure. */
        String why() {
            return reason == null ? state : reason;
        }
    }

    /** A figure of the sector. */
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
     * The definition of a figure.
     *
     * @param version of the catalogue that defines it so
     * @param differs whether the same indicator has a figure by another definition in that year
     */
    record Definition(String version, boolean differs) {}

    /** The coverage of a figure. */
    record Coverage(
            int firms,
            @Nullable Integer ofMembers,
            @Nullable Integer ofEmployees,
            @Nullable Integer ofTurnover) {}
}
