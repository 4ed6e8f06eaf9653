package io.keystory.command.claim;

import io.keystory.command.administrator.SetupLinkDecider;
import io.keystory.command.connector.ConnectorDecider;
import io.keystory.command.emailtemplate.EmailTemplateDecider;
import io.keystory.command.organization.OrganizationDecider;
import io.keystory.command.organization.membership.MembershipDecider;
import io.keystory.command.organizationinvitation.OrganizationInvitationDecider;
import io.keystory.command.organizationtemplate.OrganizationRoleDecider;
import io.keystory.command.organizationtemplate.OrganizationScopeDecider;
import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.command.resource.ResourceDecider;
import io.keystory.command.role.RoleDecider;
import io.keystory.command.signinexperience.SignInExperienceDecider;
import io.keystory.command.ssoconnector.SsoConnectorDecider;
import io.keystory.command.user.UserDecider;
import io.keystory.command.verification.code.VerificationCodeDecider;
import io.keystory.events.administrator.SetupLinkId;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationinvitation.OrganizationInvitationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.role.RoleId;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationCodeId;
import io.keystory.store.transfer.ClaimSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replays what deciders say of claims: the values that were taken and not given back. */
public final class HeldClaims implements ClaimSource {

    static final Map<String, Decider<?, ?, ?>> DECIDERS = Map.ofEntries(
            Map.entry(UserId.STREAM_TYPE, new UserDecider()),
            Map.entry(RoleId.STREAM_TYPE, new RoleDecider()),
            Map.entry(OrganizationScopeId.STREAM_TYPE, new OrganizationScopeDecider()),
            Map.entry(OrganizationRoleId.STREAM_TYPE, new OrganizationRoleDecider()),
            Map.entry(OrganizationId.STREAM_TYPE, new OrganizationDecider()),
            Map.entry(MembershipId.STREAM_TYPE, new MembershipDecider()),
            Map.entry(OrganizationInvitationId.STREAM_TYPE, new OrganizationInvitationDecider()),
            Map.entry(ConnectorId.STREAM_TYPE, new ConnectorDecider()),
            Map.entry(SsoConnectorId.STREAM_TYPE, new SsoConnectorDecider()),
            Map.entry(EmailTemplateId.STREAM_TYPE, new EmailTemplateDecider()),
            Map.entry(ResourceId.STREAM_TYPE, new ResourceDecider()),
            Map.entry(VerificationCodeId.STREAM_TYPE, new VerificationCodeDecider()),
            Map.entry(SignInExperienceId.STREAM_TYPE, new SignInExperienceDecider()),
            Map.entry(SetupLinkId.STREAM_TYPE, new SetupLinkDecider()));

    @Override
    public Set<String> streamTypes() {
        return DECIDERS.keySet();
    }

    @Override
    public Set<Claim> held(List<DomainEvent> stream) {
        return held(DECIDERS.get(stream.getFirst().stream().type()), stream);
    }

    @SuppressWarnings("unchecked")
    private static <S, E extends DomainEvent> Set<Claim> held(Decider<S, ?, E> decider, List<DomainEvent> stream) {
        Set<Claim> held = new LinkedHashSet<>();
        S state = decider.initial();
        for (DomainEvent event : stream) {
            for (ClaimChange change : decider.claims(state, (E) event)) {
                switch (change) {
                    case ClaimChange.Take take -> held.add(take.claim());
                    case ClaimChange.Rule rule -> held.add(rule.likeness().rule());
                    case ClaimChange.Alone _ -> { }
                    case ClaimChange.Release release -> held.remove(release.claim());
                }
            }
            state = decider.evolve(state, (E) event);
        }
        return held;
    }
}
