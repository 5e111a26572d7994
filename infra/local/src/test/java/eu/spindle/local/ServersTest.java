package eu.spindle.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.spindle.local.home.Port;
import eu.spindle.local.home.PortCheck;
import eu.spindle.local.process.Part;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

    @TempDir
    private static Path folder;

    private static Options options;
    private static LocalSystem system;

    @BeforeAll
    static void start() {
        options = Options.at(Options.root(), PortCheck.freeOffset())
                .in(folder)
                .only(EnumSet.of(PartName.POSTGRES, PartName.KAFKA, PartName.MAIL));
        system = LocalSystem.start(options);
    }

    @AfterAll
    static void stop() {
        system.close();
        assertThat(PortCheck.conflicts(options.addresses(), java.util.List.of(Port.values())))
                .isEmpty();
    }

    @Test
    void refusesASecondSystemInTheSameHome() {
        assertThatExceptionOfType(AlreadyRunningException.class)
                .isThrownBy(() -> LocalSystem.start(options))
                .withMessageContaining("process " + ProcessHandle.current().pid());
    }

    @Test
    void namesTheTakenPortsBeforeAnythingStarts(@TempDir Path other) {
        assertThatExceptionOfType(PortsTakenException.class)
                .isThrownBy(() -> LocalSystem.start(options.in(other)))
                .withMessageContaining("(PostgreSQL)")
                .withMessageContaining("(Kafka)")
                .withMessageContaining("(mail, SMTP)");
        assertThat(other.resolve("data/postgres")).doesNotExist();
    }

    @Test
    void writesDurably() throws Exception {
        try (Connection connection = connect("postgres", "postgres", "postgres")) {
            assertThat(value(connection, "show fsync")).isEqualTo("on");
            assertThat(value(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(connection, "show server_version")).startsWith("18.");
        }
    }

    @Test
    void givesAServiceARoleThatOwnsNothing() throws Exception {
        try (Connection owner = as("commitments_owner");
                Statement statement = owner.createStatement()) {
            statement.execute("create table kept (id int)");
        }
        try (Connection app = as("commitments_app")) {
            assertThat(value(app, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> value(app, "select count(*) from kept"))
                    .withMessageContaining("permission denied");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> value(app, "create table mine (id int)"))
                    .withMessageContaining("permission denied");
        }
        try (Connection backup = connect("spindle_commitments", "spindle_backup", "postgres-spindle_backup")) {
            assertThat(value(backup, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void keepsAServiceOutOfTheDatabaseOfAnother() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("spindle_monitoring", "commitments_app", "postgres-commitments_app")
                        .close())
                .withMessageContaining("permission denied");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("spindle_gateway", "gateway_app", "postgres-helpdesk_app")
                        .close())
                .withMessageContaining("password authentication failed");
    }

    @Test
    void keepsDataOverAPowerCut() throws Exception {
        try (Connection owner = as("helpdesk_owner");
                Statement statement = owner.createStatement()) {
            statement.execute("create table survived as select 42 as answer");
        }
        Part postgres = system.part(PartName.POSTGRES);
        postgres.kill();
        assertThat(PortCheck.conflicts(options.addresses(), java.util.List.of(Port.POSTGRES)))
                .isEmpty();
        postgres.start();
        try (Connection owner = as("helpdesk_owner")) {
            assertThat(value(owner, "select answer from survived")).isEqualTo("42");
        }
    }

    @Test
    void restartsAKilledBroker() throws Exception {
        Part kafka = system.part(PartName.KAFKA);
        kafka.kill();
        assertThat(kafka.state()).isEqualTo(Part.State.DOWN);
        kafka.start();
        assertThat(kafka.state()).isEqualTo(Part.State.READY);
    }

    @Test
    void showsMailsToTheirRecipient() throws Exception {
        send("firm@member.example", "Grüße <b>& Co</b>");
        send("other@member.example", "Something else");
        String mails = get("/api/messages?to=firm%40member.example");
        assertThat(mails)
                .contains("\"recipient\":\"firm@member.example\"", "Grüße <b>& Co</b>", "Line \\\"one\\\"")
                .doesNotContain("other@member.example");
        assertThat(get("/")).contains("Grüße &lt;b&gt;&amp; Co&lt;/b&gt;", "other@member.example");
        String id = mails.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(get("/messages/" + id))
                .contains("<h1>Grüße &lt;b&gt;&amp; Co&lt;/b&gt;</h1>", "<pre>Line \"one\"", "firm@member.example");
    }

    private static void send(String recipient, String subject) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(options.addresses().port(Port.SMTP)));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("desk@spindle.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject(subject, "UTF-8");
        message.setText("Line \"one\"", "UTF-8");
        Transport.send(message);
    }

    private static String get(String path) throws Exception {
        URI address = options.addresses().mailPage().resolve(path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static Connection as(String role) throws SQLException {
        return connect("spindle_" + role.substring(0, role.indexOf('_')), role, "postgres-" + role);
    }

    private static Connection connect(String database, String role, String secret) throws SQLException {
        return DriverManager.getConnection(
                options.addresses().jdbc(database), role, system.secrets().get(secret));
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
