package io.keystory.query.organizationinvitation;

import io.keystory.events.organizationinvitation.OrganizationInvitationFold;
import io.keystory.events.organizationinvitation.OrganizationInvitationId;
import io.keystory.events.organizationinvitation.OrganizationInvitationView;
import io.keystory.events.platform.StreamId;
import io.keystory.query.organizationinvitation.InvitationWithRoles.NamedRole;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.past.ErasedPersons;
import io.keystory.query.platform.past.Moment;
import io.keystory.store.Streams;
import io.keystory.store.snapshot.Folded;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What can be asked about invitations, now or at a moment. */
final class OrganizationInvitationQueries {

    private static final Comparator<OrganizationInvitationView> NEWEST_FIRST =
            Comparator.comparingLong(OrganizationInvitationView::createdAt)
                    .thenComparing(OrganizationInvitationView::id).reversed();

    private final Documents documents;
    private final Streams streams;
    private final ErasedPersons persons;
    private final Clock clock;

    OrganizationInvitationQueries(Documents documents, Streams streams, ErasedPersons persons, Clock clock) {
        this.documents = documents;
        this.streams = streams;
        this.persons = persons;
        this.clock = clock;
    }

    /** The invitations to an organization, or all of them when it is null, newest first. */
    List<OrganizationInvitationView> of(String organizationId) {
        List<String> ids = organizationId == null
                ? documents.values("select i.invitation_id from read.organization_invitation i", String.class)
                : documents.values("select i.invitation_id from read.organization_invitation i"
                        + " where i.organization_id = ?", String.class, organizationId);
        return folded(ids).stream().map(Folded::value).sorted(NEWEST_FIRST).toList();
    }

    /** One invitation and its version; 404 when there is none. */
    Folded<OrganizationInvitationView> get(String id) {
        List<String> ids = documents.values("select i.invitation_id from read.organization_invitation i"
                + " where i.invitation_id = ?", String.class, id);
        return folded(ids).stream().findFirst().orElseThrow(() ->
                new Entity("read.organization_invitation", "organization_invitations").absent(id));
    }

    /** The invitations with the names of their roles; roles that are gone are left out. */
    List<InvitationWithRoles> withRoles(List<OrganizationInvitationView> invitations) {
        Map<String, String> names = new HashMap<>();
        documents.rows("select r.id, r.name from read.organization_role r",
                (row, n) -> names.put(row.getString(1), row.getString(2)));
        Predicate<StreamId> erased = persons.among(invitations.stream().map(one -> stream(one.id())).toList());
        return invitations.stream().map(invitation -> new InvitationWithRoles(
                invitation, ErasedPersons.mark(erased.test(stream(invitation.id()))),
                invitation.roleIds().stream()
                        .filter(role -> names.containsKey(role.value()))
                        .map(role -> new NamedRole(role.value(), names.get(role.value())))
                        .toList())).toList();
    }

    private List<Folded<OrganizationInvitationView>> folded(List<String> ids) {
        long now = Moment.millis(clock);
        return streams.fold(ids.stream().map(OrganizationInvitationQueries::stream).toList(),
                        new OrganizationInvitationFold(), Moment.asked().map(Moment::position).orElse(Long.MAX_VALUE))
                .values().stream()
                .filter(found -> found.value() != null)
                .map(found -> new Folded<>(found.value().at(now), found.sequence(), found.position()))
                .toList();
    }

    private static StreamId stream(String id) {
        return new OrganizationInvitationId(id).stream();
    }
}
