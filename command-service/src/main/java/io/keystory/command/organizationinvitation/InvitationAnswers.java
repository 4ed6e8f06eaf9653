package io.keystory.command.organizationinvitation;

import io.keystory.command.organizationinvitation.InvitationAnswer.NamedRole;
import io.keystory.command.organizationtemplate.OrganizationTemplate;
import io.keystory.events.organizationinvitation.OrganizationInvitationView;

/** What writes about an invitation answer; roles that are gone are left out. */
final class InvitationAnswers {

    private final OrganizationTemplate template;

    InvitationAnswers(OrganizationTemplate template) {
        this.template = template;
    }

    InvitationAnswer of(OrganizationInvitationView invitation) {
        return new InvitationAnswer(invitation, invitation.roleIds().stream()
                .flatMap(id -> template.role(id).stream())
                .map(role -> new NamedRole(role.id(), role.name()))
                .toList());
    }
}
