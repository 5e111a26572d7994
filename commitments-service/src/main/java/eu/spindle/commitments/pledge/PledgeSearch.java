package eu.spindle.commitments.pledge;

import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists pledges, the newest first. */
@Component
class PledgeSearch {

    private final EntityManager entities;

    PledgeSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** The page of pledges that match all criteria. */
    Page<Pledge> find(Criteria criteria, @Nullable String after, int limit) {
        var conditions = new LinkedHashMap<String, Object>();
        put(conditions, "p.state = :state", criteria.state());
        put(conditions, "p.proposal = :proposal", criteria.proposal());
        put(conditions, "p.enterpriseId = :enterpriseId", criteria.enterprise());
        put(conditions, "p.commitment = :commitment", criteria.commitment());
        return page(conditions, after, limit);
    }

    /** The page of public pledges: accepted and not withdrawn, or in force when their firms left. */
    Page<Pledge> published(@Nullable String after, int limit) {
        return page(
                new LinkedHashMap<>(Map.of("(p.state in :states or p.leftInForce)", PledgeState.MEASURED)),
                after,
                limit);
    }

    private Page<Pledge> page(Map<String, Object> conditions, @Nullable String after, int limit) {
        Cursor.decode(after).ifPresent(cursor -> conditions.put("p.id < :after", cursor.id()));
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions.keySet());
        var query = entities.createQuery("select p from Pledge p" + where + " order by p.id desc", Pledge.class);
        conditions.forEach((condition, value) -> query.setParameter(parameter(condition), value));
        var most = Page.limit(limit);
        return Page.of(query.setMaxResults(most + 1).getResultList(), most, pledge -> Cursor.of(pledge.id()));
    }

    private static String parameter(String condition) {
        return condition.replaceFirst(".*:", "").replaceFirst("\\W.*", "");
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    /** Criteria of a search; null means any. */
    record Criteria(
            @Nullable PledgeState state,
            @Nullable PledgeState proposal,
            @Nullable UUID enterprise,
            @Nullable String commitment) {}
}
