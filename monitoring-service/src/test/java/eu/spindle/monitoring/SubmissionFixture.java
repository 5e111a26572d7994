package eu.spindle.monitoring;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A firm in an open cycle, with the path of its submission. */
final class SubmissionFixture {

    final MonitoringFixture programme;
    final MonitoringFixture.Home home;
    final UUID firm;
    final UUID cycle;
    final String path;

    SubmissionFixture(Api api, Outbox outbox, JdbcClient database, PlatformTransactionManager transactions) {
        programme = new MonitoringFixture(api, outbox, database, transactions);
        home = programme.association();
        firm = home.firm("Drehwerk Muster", "medium");
        cycle = home.openCycle();
        path = "/cycles/" + cycle + "/submissions/" + firm;
    }

    Api.As lead() {
        return home.person(firm, Role.ENTERPRISE_LEAD);
    }

    Api.As contributor() {
        return home.person(firm, Role.ENTERPRISE_CONTRIBUTOR);
    }

    Api.As officer() {
        return home.officer();
    }

    /** Saves figures as an editor who saw that version. */
    Api.Answer enter(Api.As person, Map<String, ?> figures, String seen) {
        return person.patch(path, Map.of("figures", figures), "If-Match", seen);
    }

    /** Saves figures as the first editor. */
    Api.Answer enter(Api.As person, Map<String, ?> figures) {
        return enter(person, figures, "\"0\"");
    }

    /** Submits, returns, approves or reopens it as an editor who saw that version. */
    Api.Answer move(Api.As person, String action, String seen) {
        return person.send("POST", path + "/" + action, Map.of("reason", "Because"), "If-Match", seen);
    }
}
