package eu.spindle.monitoring;

import eu.spindle.platform.migration.Migration;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What is measured: cycles, submissions, indicators and sector figures. */
@SpringBootApplication
public class MonitoringService {

    static void main(String[] arguments) {
        Migration.orStart(MonitoringService.class, arguments);
    }
}
