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

/** Enters a file of figures firm by firm, and says of each cell what became of it. */
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
     * Enters what is good.
     *
     * @param only the firm that a file without a column for it is for
     * @param mark that stands before decimals, or null to find it in the file
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
        Map<String, UUID> firms = known(cycle, only);
        var results = new ArrayList<EntryResult>();
        var byFirm = new LinkedHashMap<UUID, Map<String, List<Entry>>>();
        for (Entry entry : entries) {
            if (entry.dataPoint().isEmpty() && entry.trouble() != null) {
                // A row that cannot be read at all is of no firm and no data point.
                results.add(EntryResult.refused(
                        entry, null, FieldError.at(entry.column(), entry.trouble(), entry.value())));
                continue;
            }
            UUID firm = entry.enterprise().isEmpty() ? only : firms.get(key(entry.enterprise()));
            if (firm == null || only != null && !firm.equals(only)) {
                results.add(EntryResult.refused(entry, null, nobody(entry)));
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

    private static FieldError nobody(Entry entry) {
        String trouble = entry.trouble();
        return trouble == null
                ? FieldError.at("enterprise", "enterprise-unknown", entry.enterprise())
                : FieldError.at("enterprise", trouble, entry.value());
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
                entries.forEach(entry -> results.add(EntryResult.refused(entry, firm, twice(entry, entries))));
            } else {
                Entry entry = entries.getFirst();
                List<String> choices = ParsedValue.of(entry, style).choices();
                if (entry.trouble() != null) {
                    results.add(EntryResult.refused(
                            entry, firm, FieldError.at(entry.column(), entry.trouble(), entry.value())));
                } else if (!choices.isEmpty()) {
                    results.add(EntryResult.ambiguous(entry, firm, choices));
                } else {
                    single.put(point, entry);
                }
            }
        });
        merged(cycle, firm, single, style, reason, person, dryRun, results);
        return results;
    }

    private void merged(
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
        } catch (DomainException apiException) {
            // One firm that is handed in already leaves the others as they are.
            FieldError fieldError = apiException.fieldErrors().isEmpty()
                    ? apiException.fieldError()
                    : apiException.fieldErrors().getFirst();
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

    private static FieldError twice(Entry entry, List<Entry> all) {
        String others = all.stream()
                .filter(other -> other != entry)
                .map(other -> Integer.toString(other.row()))
                .collect(Collectors.joining(", "));
        return FieldError.at(entry.column(), "entry-twice", others);
    }

    /** The firms that may be entered for, by id and by name; a name that two firms bear finds neither. */
    private Map<String, UUID> known(UUID cycle, @Nullable UUID only) {
        List<Enterprise> all = reading.execute(status -> {
            cycles.find(cycle);
            if (only != null) {
                members.enterprise(only).orElseThrow(DomainException::notFound);
            }
            return members.enterprises();
        });
        var byKey = new HashMap<String, UUID>();
        var doubled = new ArrayList<String>();
        for (Enterprise firm : all == null ? List.<Enterprise>of() : all) {
            byKey.put(firm.id().toString(), firm.id());
            if (byKey.put(key(firm.name()), firm.id()) != null) {
                doubled.add(key(firm.name()));
            }
        }
        doubled.forEach(byKey::remove);
        return byKey;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
