package eu.spindle.monitoring.entry;

import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.figure.DecimalMark;
import eu.spindle.monitoring.figure.NumberStyle;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import eu.spindle.monitoring.submission.MergeEntries;
import eu.spindle.monitoring.submission.MergeEntries.Merged;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters a file of figures firm by firm, with a result for each cell. */
@Service
class BulkEntry {

    private final Cycles cycles;
    private final Members members;
    private final MergeEntries merging;
    private final TransactionTemplate reading;

    BulkEntry(Cycles cycles, Members members, MergeEntries merging, PlatformTransactionManager transactions) {
        this.cycles = cycles;
        this.members = members;
        this.merging = merging;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Enters the valid cells.
     *
     * @param only the firm that a file without a column for it is for
     * @param mark before decimals, or null to detect it from the file
     */
    List<EntryResult> enter(
            UUID cycle,
            @Nullable UUID only,
            List<Entry> entries,
            @Nullable DecimalMark mark,
            String reason,
            UUID person,
            boolean dryRun) {
        NumberStyle style = style(entries, mark);
        Map<String, UUID> firms = firmsByKey(cycle, only);
        var results = new ArrayList<EntryResult>();
        var byFirm = new LinkedHashMap<UUID, Map<String, List<Entry>>>();
        for (Entry entry : entries) {
            if (entry.dataPoint().isEmpty() && entry.problem() != null) {
                // A row that cannot be read as a whole belongs to no firm and no data point.
                results.add(EntryResult.refused(
                        entry, null, FieldError.at(entry.column(), entry.problem(), entry.value())));
                continue;
            }
            UUID firm = entry.enterprise().isEmpty() ? only : firms.get(key(entry.enterprise()));
            if (firm == null || only != null && !firm.equals(only)) {
                results.add(EntryResult.refused(entry, null, unknownFirm(entry)));
            } else {
                byFirm.computeIfAbsent(firm, id -> new LinkedHashMap<>())
                        .computeIfAbsent(entry.dataPoint(), point -> new ArrayList<>())
                        .add(entry);
            }
        }
        byFirm.forEach((firm, points) -> results.addAll(enter(cycle, firm, points, style, reason, person, dryRun)));
        results.sort(EntryResult.BY_PLACE);
        return results;
    }

    private static FieldError unknownFirm(Entry entry) {
        String problem = entry.problem();
        return problem == null
                ? FieldError.at("enterprise", "enterprise-unknown", entry.enterprise())
                : FieldError.at("enterprise", problem, entry.value());
    }

    private List<EntryResult> enter(
            UUID cycle,
            UUID firm,
            Map<String, List<Entry>> points,
            NumberStyle style,
            String reason,
            UUID person,
            boolean dryRun) {
        var results = new ArrayList<EntryResult>();
        var single = new LinkedHashMap<String, Entry>();
        points.forEach((point, entries) -> {
            if (entries.size() > 1) {
                entries.forEach(entry -> results.add(EntryResult.refused(entry, firm, enteredTwice(entry, entries))));
            } else {
                Entry entry = entries.getFirst();
                List<String> choices = ParsedValue.of(entry, style).choices();
                if (entry.problem() != null) {
                    results.add(EntryResult.refused(
                            entry, firm, FieldError.at(entry.column(), entry.problem(), entry.value())));
                } else if (!choices.isEmpty()) {
                    results.add(EntryResult.ambiguous(entry, firm, choices));
                } else {
                    single.put(point, entry);
                }
            }
        });
        merge(cycle, firm, single, style, reason, person, dryRun, results);
        return results;
    }

    private void merge(
            UUID cycle,
            UUID firm,
            Map<String, Entry> single,
            NumberStyle style,
            String reason,
            UUID person,
            boolean dryRun,
            List<EntryResult> results) {
        var figures = new HashMap<String, String>();
        var comments = new HashMap<String, String>();
        single.forEach((point, entry) -> {
            figures.put(point, ParsedValue.of(entry, style).text());
            if (entry.comment() != null) {
                comments.put(point, entry.comment());
            }
        });
        try {
            Map<String, Merged> merged =
                    merging.merge(cycle, firm, new MergeEntries.Batch(figures, comments, reason), person, dryRun);
            single.forEach((point, entry) -> {
                Merged result = merged.get(point);
                if (result != null) {
                    results.add(EntryResult.of(entry, firm, result));
                }
            });
        } catch (DomainException refused) {
            // A firm that has submitted already does not hold up the others.
            FieldError fieldError = refused.fieldErrors().isEmpty()
                    ? refused.fieldError()
                    : refused.fieldErrors().getFirst();
            single.values().forEach(entry -> results.add(EntryResult.refused(entry, firm, fieldError)));
        }
    }

    private static NumberStyle style(List<Entry> entries, @Nullable DecimalMark mark) {
        return mark != null
                ? NumberStyle.of(mark)
                : NumberStyle.detect(entries.stream()
                        .filter(entry -> !entry.canonical())
                        .map(Entry::value)
                        .toList());
    }

    private static FieldError enteredTwice(Entry entry, List<Entry> all) {
        String others = all.stream()
                .filter(other -> other != entry)
                .map(other -> Integer.toString(other.row()))
                .collect(Collectors.joining(", "));
        return FieldError.at(entry.column(), "entry-twice", others);
    }

    /** The firms that figures can be entered for, by id and by name; a name of two firms finds neither. */
    private Map<String, UUID> firmsByKey(UUID cycle, @Nullable UUID only) {
        List<Enterprise> all = reading.execute(status -> {
            cycles.find(cycle);
            if (only != null) {
                members.enterprise(only).orElseThrow(DomainException::notFound);
            }
            return members.enterprises();
        });
        var byKey = new HashMap<String, UUID>();
        var duplicates = new ArrayList<String>();
        for (Enterprise firm : all == null ? List.<Enterprise>of() : all) {
            byKey.put(firm.id().toString(), firm.id());
            if (byKey.put(key(firm.name()), firm.id()) != null) {
                duplicates.add(key(firm.name()));
            }
        }
        duplicates.forEach(byKey::remove);
        return byKey;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
