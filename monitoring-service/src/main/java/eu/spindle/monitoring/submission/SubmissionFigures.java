package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.figure.Figure;
import eu.spindle.monitoring.figure.FigureReader;
import eu.spindle.monitoring.figure.Finding;
import eu.spindle.monitoring.figure.InvalidFigureException;
import eu.spindle.monitoring.figure.Review;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.submission.EnterFigures.Edit;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the figures of one enterprise by the definitions of its cycle. */
final class SubmissionFigures {

    static final int MAX_COMMENT = 2_000;

    private final Definitions definitions;
    private final FigureReader reader;

    SubmissionFigures(Definitions definitions, Enterprise enterprise) {
        this.definitions = definitions;
        boolean small = enterprise.sizeClass().isBelow(definitions.smallFirms().employeesBelow());
        this.reader = new FigureReader(definitions, small);
    }

    /**
     * The edit with each figure in its canonical text.
     *
     * @throws DomainException naming every field that is invalid
     */
    Edit normalised(Edit edit) {
        var fieldErrors = new ArrayList<FieldError>();
        var figures = new LinkedHashMap<String, @Nullable String>();
        edit.figures().forEach((point, text) -> {
            try {
                figures.put(
                        point,
                        text == null || text.isBlank()
                                ? cleared(point)
                                : reader.read(point, text).text());
            } catch (InvalidFigureException refused) {
                fieldErrors.add(fieldError(refused));
            }
        });
        var comments = new LinkedHashMap<String, @Nullable String>();
        edit.comments().forEach((point, text) -> {
            if (definitions.dataPoint(point) == null) {
                fieldErrors.add(FieldError.at(Submission.COMMENTS + point, "data-point-unknown", point));
            } else if (text != null && text.length() > MAX_COMMENT) {
                fieldErrors.add(FieldError.at(Submission.COMMENTS + point, "text-too-long", MAX_COMMENT));
            } else {
                comments.put(point, text == null || text.isBlank() ? null : text.strip());
            }
        });
        if (!fieldErrors.isEmpty()) {
            throw DomainException.invalid(fieldErrors);
        }
        return new Edit(figures, comments, edit.reason());
    }

    /**
     * A figure in its canonical text.
     *
     * @throws InvalidFigureException with the reason why it is none
     */
    String normalised(String point, String text) {
        return reader.read(point, text).text();
    }

    private @Nullable String cleared(String point) {
        reader.dataPoint(point);
        return null;
    }

    static FieldError fieldError(InvalidFigureException refused) {
        Map<String, Object> arguments = refused.arguments();
        return FieldError.at(
                Submission.FIGURES + refused.dataPoint(),
                refused.code(),
                arguments.getOrDefault("found", refused.dataPoint()),
                arguments.getOrDefault("limit", ""));
    }

    /** Stored figures; those that are invalid by the definitions are left out. */
    Map<String, Figure> figures(Map<String, String> stored) {
        var figures = new HashMap<String, Figure>();
        stored.forEach((point, text) -> {
            try {
                figures.put(point, reader.read(point, text));
            } catch (InvalidFigureException outdated) {
                // The firm has grown or the catalogue is newer: last year's text is not valid now.
                figures.remove(point);
            }
        });
        return figures;
    }

    List<Finding> findings(Submission submission, Map<String, String> lastYear) {
        return new Review(definitions, figures(submission.figures()), figures(lastYear), submission::explains)
                .findings();
    }

    /** Data points entered, in whole per cent of all, rounded down. */
    int completeness(Map<String, String> entered) {
        int all = definitions.dataPoints().size();
        return all == 0 ? 100 : 100 * entered.size() / all;
    }

    /** The data points that every report of the cycle has to answer and that have no figure. */
    static List<String> unanswered(Map<String, String> entered, Cycle cycle) {
        return cycle.minimum().stream()
                .filter(point -> !entered.containsKey(point))
                .toList();
    }

    List<String> missing(Map<String, String> entered) {
        return definitions.dataPoints().stream()
                .map(point -> point.code())
                .filter(code -> !entered.containsKey(code))
                .toList();
    }
}
