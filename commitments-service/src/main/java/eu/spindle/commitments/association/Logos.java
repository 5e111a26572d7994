package eu.spindle.commitments.association;

import eu.spindle.commitments.association.picture.Picture;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.IfMatch;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The logo of an association, and its former ones, so that a change can be undone. */
@Service
@Transactional
class Logos {

    private static final int MAX_FORMER = 10;

    private final AssociationRepository associations;
    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    Logos(AssociationRepository associations, JdbcClient database, AuditLog audit, Clock clock) {
        this.associations = associations;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores a picture and makes it the logo. */
    Association put(IfMatch version, Picture picture) {
        var association = own(version);
        database.sql("""
                        insert into logo (association_id, hash, width, height, content, uploaded_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (association_id, hash) do update set uploaded_at = excluded.uploaded_at""")
                .params(
                        association.id(),
                        picture.hash(),
                        picture.width(),
                        picture.height(),
                        picture.png(),
                        Timestamp.from(clock.instant()))
                .update();
        var changed = change(association, picture.hash());
        deleteOldest(association);
        return changed;
    }

    /** Makes a former logo the present one. */
    Association restore(IfMatch version, String hash) {
        var association = own(version);
        if (picture(association.id(), hash).isEmpty()) {
            throw DomainException.notFound();
        }
        return change(association, hash);
    }

    /** Removes the present logo. */
    Association remove(IfMatch version) {
        return change(own(version), null);
    }

    /** The picture of that hash, while it is the present logo. */
    @Transactional(readOnly = true)
    byte[] find(String hash) {
        var association = Scope.required().association();
        return associations
                .findById(association)
                .filter(own -> hash.equals(own.logo()))
                .flatMap(own -> picture(association, hash))
                .orElseThrow(DomainException::notFound);
    }

    private Association own(IfMatch version) {
        var association = associations.findById(Scope.required().association()).orElseThrow(DomainException::notFound);
        version.require(association.version());
        return association;
    }

    private Association change(Association association, @Nullable String hash) {
        var before = association.logo();
        if (!Objects.equals(before, hash)) {
            association.changeLogo(hash);
            associations.saveAndFlush(association);
            audit.record(
                    "association.logo-changed",
                    "association",
                    association.id(),
                    Map.of("from", Objects.toString(before), "to", Objects.toString(hash)));
        }
        return association;
    }

    private Optional<byte[]> picture(UUID association, String hash) {
        return database.sql("select content from logo where association_id = ? and hash = ?")
                .params(association, hash)
                .query(byte[].class)
                .optional();
    }

    private void deleteOldest(Association association) {
        database.sql("""
                        delete from logo where association_id = ? and hash <> ? and hash not in (
                          select hash from logo where association_id = ? order by uploaded_at desc, hash limit ?)""")
                .params(association.id(), Objects.toString(association.logo()), association.id(), MAX_FORMER)
                .update();
    }
}
