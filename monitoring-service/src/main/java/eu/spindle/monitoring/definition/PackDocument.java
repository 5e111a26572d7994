package eu.spindle.monitoring.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The files of a pack as parsed, before they are verified. */
final class PackDocument {

    private PackDocument() {}

    /** {@code programme.yaml}. */
    record Programme(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String version,
            @JsonProperty(required = true) List<UnitEntry> units,
            @Nullable List<DerivedEntry> derived,
            @Nullable List<String> core,
            @Nullable SensitiveClasses sensitiveClasses) {}

    /** A unit. */
    record UnitEntry(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String dimension,
            @JsonProperty(required = true) BigDecimal factor) {}

    /** A derived figure. */
    record DerivedEntry(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String formula,
            @JsonProperty(required = true) String unit) {}

    /** The size of a firm below which it gives sensitive figures as classes, and the classes. */
    record SensitiveClasses(
            int employeesBelow,
            @JsonProperty(required = true) List<String> classes) {}

    /** {@code data-points.yaml}. */
    record DataPoints(@JsonProperty(required = true) List<DataPointEntry> dataPoints) {}

    /** A data point. */
    record DataPointEntry(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String unit,
            @JsonProperty(required = true) DataPoint.Period period,
            @JsonProperty(required = true) String type,
            @Nullable Integer decimals,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable String ofThese,
            @Nullable String example,
            @Nullable PlausibleEntry plausible,
            @Nullable BigDecimal notableChange,
            boolean sensitive,
            @Nullable JsonNode mappings) {}

    /** A plausible range. */
    record PlausibleEntry(
            @JsonProperty(required = true) String per,
            @JsonProperty(required = true) BigDecimal from,
            @JsonProperty(required = true) BigDecimal to) {}

    /** {@code indicators.yaml}. */
    record Indicators(@JsonProperty(required = true) List<IndicatorEntry> indicators) {}

    /** An indicator. */
    record IndicatorEntry(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String commitment,
            @JsonProperty(required = true) String formula,
            @JsonProperty(required = true) String unit,
            @JsonProperty(required = true) Indicator.Direction direction,
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) String evidence,
            Indicator.@Nullable Band band,
            boolean pooled,
            @Nullable JsonNode mappings) {}

    /** {@code commitments.yaml}, of which only the codes are read. */
    record Commitments(@JsonProperty(required = true) List<CommitmentEntry> commitments) {}

    /** A commitment. */
    record CommitmentEntry(@JsonProperty(required = true) String code) {}

    /** {@code checks.yaml}. */
    record Checks(@JsonProperty(required = true) List<CheckEntry> checks) {}

    /** A check. */
    record CheckEntry(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String severity,
            @JsonProperty(required = true) String expression,
            @JsonProperty(required = true) List<String> dataPoints) {}
}
