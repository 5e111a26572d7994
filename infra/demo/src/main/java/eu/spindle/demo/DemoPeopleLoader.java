package eu.spindle.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.spindle.demo.call.Actor;
import eu.spindle.demo.call.Api;
import eu.spindle.demo.call.InternalApi;
import eu.spindle.demo.call.Session;
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
final class DemoPeopleLoader {

    private static final Map<String, String> ROLES = roles();

    private final Api api;
    private final InternalApi internal;
    private final HttpClient http;
    private final URI gateway;
    private final Map<String, Session> signedIn = new HashMap<>();
    private final List<Owner> owners = new ArrayList<>();

    DemoPeopleLoader(Api api, InternalApi internal, HttpClient http, URI gateway) {
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
        roles.put("owner", "enterprise-lead");
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
    DemoPeople people(
            AssociationSetup founding, DemoAssociation data, String id, Actor admin, Map<String, String> enterprises)
            throws IOException, InterruptedException {
        DemoFirm showcase = ShowcaseFirm.of(data);
        inviteAccounts(founding, data, id, admin, enterprise(enterprises, showcase));
        Map<String, Actor> firms = inviteOwners(founding, data, id, admin, enterprises, showcase);
        firms.put(showcase.registerNumber(), person(data, "owner"));
        return new DemoPeople(
                admin, person(data, "officer"), person(data, "agent"), firms, person(data, "contributor"), showcase);
    }

    private void inviteAccounts(
            AssociationSetup founding, DemoAssociation data, String id, Actor admin, String showcase)
            throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>();
        List<Map<String, String>> guests = new ArrayList<>();
        for (var role : ROLES.entrySet()) {
            String email = email(data, role.getKey());
            for (DemoAccounts.Account account : DemoAccounts.all()) {
                if (account.email().equals(email)) {
                    parts.add(role.getKey());
                    guests.add(guest(data, account, role.getValue(), showcase));
                }
            }
        }
        List<JsonNode> invited = founding.invite(data, admin, guests);
        for (int i = 0; i < invited.size(); i++) {
            accept(person(data, parts.get(i)), id, invited.get(i));
        }
    }

    private static Map<String, String> guest(
            DemoAssociation data, DemoAccounts.Account account, String role, String showcase) {
        Map<String, String> guest = new HashMap<>();
        guest.put("email", account.email());
        guest.put("name", account.firstName() + " " + account.lastName());
        guest.put("role", role);
        guest.put("language", data.language());
        if (role.startsWith("enterprise-")) {
            guest.put("enterprise", showcase);
        }
        return guest;
    }

    private Map<String, Actor> inviteOwners(
            AssociationSetup founding,
            DemoAssociation data,
            String id,
            Actor admin,
            Map<String, String> enterprises,
            DemoFirm showcase)
            throws InterruptedException {
        Map<String, Actor> firms = new HashMap<>();
        List<Owner> invited = new ArrayList<>();
        for (DemoFirm firm : data.firms()) {
            if (!firm.equals(showcase)) {
                Owner owner = new Owner(firm, enterprise(enterprises, firm));
                firms.put(firm.registerNumber(), owner);
                invited.add(owner);
            }
        }
        Map<Owner, JsonNode> invitations = new HashMap<>();
        List<JsonNode> answers =
                founding.invite(data, admin, invited.stream().map(Owner::guest).toList());
        for (int i = 0; i < answers.size(); i++) {
            invitations.put(invited.get(i), answers.get(i));
        }
        Parallel.each(invitations.entrySet(), one -> one.getKey().accept(internal, id, one.getValue()));
        owners.addAll(invited);
        return firms;
    }

    private static String enterprise(Map<String, String> enterprises, DemoFirm firm) {
        return Objects.requireNonNull(enterprises.get(firm.registerNumber()), firm.registerNumber());
    }

    private void accept(Session person, String association, JsonNode invitation) throws InterruptedException {
        if (!invitation.path("status").asText().equals("active")) {
            String token =
                    internal.invitationToken(association, invitation.path("id").asText());
            api.post(person, "/api/invitations/" + token + "/acceptance", null).expect(200, 201, 204);
        }
    }

    /** Gives the owners what they act with. */
    void giveTokens() throws InterruptedException {
        Parallel.each(owners, owner -> owner.takeToken(internal));
    }

    /** Ends the sessions and takes the tokens back. */
    void leave() throws InterruptedException {
        Parallel.each(owners, owner -> owner.giveTokensBack(internal));
        for (Session session : signedIn.values()) {
            for (JsonNode own : api.get(session, "/api/sessions").body().findValues("id")) {
                api.delete(session, "/api/sessions/" + own.asText());
            }
        }
    }
}
