package io.keystory.command.organizationinvitation;

import io.keystory.command.message.MessageOrders;
import io.keystory.command.organization.membership.Organizations;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.message.MessageCommand.OrderMessage;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.CreateOrganizationInvitation;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.platform.language.WantedLanguages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** E-mails to those who are invited: what the caller says, and which organization and inviter it is about. */
final class InvitationMessages {

    private static final Duration LIFETIME = Duration.ofDays(1);

    private final MessageOrders messages;
    private final Organizations organizations;
    private final UserAccounts accounts;
    private final Clock clock;

    InvitationMessages(MessageOrders messages, Organizations organizations, UserAccounts accounts, Clock clock) {
        this.messages = messages;
        this.organizations = organizations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The order of a message about an invitation that is about to be made. */
    OrderMessage order(CreateOrganizationInvitation invitation, Map<String, Object> said) {
        return order(invitation.organizationId(),
                invitation.inviterId() == null ? null : invitation.inviterId().value(), invitation.invitee(),
                invitation.expiresAt(), said);
    }

    /** The order of a message; 422 when the invitee was forgotten, or as {@link MessageOrders} refuses. */
    OrderMessage order(
            OrganizationId organization, String inviterId, String invitee, long expiresAt, Map<String, Object> said) {
        if (invitee == null) {
            throw new KeystoryException("request.invalid_input", 422);
        }
        OrganizationView inviting = organizations.of(organization);
        Map<String, Object> payload = new HashMap<>(said);
        payload.put("organization", Map.of("id", inviting.id(), "name", inviting.name()));
        payload.put("inviter", Map.of("name", nameOf(inviterId).orElse(inviting.name())));
        Instant until = clock.instant().plus(LIFETIME);
        return messages.order(new Recipient(ConnectorType.EMAIL, invitee), MessagePurpose.ORGANIZATION_INVITATION,
                payload, languages(said, invitee), until.toEpochMilli() < expiresAt ? until : Instant.ofEpochMilli(expiresAt));
    }

    private Optional<String> nameOf(String inviterId) {
        return Optional.ofNullable(inviterId).map(UserId::new).flatMap(accounts::find)
                .flatMap(user -> Stream.of(user.name(), user.username()).flatMap(Stream::ofNullable).findFirst());
    }

    /** {@code locale} first, then {@code uiLocales}, then what is known of whoever has the address. */
    private List<String> languages(Map<String, Object> said, String invitee) {
        String asked = Stream.of(said.get("locale"), said.get("uiLocales"))
                .filter(String.class::isInstance).map(Object::toString).collect(Collectors.joining(" "));
        Stream<String> known = accounts.find(new Identifier(Identifier.Type.EMAIL, invitee)).stream()
                .map(UserAccounts::languages).flatMap(List::stream);
        return Stream.concat(WantedLanguages.tags(asked, null).stream(), known).toList();
    }
}
