package eu.spindle.commitments.recognition;

import static eu.spindle.commitments.pledge.PledgeFixture.energy;
import static eu.spindle.commitments.pledge.PledgeFixture.energyTerms;
import static eu.spindle.commitments.pledge.PledgeFixture.verb;
import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.People;
import eu.spindle.commitments.TestPack;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the public can see. */
@SpindleTest
class PublicTest {

    private static final String PROGRAMME = "/p/machine-tools/api/commitments";

    @Autowired
    Api api;

    TestAssociation association;
    UUID firm;
    UUID silent;
    Api.As owner;
    Api.As anybody;

    @BeforeEach
    void aFirmThatHasPledged() {
        association = People.active(api);
        TestPack.adoptedBy(api, association);
        firm = People.firm(api, association, "Drehwerk Beispiel GmbH");
        silent = People.firm(api, association, "Stille Muster GmbH");
        owner = api.as(TestCaller.of(association, firm, Role.ENTERPRISE_LEAD));
        anybody = api.as(TestCaller.anybody(association));
        var officer = api.as(TestCaller.of(association, Role.ASSOCIATION_OFFICER));
        var drafted = owner.post("/pledges", energy(energyTerms())).expect(201);
        var submitted = verb(owner, drafted, "submission", null).expect(200);
        verb(officer, submitted, "acceptance", null).expect(200);
        owner.post("/pledges", energy(energyTerms())).expect(201);
    }

    @Test
    void theWallShowsAcceptedPledgesWithTheirFirmsAndNoFigures() {
        var wall = anybody.get("/public/pledge-wall").expect(200);
        assertThat(wall.json().path("items").size()).isEqualTo(1);
        assertThat(wall.text())
                .contains("Drehwerk Beispiel GmbH", "Less energy")
                .doesNotContain("1000", "baseline", "Production manager");
    }

    @Test
    void aFirmIsShownOnlyWhenItHasPledged() {
        var shown = anybody.get("/public/enterprises/" + firm).expect(200);
        assertThat(shown.json().path("pledges").size()).isEqualTo(1);
        assertThat(shown.text()).doesNotContain("registerNumber", "contact");
        assertThat(anybody.get("/public/enterprises/" + firm + "/badge")
                        .expect(200)
                        .text())
                .startsWith("<svg");
        assertThat(anybody.get("/public/enterprises/" + silent).problem(404)).isEqualTo("not-found");
    }

    @Test
    void thePublicReachesPublicOperationsOnly() {
        for (var path : List.of("/pledges", "/enterprises", "/association", "/pledge-wall", "/memberships")) {
            assertThat(anybody.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(owner.get("/public/pledge-wall").status())
                .as("a person goes by the person's own paths")
                .isEqualTo(404);
        assertThat(api.as(TestCaller.anybody(TestAssociation.random()))
                        .get("/a/" + association.slug() + "/api/commitments/public/pledge-wall")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theProgrammeShowsItsCatalogueAndItsAssociations() {
        var programme = api.as(TestCaller.anybody(null));
        var catalogue =
                programme.get(PROGRAMME + "/public/catalogue").expect(200).json();
        assertThat(catalogue.path("commitments").size()).isEqualTo(40);
        assertThat(catalogue.path("name").asString()).isNotBlank();
        assertThat(programme.get(PROGRAMME + "/public/associations").expect(200).text())
                .contains(association.slug());
        assertThat(anybody.get("/public/association").expect(200).text())
                .contains(association.slug())
                .doesNotContain("supportCalendar");
        assertThat(anybody.get("/public/commitments")
                        .expect(200)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(40);
    }
}
