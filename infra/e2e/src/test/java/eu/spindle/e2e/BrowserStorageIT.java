package eu.spindle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser's storage after a day of work: nothing secret that a script could read, and nothing personal. */
@Tag("browser")
@ExtendWith(Story.class)
class BrowserStorageIT {

    private static final String DUMP = """
            async () => {
              const dump = { local: { ...localStorage }, session: { ...sessionStorage }, databases: [], caches: [], workers: 0 };
              dump.databases = (await indexedDB.databases()).map((one) => one.name);
              dump.caches = await caches.keys();
              dump.workers = (await navigator.serviceWorker.getRegistrations()).length;
              dump.cookies = document.cookie;
              return JSON.stringify(dump);
            }""";

    private final AssociationFixture fixture = AssociationFixture.shared();

    @Test
    void nothingSecretOrPersonalIsLeftInTheBrowser() {
        try (var tab = Tab.of(fixture.person("lead"))) {
            for (var screen :
                    List.of("", "/pledges", "/figures", "/figures/" + fixture.cycle(), "/indicators", "/help")) {
                tab.open(fixture.firmDesk() + screen);
                tab.page().waitForLoadState();
            }
            tab.at("Help");
            var dump = Client.JSON.readTree((String) tab.page().evaluate(DUMP));
            assertThat(dump.path("local").size()).as("local storage %s", dump).isZero();
            assertThat(dump.path("session").size())
                    .as("session storage %s", dump)
                    .isZero();
            assertThat(dump.path("databases").size()).as("databases %s", dump).isZero();
            assertThat(dump.path("caches").size()).as("caches %s", dump).isZero();
            assertThat(dump.path("workers").asInt()).isZero();
            // A script can read the CSRF token and the settings of the display.
            assertThat(dump.path("cookies").asString().split("; "))
                    .allSatisfy(cookie -> assertThat(cookie.split("=")[0])
                            .isIn("XSRF-TOKEN", "__Host-XSRF-TOKEN", "language", "theme"));
            assertThat(tab.window().cookies(RunningSystem.address().toString()))
                    .filteredOn(cookie -> cookie.name.endsWith("spindle"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie.httpOnly).isTrue());
        }
    }
}
