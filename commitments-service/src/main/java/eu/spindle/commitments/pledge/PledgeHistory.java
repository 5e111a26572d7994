package eu.spindle.commitments.pledge;

import jakarta.persistence.AttributeConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The revisions of a pledge and the actions on it, oldest first. */
record PledgeHistory(List<Revision> revisions, List<HistoryEntry> entries) {

    PledgeHistory {
        revisions = List.copyOf(revisions);
        entries = List.copyOf(entries);
    }

    Revision latest() {
        return revisions.getLast();
    }

    Optional<Revision> inForce() {
        return revisions.stream()
                .filter(revision -> revision.state() == Revision.State.ACCEPTED)
                .findFirst();
    }

    PledgeHistory with(HistoryEntry entry) {
        var all = new ArrayList<>(entries);
        all.add(entry);
        return new PledgeHistory(revisions, all);
    }

    /** Returns this history with the name of the API token set on the last entry. */
    PledgeHistory withToken(String name) {
        var all = new ArrayList<>(entries);
        all.set(all.size() - 1, all.getLast().withToken(name));
        return new PledgeHistory(revisions, all);
    }

    PledgeHistory with(Revision revision) {
        var all = new ArrayList<>(revisions);
        all.add(revision);
        return new PledgeHistory(all, entries);
    }

    /** Returns this history with the latest revision changed. */
    PledgeHistory latest(UnaryOperator<Revision> change) {
        var all = new ArrayList<>(revisions);
        all.set(all.size() - 1, change.apply(all.getLast()));
        return new PledgeHistory(all, entries);
    }

    /** Returns this history with the revision in force superseded. */
    PledgeHistory superseded() {
        return new PledgeHistory(
                revisions.stream()
                        .map(revision -> revision.state() == Revision.State.ACCEPTED
                                ? revision.closed(Revision.State.SUPERSEDED)
                                : revision)
                        .toList(),
                entries);
    }

    /** Stores a history as one JSON document. */
    static final class Column implements AttributeConverter<PledgeHistory, String> {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable PledgeHistory history) {
            return history == null ? null : JSON.writeValueAsString(history);
        }

        @Override
        public @Nullable PledgeHistory convertToEntityAttribute(@Nullable String document) {
            return document == null ? null : JSON.readValue(document, PledgeHistory.class);
        }
    }
}
