package io.keystory.oidc.organization;

import io.keystory.events.organization.Member;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.StreamId;
import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.policy.Mfa;
import io.keystory.events.user.UsableFactors;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.store.Streams;
import java.util.List;
import java.util.Map;

/**
 * Who may act in which organization, read from the log: who was removed a moment ago, or has lost a role, has lost it
 * here and in every other process. Costs two statements, however large the organization is.
 */
public final class Standings {

    private final Streams streams;

    public Standings(Streams streams) {
        this.streams = streams;
    }

    /**
     * What the member is in the organization; 403 access_denied when they do not belong to it, or may not act in it.
     * Where a second factor is required, a user without one may not; whether they have one costs one more statement.
     */
    public Standing of(String organizationId, Member member) {
        Sides sides = organizationId.isBlank() ? Sides.NONE : sides(new OrganizationId(organizationId), member);
        if (sides.organization() == null || sides.membership() == null) {
            throw ProviderError.accessDenied(member.type() == MemberType.USER
                    ? "The user is not a member of the organization."
                    : "The application is not a member of the organization.");
        }
        if (sides.organization().isMfaRequired() && member.type() == MemberType.USER && !hasFactor(member)) {
            throw ProviderError.accessDenied("The organization requires a second factor, and the user has none.");
        }
        return new Standing(sides.organization(), sides.membership().roleIds());
    }

    private boolean hasFactor(Member member) {
        Streams.Pair<UserView, SignInExperienceView> read = streams.fold(new UserId(member.id()).stream(), new UserFold(),
                SignInExperienceId.DEFAULT.stream(), new SignInExperienceFold());
        List<Mfa.Factor> enabled = read.second().map(experience -> experience.mfa().factors()).orElse(List.of());
        return read.first().filter(user -> user.secrets().factors().isSetUp()
                || UsableFactors.hasAddress(user, enabled)).isPresent();
    }

    private Sides sides(OrganizationId organization, Member member) {
        StreamId membership = new MembershipId(organization, member).stream();
        Map<StreamId, Sides> read = streams.foldAll(List.of(organization.stream(), membership), new SidesFold());
        return new Sides(read.getOrDefault(organization.stream(), Sides.NONE).organization(),
                read.getOrDefault(membership, Sides.NONE).membership());
    }
}
