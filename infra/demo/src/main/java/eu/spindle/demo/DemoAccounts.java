package eu.spindle.demo;

import java.util.List;

/**
 * The invented people of the demo programme. Their memberships are made by the services, which find them by e-mail
 * address.
 */
public final class DemoAccounts {

    /** The password of all of them; they exist only where nobody but this machine can reach them. */
    public static final String PASSWORD = "Spindle-demo-2026";

    private static final List<Account> ALL = List.of(
            new Account("steward@demo.spindle.example", "Steward", "en", "programme steward"),
            new Account("admin@demo.spindle.example", "Admin", "de", "association A: administrator"),
            new Account("officer@demo.spindle.example", "Officer", "de", "association A: officer"),
            new Account("facilitator@demo.spindle.example", "Facilitator", "de", "association A: facilitator"),
            new Account("agent@demo.spindle.example", "Agent", "de", "association A: help desk adviser"),
            new Account("lead@demo.spindle.example", "Lead", "de", "association A: head of the help desk"),
            new Account("auditor@demo.spindle.example", "Auditor", "de", "association A: auditor"),
            new Account("owner@demo.spindle.example", "Owner", "de", "association A: company lead of a firm"),
            new Account(
                    "contributor@demo.spindle.example", "Contributor", "de", "association A: contributor of a firm"),
            new Account("admin.es@demo.spindle.example", "Administradora", "es", "association B: administrator"),
            new Account("officer.es@demo.spindle.example", "Oficial", "es", "association B: officer"),
            new Account("agent.es@demo.spindle.example", "Agente", "es", "association B: help desk adviser"),
            new Account("owner.es@demo.spindle.example", "Titular", "es", "association B: company lead of a firm"),
            new Account(
                    "contributor.es@demo.spindle.example",
                    "Colaborador",
                    "es",
                    "association B: contributor of a firm"));

    private DemoAccounts() {}

    /** All of them, in the order in which they are shown. */
    public static List<Account> all() {
        return ALL;
    }

    /** One invented person. */
    public record Account(String email, String lastName, String locale, String role) {

        /** Says at first sight that the person is not real. */
        public String firstName() {
            return "Demo";
        }
    }
}
