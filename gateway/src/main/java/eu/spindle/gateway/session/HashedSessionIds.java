package eu.spindle.gateway.session;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Stores only the hash of a session id, so that nobody who reads the database can use a session. A session found by its
 * id has that id; a listed session has the hash, which cannot be used.
 */
@Configuration(proxyBeanMethods = false)
class HashedSessionIds {

    private static final String HASHED = "encode(sha256(convert_to(?, 'UTF8')), 'hex')";

    /** Returns the stored hash of a session id. */
    static String hash(String id) {
        return DigestUtils.sha256Hex(id);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> hashedIds() {
        return sessions -> {
            sessions.setCreateSessionQuery("""
                    insert into %TABLE_NAME% (primary_id, session_id, creation_time, last_access_time,
                                              max_inactive_interval, expiry_time, principal_name)
                    values (?, HASHED, ?, ?, ?, ?, ?)""".replace("HASHED", HASHED));
            sessions.setGetSessionQuery("""
                    select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time,
                           s.max_inactive_interval, sa.attribute_name, sa.attribute_bytes
                      from (select cast(? as text) as id) asked
                      join %TABLE_NAME% s on s.session_id = encode(sha256(convert_to(asked.id, 'UTF8')), 'hex')
                      left join %TABLE_NAME%_attributes sa on s.primary_id = sa.session_primary_id""");
            sessions.setUpdateSessionQuery("""
                    update %TABLE_NAME% set session_id = HASHED, last_access_time = ?, max_inactive_interval = ?,
                           expiry_time = ?, principal_name = ?
                     where primary_id = ?""".replace("HASHED", HASHED));
            sessions.setDeleteSessionQuery("""
                    delete from %TABLE_NAME% where session_id = HASHED and max_inactive_interval >= 0""".replace("HASHED", HASHED));
        };
    }
}
