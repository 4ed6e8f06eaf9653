package io.keystory.command;

import io.keystory.command.automation.AutomationConfiguration;
import io.keystory.command.grant.OpenGrants;
import io.keystory.command.grant.WhenApplicationDeletedThenRevokeGrants;
import io.keystory.command.grant.WhenSessionEndedThenRevokeGrants;
import io.keystory.command.grant.WhenSignInsEndedThenRevokeGrants;
import io.keystory.command.grant.WhenUserDeletedThenRevokeGrants;
import io.keystory.command.grant.WhenUserSuspendedThenRevokeGrants;
import io.keystory.command.organization.consent.WhenConsentGivenThenWithdrawThatOfWhoIsGone;
import io.keystory.command.organization.membership.WhenMemberAddedThenRemoveWhoIsGone;
import io.keystory.command.session.OpenSessions;
import io.keystory.command.session.WhenSignInsEndedThenEndSessions;
import io.keystory.command.session.WhenUserDeletedThenEndSessions;
import io.keystory.command.session.WhenUserSuspendedThenEndSessions;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What Keystory does by itself. */
@Configuration(proxyBeanMethods = false)
@Import({AutomationConfiguration.class, OpenSessions.class, OpenGrants.class,
    WhenUserSuspendedThenEndSessions.class, WhenSignInsEndedThenEndSessions.class, WhenUserDeletedThenEndSessions.class,
    WhenUserSuspendedThenRevokeGrants.class, WhenSignInsEndedThenRevokeGrants.class,
    WhenUserDeletedThenRevokeGrants.class, WhenSessionEndedThenRevokeGrants.class,
    WhenApplicationDeletedThenRevokeGrants.class, WhenMemberAddedThenRemoveWhoIsGone.class,
    WhenConsentGivenThenWithdrawThatOfWhoIsGone.class})
class AutomationsConfiguration {}
