package eu.spindle.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.spindle.local.keycloak.DemoAccounts;
import eu.spindle.packs.demo.DemoAssociation;
import eu.spindle.packs.demo.DemoFirm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings people into an association: they are invited, sign in with their demo accounts and accept. */
final class Casting {

    private static final Map<String, String> ROLES = roles();

    private final Api api;
    private final InternalApi internal;
    private final HttpClient http;
    private final URI gateway;
    private final Map<String, Session> signedIn = new HashMap<>();

    Casting(Api api, InternalApi internal, HttpClient http, URI gateway) {
        this.api = api;
        this.internal = internal;
        this.http = http;
        this.gateway = gateway;
    }

    /** Role by the first part of a demo account's address. */
    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("officer", "association-officer");
        roles.put("facilitator", "facilitator");
        roles.put("agent", "helpdesk-agent");
        roles.put("lead", "helpdesk-lead");
        roles.put("auditor", "auditor");
        roles.put("owner", "enterprise-owner");
        roles.put("contributor", "enterprise-contributor");
        return roles;
    }

    static String email(DemoAssociation association, String part) {
        return part + (association.language().equals("es") ? ".es" : "") + "@demo.spindle.example";
    }

    Session person(DemoAssociation association, String part) throws IOException, InterruptedException {
        String email = email(association, part);
        Session session = signedIn.get(email);
        if (session == null) {
            session = Session.signIn(http, gateway, email, DemoAccounts.PASSWORD);
            signedIn.put(email, session);
        }
        return session;
    }

    /** Lets the admin accept the steward's invitation. */
    Session admin(DemoAssociation association, String id, JsonNode invitation)
            throws IOException, InterruptedException {
        Session admin = person(association, "admin");
        accept(admin, id, invitation);
        return admin;
    }

    /** Invites everybody else, lets them accept, and says who acts for whom. */
    Cast cast(Founding founding, DemoAssociation data, String id, Actor admin, Map<String, String> enterprises)
            throws IOException, InterruptedException {
        DemoFirm showcase = Showcase.of(data);
        List<Map<String, String>> guests = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (var role : ROLES.entrySet()) {
            String email = email(data, role.getKey());
            for (DemoAccounts.Account account : DemoAccounts.all()) {
                if (account.email().equals(email)) {
                    parts.add(role.getKey());
                    guests.add(guest(data, email, "Demo " + account.lastName(), role.getValue(), showcase, enterprises));
                }
            }
        }
        for (DemoFirm firm : data.firms()) {
            if (!firm.equals(showcase)) {
                parts.add("firms");
                guests.add(guest(data, email(data, "firms"), "Demo Firms", "enterprise-owner", firm, enterprises));
            }
        }
        List<JsonNode> invited = founding.invite(data, admin, guests);
        for (int i = 0; i < invited.size(); i++) {
            accept(person(data, parts.get(i)), id, invited.get(i));
        }
        return new Cast(
                admin,
                person(data, "officer"),
                person(data, "agent"),
                firms(data, showcase, enterprises),
                person(data, "contributor"),
                showcase);
    }

    private Map<String, Actor> firms(DemoAssociation data, DemoFirm showcase, Map<String, String> enterprises)
            throws IOException, InterruptedException {
        Map<String, Actor> firms = new HashMap<>();
        Session owner = person(data, "owner");
        Session others = person(data, "firms");
        for (DemoFirm firm : data.firms()) {
            String enterprise = Objects.requireNonNull(enterprises.get(firm.registerNumber()), firm.registerNumber());
            firms.put(firm.registerNumber(), firm.equals(showcase) ? owner : others.inEnterprise(enterprise));
        }
        return firms;
    }

    private static Map<String, String> guest(
            DemoAssociation data,
            String email,
            String name,
            String role,
            DemoFirm firm,
            Map<String, String> enterprises) {
        Map<String, String> guest = new HashMap<>();
        guest.put("email", email);
        guest.put("name", name);
        guest.put("role", role);
        guest.put("language", data.language());
        if (role.startsWith("enterprise-")) {
            guest.put("enterprise", Objects.requireNonNull(enterprises.get(firm.registerNumber()), firm.registerNumber()));
        }
        return guest;
    }

    private void accept(Session person, String association, JsonNode invitation) throws InterruptedException {
        if (!invitation.path("status").asText().equals("active")) {
            String token = internal.invitationToken(association, invitation.path("id").asText());
            api.post(person, "/api/invitations/" + token + "/acceptance", null).expect(200, 201, 204);
        }
    }

    /** Ends the sessions. */
    void signOut() throws InterruptedException {
        for (Session session : signedIn.values()) {
            for (JsonNode own : api.get(session, "/api/sessions").body().findValues("id")) {
                api.delete(session, "/api/sessions/" + own.asText());
            }
        }
    }
}
