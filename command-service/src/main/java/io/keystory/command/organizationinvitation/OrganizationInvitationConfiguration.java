package io.keystory.command.organizationinvitation;

import io.keystory.command.message.MessageOrders;
import io.keystory.command.organization.membership.Organizations;
import io.keystory.command.organizationtemplate.OrganizationTemplate;
import io.keystory.command.user.UserAccounts;
import io.keystory.platform.command.Commands;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Invitations to organizations, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import(OrganizationInvitationController.class)
public class OrganizationInvitationConfiguration {

    @Bean
    Invitations invitations(Organizations organizations, UserAccounts accounts, Claims claims, Streams streams,
            MessageOrders messages, Commands commands, Clock clock) {
        return new Invitations(organizations, accounts, claims, streams,
                new InvitationMessages(messages, organizations, accounts, clock), commands, clock);
    }

    @Bean
    InvitationAnswers invitationAnswers(OrganizationTemplate template) {
        return new InvitationAnswers(template);
    }
}
