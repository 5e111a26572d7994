package eu.spindle.commitments.catalogue.web;

import eu.spindle.commitments.catalogue.Supplement;
import eu.spindle.commitments.catalogue.content.Band;
import eu.spindle.commitments.catalogue.content.Catalogue;
import eu.spindle.commitments.catalogue.content.CatalogueTexts;
import eu.spindle.commitments.catalogue.content.Commitment;
import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.catalogue.content.Indicator;
import eu.spindle.commitments.catalogue.content.IndicatorKind;
import eu.spindle.commitments.catalogue.content.Mapping;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A commitment in the reader's language. */
record CommitmentResponse(
        String code,
        String keyArea,
        String keyAreaName,
        @Nullable String perspective,
        List<String> themes,
        String title,
        String text,
        @Nullable String guidance,
        boolean supplement,
        List<Mapping> mappings,
        List<IndicatorResponse> indicators) {

    /** An indicator in the reader's language. */
    record IndicatorResponse(
            String code,
            String name,
            String unit,
            Direction direction,
            IndicatorKind kind,
            @Nullable Band band,
            @Nullable String evidence,
            List<Mapping> mappings) {

        static IndicatorResponse of(Indicator indicator, CatalogueTexts texts) {
            return new IndicatorResponse(
                    indicator.code(),
                    texts.get("indicator." + indicator.code()),
                    indicator.unit(),
                    indicator.direction(),
                    indicator.kind(),
                    indicator.band(),
                    indicator.evidence(),
                    indicator.mappings());
        }
    }

    static CommitmentResponse of(Commitment commitment, Catalogue catalogue, CatalogueTexts texts) {
        var key = "commitment." + commitment.code();
        return new CommitmentResponse(
                commitment.code(),
                commitment.keyArea(),
                texts.get("keyArea." + commitment.keyArea()),
                commitment.perspective(),
                commitment.themes(),
                texts.get(key + ".title"),
                texts.get(key + ".text"),
                texts.find(key + ".guidance"),
                false,
                commitment.mappings(),
                catalogue.indicatorsOf(commitment.code()).stream()
                        .map(indicator -> IndicatorResponse.of(indicator, texts))
                        .toList());
    }

    static CommitmentResponse of(Supplement supplement, Catalogue catalogue, CatalogueTexts texts, String language) {
        return new CommitmentResponse(
                supplement.code(),
                supplement.keyArea(),
                texts.get("keyArea." + supplement.keyArea()),
                null,
                List.of(),
                supplement.text("title", language),
                supplement.text("text", language),
                supplement.text("guidance", language),
                true,
                List.of(),
                supplement.indicators().stream()
                        .flatMap(code -> catalogue.indicator(code).stream())
                        .map(indicator -> IndicatorResponse.of(indicator, texts))
                        .toList());
    }

    static Stream<CommitmentResponse> all(Catalogue catalogue, CatalogueTexts texts) {
        return catalogue.commitments().stream().map(commitment -> of(commitment, catalogue, texts));
    }
}
