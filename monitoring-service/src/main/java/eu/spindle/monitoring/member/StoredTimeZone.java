package eu.spindle.monitoring.member;

import eu.spindle.platform.time.AssociationTimeZone;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the time zone of the current association. */
@Component
@Transactional(readOnly = true)
class StoredTimeZone implements AssociationTimeZone {

    private final Members members;

    StoredTimeZone(Members members) {
        this.members = members;
    }

    @Override
    public ZoneId zone() {
        return members.association().map(Association::timeZone).orElse(ZoneOffset.UTC);
    }
}
