package eu.spindle.gateway.publication;

import eu.spindle.gateway.edge.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pledges as the public reads them, on the wall and on a firm's own page. */
final class Pledges {

    private static final String GOOD = "good";

    private Pledges() {}

    static String wall(String association, PublicApi.Wall wall, Map<String, String> commitments, PageContext sheet) {
        if (wall.items().isEmpty()) {
            return "<p class=\"empty\">" + sheet.text("wall.empty") + "</p>";
        }
        String older = wall.next() == null
                ? ""
                : "<p><a href=\"?after=%s\" rel=\"next\">%s</a></p>"
                        .formatted(URLEncoder.encode(wall.next(), StandardCharsets.UTF_8), sheet.text("wall.older"));
        return wall.items().stream()
                        .map(entry -> entry(association, entry, commitments, sheet))
                        .collect(Collectors.joining("", "<div class=\"cards\">", "</div>\n"))
                + older;
    }

    private static String entry(
            String association, PublicApi.Entry entry, Map<String, String> commitments, PageContext sheet) {
        return """
                <article><p class="firm"><a href="/a/%s/public/firms/%s">%s</a></p><h2>%s</h2>%s%s</article>
                """.formatted(
                        Html.escape(association),
                        entry.enterprise(),
                        Html.escape(entry.name()),
                        Html.escape(entry.pledge().title()),
                        about(entry.pledge(), commitments, sheet),
                        compliance(entry.compliance(), entry.reason(), entry.reasonCode(), entry.leftOn(), sheet));
    }

    static String profile(String association, PublicApi.Firm firm, Map<String, String> commitments, PageContext sheet) {
        String place = firm.city() == null ? "" : Html.escape(firm.city()) + ", ";
        String pledges = firm.pledges().stream()
                .map(pledge -> "<article><h3>%s</h3>%s</article>\n"
                        .formatted(Html.escape(pledge.title()), about(pledge, commitments, sheet)))
                .collect(Collectors.joining());
        return """
                <p>%s%s</p>%s
                <p><img src="/a/%s/public/firms/%s/badge.svg" alt="%s" width="260" height="72"></p>
                <section><h2>%s</h2><div class="cards">%s</div></section>
                """.formatted(
                        place,
                        sheet.country(firm.country()),
                        compliance(firm.compliance(), firm.reason(), firm.reasonCode(), firm.leftOn(), sheet),
                        Html.escape(association),
                        firm.enterprise(),
                        sheet.text("firm.badge"),
                        sheet.text(firm.leftOn() == null ? "firm.pledges" : "firm.pledged"),
                        pledges);
    }

    private static String about(PublicApi.Promise pledge, Map<String, String> commitments, PageContext sheet) {
        String commitment = commitments.getOrDefault(pledge.commitment(), pledge.commitment());
        return "<p>%s</p><p class=\"small\"><span class=\"chip %s\">%s</span> %s</p>"
                .formatted(
                        Html.escape(commitment),
                        Html.escape(pledge.state()),
                        sheet.text("state." + pledge.state()),
                        sheet.text("until", String.valueOf(pledge.targetYear())));
    }

    private static String compliance(
            String state,
            @Nullable String reason,
            @Nullable String reasonCode,
            @Nullable LocalDate leftOn,
            PageContext sheet) {
        if (state.equals(GOOD)) {
            return "";
        }
        if (leftOn != null) {
            return "<p class=\"compliance\"><strong>%s</strong></p>"
                    .formatted(sheet.text("compliance.left", sheet.day(leftOn)));
        }
        // Without a code it is an officer's words.
        String why =
                reasonCode != null ? sheet.text("reason." + reasonCode) : reason == null ? "" : Html.escape(reason);
        return "<p class=\"compliance\"><strong>%s</strong> %s</p>".formatted(sheet.text("compliance." + state), why);
    }
}
