package eu.spindle.commitments.pledge;

import jakarta.persistence.AttributeConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All wordings of a pledge and all that was done with it, oldest first. */
record PledgeHistory(List<Revision> revisions, List<HistoryEntry> steps) {

    PledgeHistory {
        revisions = List.copyOf(revisions);
        steps = List.copyOf(steps);
    }

    Revision latest() {
        return revisions.getLast();
    }

    Optional<Revision> inForce() {
        return revisions.stream()
                .filter(revision -> revision.state() == Revision.State.ACCEPTED)
                .findFirst();
    }

    PledgeHistory with(HistoryEntry step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new PledgeHistory(revisions, all);
    }

    /** The same with the last step done by an API token. */
    PledgeHistory byToken(String name) {
        var all = new ArrayList<>(steps);
        all.set(all.size() - 1, all.getLast().by(name));
        return new PledgeHistory(revisions, all);
    }

    PledgeHistory with(Revision revision) {
        var all = new ArrayList<>(revisions);
        all.add(revision);
        return new PledgeHistory(all, steps);
    }

    /** The same with the latest revision changed. */
    PledgeHistory latest(UnaryOperator<Revision> change) {
        var all = new ArrayList<>(revisions);
        all.set(all.size() - 1, change.apply(all.getLast()));
        return new PledgeHistory(all, steps);
    }

    /** The same with what was in force until now superseded. */
    PledgeHistory superseded() {
        return new PledgeHistory(
                revisions.stream()
                        .map(revision -> revision.state() == Revision.State.ACCEPTED
                                ? revision.closed(Revision.State.SUPERSEDED)
                                : revision)
                        .toList(),
                steps);
    }

    /** Keeps a history as one document. */
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
