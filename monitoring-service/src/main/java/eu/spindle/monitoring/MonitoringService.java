package eu.spindle.monitoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What is measured: cycles, submissions, indicators and sector figures. */
@SpringBootApplication
public class MonitoringService {

    static void main(String[] arguments) {
        SpringApplication.run(MonitoringService.class, arguments);
    }
}
