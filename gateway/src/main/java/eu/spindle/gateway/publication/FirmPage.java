package eu.spindle.gateway.publication;

import java.util.Map;

/**
 * A firm with its pledges.
 *
 * @param association slug
 * @param commitments titles by code
 */
record FirmPage(PageLayout layout, String association, PublicApi.Firm firm, Map<String, String> commitments)
        implements PublicPage {

    String place() {
        String country = layout.context().country(firm.country());
        return firm.city() == null ? country : firm.city() + ", " + country;
    }
}
