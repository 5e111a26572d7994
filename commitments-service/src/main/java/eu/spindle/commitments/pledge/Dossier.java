package eu.spindle.commitments.pledge;

import jakarta.persistence.AttributeConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All wordings of a pledge and all that was done with it, oldest first. */
record Dossier(List<Revision> revisions, List<Step> steps) {

    Dossier {
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

    Dossier with(Step step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new Dossier(revisions, all);
    }

    /** The same with the last step done by an API token. */
    Dossier byToken(String name) {
        var all = new ArrayList<>(steps);
        all.set(all.size() - 1, all.getLast().by(name));
        return new Dossier(revisions, all);
    }

    Dossier with(Revision revision) {
        var all = new ArrayList<>(revisions);
        all.add(revision);
        return new Dossier(all, steps);
    }

    /** The same with the latest revision changed. */
    Dossier latest(UnaryOperator<Revision> change) {
        var all = new ArrayList<>(revisions);
        all.set(all.size() - 1, change.apply(all.getLast()));
        return new Dossier(all, steps);
    }

    /** The same with what was in force until now superseded. */
    Dossier superseded() {
        return new Dossier(
                revisions.stream()
                        .map(revision -> revision.state() == Revision.State.ACCEPTED
                                ? revision.closed(Revision.State.SUPERSEDED)
                                : revision)
                        .toList(),
                steps);
    }

    /** Keeps a dossier as one document. */
    static final class Column implements AttributeConverter<Dossier, String> {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Dossier dossier) {
            return dossier == null ? null : JSON.writeValueAsString(dossier);
        }

        @Override
        public @Nullable Dossier convertToEntityAttribute(@Nullable String document) {
            return document == null ? null : JSON.readValue(document, Dossier.class);
        }
    }
}
