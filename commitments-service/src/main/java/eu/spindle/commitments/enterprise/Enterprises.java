package eu.spindle.commitments.enterprise;

import eu.spindle.platform.web.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask of firms. */
@Component
@Transactional(readOnly = true)
public class Enterprises {

    private final EnterpriseRepository enterprises;

    Enterprises(EnterpriseRepository enterprises) {
        this.enterprises = enterprises;
    }

    /** The legal name of a member firm that the running work may see.
     *
     * @throws Refusal 404 when there is none
     */
    public String nameOf(UUID enterprise) {
        return enterprises
                .findById(enterprise)
                .map(firm -> firm.details().legalName())
                .orElseThrow(Refusal::notFound);
    }

    /** Refuses what is no member firm of this association at present. */
    public void requireActive(UUID enterprise) {
        var firm = enterprises.findById(enterprise).orElseThrow(Refusal::notFound);
        if (!firm.status().equals(Enterprise.ACTIVE)) {
            throw Refusal.conflict("enterprise-left");
        }
    }

    /** The legal names of those that exist. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return enterprises.findByIdIn(ids).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Enterprise::id, firm -> firm.details().legalName()));
    }
}
