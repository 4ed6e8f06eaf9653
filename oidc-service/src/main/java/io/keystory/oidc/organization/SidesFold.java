package io.keystory.oidc.organization;

import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipFold;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the stream of an organization or of a membership, so that both can be read together. */
final class SidesFold implements Fold<Sides, DomainEvent> {

    private final OrganizationFold organizations = new OrganizationFold();
    private final MembershipFold memberships = new MembershipFold();

    @Override
    public Sides evolve(Sides before, Recorded<? extends DomainEvent> recorded) {
        Sides sides = before == null ? Sides.NONE : before;
        return switch (recorded.event()) {
            case OrganizationEvent e -> new Sides(organizations.after(sides.organization(), e), null);
            case MembershipEvent e -> new Sides(null, memberships.after(sides.membership(), e));
            default -> sides;
        };
    }
}
