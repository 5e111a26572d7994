package eu.spindle.helpdesk;

import eu.spindle.platform.migration.Migration;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The help desk service: tickets, service levels, mail and notifications. */
@SpringBootApplication
public class HelpdeskService {

    static void main(String[] arguments) {
        Migration.orStart(HelpdeskService.class, arguments);
    }
}
