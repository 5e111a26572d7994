package eu.spindle.packs.demo;

import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;

/**
 * An association of the demo programme.
 *
 * @param country ISO 3166-1 code
 * @param language ISO 639-1 code of its first language
 * @param memberFile classpath resource of the member list that it imports
 */
public record DemoAssociation(
        String slug,
        String name,
        String country,
        String language,
        ZoneId timeZone,
        String memberFile,
        List<DemoFirm> firms) {

    public DemoAssociation {
        if (firms.isEmpty()) throw new IllegalArgumentException(slug + " has no firms");
        firms = List.copyOf(firms);
    }

    /** The member list as CSV in UTF-8 with a header line; the caller closes the stream. */
    public InputStream members() {
        return DemoProgramme.resource(memberFile);
    }
}
