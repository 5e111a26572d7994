package eu.spindle.commitments;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Who promises what: associations, enterprises, catalogue and pledges. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CommitmentsService {

    static void main(String[] arguments) {
        SpringApplication.run(CommitmentsService.class, arguments);
    }
}
