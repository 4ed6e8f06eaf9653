package io.keystory.command;

import io.keystory.command.automation.Automation;
import io.keystory.command.automation.AutomationConfiguration;
import io.keystory.command.grant.OpenGrants;
import io.keystory.command.grant.WhenApplicationDeletedThenRevokeGrants;
import io.keystory.command.grant.WhenSignInsEndedThenRevokeGrants;
import io.keystory.command.grant.WhenUserDeletedThenRevokeGrants;
import io.keystory.command.grant.WhenUserSuspendedThenRevokeGrants;
import io.keystory.command.session.OpenSessions;
import io.keystory.command.session.WhenSignInsEndedThenEndSessions;
import io.keystory.command.session.WhenUserDeletedThenEndSessions;
import io.keystory.command.session.WhenUserSuspendedThenEndSessions;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Keystory does by itself. */
@Configuration(proxyBeanMethods = false)
@Import(AutomationConfiguration.class)
class AutomationsConfiguration {

    @Bean
    OpenSessions openSessions(JdbcClient jdbc, Streams streams) {
        return new OpenSessions(jdbc, streams);
    }

    @Bean
    OpenGrants openGrants(JdbcClient jdbc, Streams streams) {
        return new OpenGrants(jdbc, streams);
    }

    @Bean
    Automation<?> whenUserSuspendedThenEndSessions(OpenSessions sessions) {
        return new WhenUserSuspendedThenEndSessions(sessions);
    }

    @Bean
    Automation<?> whenSignInsEndedThenEndSessions(OpenSessions sessions) {
        return new WhenSignInsEndedThenEndSessions(sessions);
    }

    @Bean
    Automation<?> whenSignInsEndedThenRevokeGrants(OpenGrants grants) {
        return new WhenSignInsEndedThenRevokeGrants(grants);
    }

    @Bean
    Automation<?> whenUserDeletedThenEndSessions(OpenSessions sessions) {
        return new WhenUserDeletedThenEndSessions(sessions);
    }

    @Bean
    Automation<?> whenUserSuspendedThenRevokeGrants(OpenGrants grants) {
        return new WhenUserSuspendedThenRevokeGrants(grants);
    }

    @Bean
    Automation<?> whenUserDeletedThenRevokeGrants(OpenGrants grants) {
        return new WhenUserDeletedThenRevokeGrants(grants);
    }

    @Bean
    Automation<?> whenApplicationDeletedThenRevokeGrants(OpenGrants grants) {
        return new WhenApplicationDeletedThenRevokeGrants(grants);
    }
}
