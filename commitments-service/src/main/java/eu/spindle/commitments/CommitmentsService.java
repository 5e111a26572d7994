package eu.spindle.commitments;

import eu.spindle.platform.migration.Migration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service of associations, member firms, memberships, catalogue, pledges, progress and compliance. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CommitmentsService {

    static void main(String[] arguments) {
        Migration.orStart(CommitmentsService.class, arguments);
    }
}
