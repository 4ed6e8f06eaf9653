package io.keystory.query.history;

import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipFold;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.MembershipView;
import io.keystory.events.organization.OrganizationConsentEvent;
import io.keystory.events.organization.OrganizationConsentFold;
import io.keystory.events.organization.OrganizationConsentId;
import io.keystory.events.organization.OrganizationConsentView;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.StreamId;
import java.util.Map;

/** What there was between two, such as an organization and a member; their id is that of the stream. */
final class PairStories {

    static final Story<MembershipView, MembershipEvent> MEMBERSHIP =
            new Story<>("organization_memberships", id -> new StreamId(MembershipId.STREAM_TYPE, id),
                    new MembershipFold(), membership -> Map.of("roleIds", membership.roleIds().stream()
                            .map(OrganizationRoleId::value).sorted().toList()), false);

    static final Story<OrganizationConsentView, OrganizationConsentEvent> ORGANIZATION_CONSENT =
            new Story<>("consent_organizations", id -> new StreamId(OrganizationConsentId.STREAM_TYPE, id),
                    new OrganizationConsentFold(), consent -> Map.of("organizationIds", consent.organizationIds()
                            .stream().map(OrganizationId::value).sorted().toList()), false);

    private PairStories() {}
}
