package eu.spindle.commitments.recognition;

import eu.spindle.commitments.compliance.ComplianceState;
import eu.spindle.commitments.compliance.ComplianceTracker;
import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.edge.HtmlTemplates;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.time.AssociationCalendar;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The badges of firms as SVG, computed from their pledges and reports. */
@AssociationApi
class BadgeController {

    private final MeasuredPledges pledges;
    private final ComplianceTracker tracker;
    private final Texts texts;
    private final AssociationCalendar calendar;
    private final HtmlTemplates templates;

    BadgeController(
            MeasuredPledges pledges,
            ComplianceTracker tracker,
            Texts texts,
            AssociationCalendar calendar,
            HtmlTemplates templates) {
        this.pledges = pledges;
        this.tracker = tracker;
        this.texts = texts;
        this.calendar = calendar;
        this.templates = templates;
    }

    @Operation(summary = "Show a firm's badge as SVG, computed from its pledges and reports")
    @GetMapping(path = "/enterprises/{enterprise}/badge", produces = "image/svg+xml")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    String get(@PathVariable UUID enterprise) {
        return badge(enterprise);
    }

    @Operation(summary = "Show the public a firm's badge as SVG")
    @GetMapping(path = "/public/enterprises/{enterprise}/badge", produces = "image/svg+xml")
    @Allowed(Roles.PUBLIC)
    @Transactional(readOnly = true)
    String getPublic(@PathVariable UUID enterprise) {
        return badge(enterprise);
    }

    private String badge(UUID enterprise) {
        var compliance = PublicCompliance.of(tracker.find(enterprise).orElse(null), calendar);
        var count = pledges.counting(enterprise);
        // A firm that left keeps a badge that says so, if it had public pledges.
        if (count == 0
                && (compliance.state() == ComplianceState.GOOD
                        || compliance.state() == ComplianceState.LEFT
                                && pledges.published(enterprise).isEmpty())) {
            throw DomainException.notFound();
        }
        var earned = compliance.state() == ComplianceState.GOOD;
        var detail = earned
                ? texts.get("badge.pledges", count)
                : texts.get("badge." + compliance.state().code(), day(compliance.leftOn()));
        return templates.render(new Badge(earned, texts.get("badge.title"), detail, calendar.today()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(LocaleContextHolder.getLocale())
                        .format(day);
    }
}
