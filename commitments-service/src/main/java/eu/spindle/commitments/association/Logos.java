package eu.spindle.commitments.association;

import eu.spindle.commitments.association.picture.Picture;
import eu.spindle.objects.ObjectStore;
import eu.spindle.platform.archive.UploadedFile;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.IfMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The logo of an association, and its former ones, so that a change can be undone. The pictures are in the object store. */
@Service
public class Logos {

    private static final int MAX_FORMER = 10;

    private final AssociationRepository associations;
    private final ObjectStore objects;
    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    Logos(AssociationRepository associations, ObjectStore objects, JdbcClient database, AuditLog audit, Clock clock) {
        this.associations = associations;
        this.objects = objects;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores a picture and makes it the logo. */
    @Transactional
    public Association put(IfMatch version, Picture picture) throws IOException {
        var association = own(version);
        var hash = store(picture);
        database.sql("""
                        insert into logo (association_id, hash, width, height, uploaded_at) values (?, ?, ?, ?, ?)
                        on conflict (association_id, hash) do update set uploaded_at = excluded.uploaded_at""")
                .params(association.id(), hash, picture.width(), picture.height(), Timestamp.from(clock.instant()))
                .update();
        var changed = change(association, hash);
        forgetOldest(association);
        return changed;
    }

    /** Makes a former logo the present one. */
    @Transactional
    public Association restore(IfMatch version, String hash) {
        var association = own(version);
        if (!wasLogo(association, hash)) {
            throw DomainException.notFound();
        }
        return change(association, hash);
    }

    /** Removes the present logo. */
    @Transactional
    public Association remove(IfMatch version) {
        return change(own(version), null);
    }

    /** The picture of that hash, while it is the present logo. No transaction, and so no connection, waits for the store. */
    public Resource find(String hash) {
        associations
                .findById(Scope.required().association())
                .filter(own -> hash.equals(own.logo()))
                .orElseThrow(DomainException::notFound);
        return objects.get(hash);
    }

    private String store(Picture picture) throws IOException {
        try (var file = UploadedFile.of(new ByteArrayInputStream(picture.png()))) {
            return objects.put(file.path());
        }
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

    /** Only what was a logo can be one again: the store has other files of the association as well. */
    private boolean wasLogo(Association association, String hash) {
        return database.sql("select exists (select from logo where association_id = ? and hash = ?)")
                .params(association.id(), hash)
                .query(Boolean.class)
                .single();
    }

    private void forgetOldest(Association association) {
        database.sql("""
                        delete from logo where association_id = ? and hash <> ? and hash not in (
                          select hash from logo where association_id = ? order by uploaded_at desc, hash limit ?)""")
                .params(association.id(), Objects.toString(association.logo()), association.id(), MAX_FORMER)
                .update();
    }
}
