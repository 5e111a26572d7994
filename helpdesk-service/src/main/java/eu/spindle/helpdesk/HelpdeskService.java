package eu.spindle.helpdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Who helps: tickets, service levels, mail and notices. */
@SpringBootApplication
public class HelpdeskService {

    static void main(String[] arguments) {
        SpringApplication.run(HelpdeskService.class, arguments);
    }
}
