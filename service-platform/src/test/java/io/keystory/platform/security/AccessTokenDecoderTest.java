package io.keystory.platform.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Base64URL;
import com.zaxxer.hikari.HikariDataSource;
import io.keystory.events.EventCatalogue;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.database.DatabaseOutage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.oauth2.jwt.BadJwtException;

class AccessTokenDecoderTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private static final String TOKEN = Base64URL.encode("{\"typ\":\"at+jwt\",\"alg\":\"ES384\",\"kid\":\"one\"}")
            + "." + Base64URL.encode("{\"iss\":\"issuer\",\"sub\":\"somebody\"}") + "." + Base64URL.encode("signature");

    @Test
    void a_token_by_an_unknown_key_is_bad() {
        assertThatThrownBy(() -> decode(DB.log())).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_token_is_not_bad_because_the_keys_cannot_be_read() {
        HikariDataSource pool = DB.pool();
        EventLog log = DB.open(pool);
        pool.close();

        assertThatThrownBy(() -> decode(log))
                .isInstanceOf(IllegalStateException.class).matches(DatabaseOutage::isBehind);
    }

    private static void decode(EventLog log) {
        AccessTokenDecoder.of(new SigningKeys(log.streams()), "issuer").decode(TOKEN);
    }
}
