package eu.spindle.commitments.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.People;
import eu.spindle.test.Api;
import eu.spindle.test.AtOnce;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A registration number belongs to one firm of an association, however many are given it at once. */
@SpindleTest
class RegisterNumberTest {

    @Autowired
    Api api;

    private TestAssociation association;
    private Api.As admin;
    private final String number = UUID.randomUUID().toString();

    @BeforeEach
    void anActiveAssociation() {
        association = People.active(api);
        admin = api.as(People.admin(association));
    }

    @Test
    void belongsToTheFirstOfThoseThatAreAddedAtOnce() {
        var added = AtOnce.send(each -> admin.post("/enterprises", People.firm("Firm " + each, number)));
        AtOnce.only(201, added);
        requireTaken(added, 201);
    }

    @Test
    void belongsToTheFirstOfThoseThatAreEditedAtOnce() {
        var firms = AtOnce.send(
                each -> admin.post("/enterprises", People.firm("Firm " + each, "FN " + each + " " + number)));
        var edited = AtOnce.send(each -> {
            var firm = firms.get(each).expect(201);
            return admin.put("/enterprises/" + firm.id(), People.firm("Firm " + each, number), "If-Match", firm.etag());
        });
        AtOnce.only(200, edited);
        requireTaken(edited, 200);
    }

    private static void requireTaken(List<Api.Answer> answers, int except) {
        assertThat(answers).filteredOn(answer -> answer.status() != except).allSatisfy(answer -> {
            assertThat(answer.problem(422)).isEqualTo("invalid");
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("registerNumber");
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("register-number-taken");
        });
    }
}
