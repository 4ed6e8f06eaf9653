package io.keystory.oidc.clientregistration;

import io.keystory.events.application.ApplicationCommand.RemoveRegistration;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.platform.KeystoryException;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The clients that registered themselves: how many there are, and which of them nobody uses. */
final class RegisteredClients {

    private static final String REGISTERED = """
             from oidc.client c where jsonb_typeof(c.view #> '{application,registration}') = 'object'""";
    private static final String UNUSED = "select c.id" + REGISTERED + """
             and (c.view #>> '{application,createdAt}')::bigint < ?
             and not exists (select from token.grant_state g where g.client_id = c.id) limit 100""";

    private final JdbcTemplate jdbc;
    private final RegistrationPolicies policies;
    private final Commands commands;
    private final Clock clock;

    RegisteredClients(JdbcTemplate jdbc, RegistrationPolicies policies, Commands commands, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.commands = commands;
        this.clock = clock;
    }

    /** Throws 503 when as many have registered as there may be. */
    void requireRoom(RegistrationPolicy policy) {
        if (jdbc.queryForObject("select count(*)" + REGISTERED, Long.class) >= policy.mostClients()) {
            throw new ProviderError("temporarily_unavailable", 503,
                    "As many clients as there may be have registered.", Map.of("Retry-After", "3600"));
        }
    }

    /** Removes some of those that nobody let in for as long as the policy says. */
    void removeUnused() {
        Long ttl = policies.current().unusedClientTtl();
        if (ttl != null) {
            long before = clock.instant().minus(Duration.ofSeconds(ttl)).toEpochMilli();
            jdbc.queryForList(UNUSED, String.class, before).forEach(this::remove);
        }
    }

    private void remove(String id) {
        try {
            commands.send(new RemoveRegistration(new ApplicationId(id)));
        } catch (KeystoryException e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }
}
