package io.keystory.command.organization.joining;

import io.keystory.command.organization.membership.Organizations;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.platform.Command;
import io.keystory.events.user.UserId;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes people members of the organizations that hold a claim on one of what brings them in. */
final class JoiningMembers {

    private final Claims claims;
    private final Streams streams;

    JoiningMembers(Claims claims, Streams streams) {
        this.claims = claims;
        this.streams = streams;
    }

    /** The commands that make the user a member, with the roles that each gives. */
    List<Command> of(String family, Set<String> values, UserId user) {
        return streams.foldAll(values.stream().flatMap(value -> claims.ownersOf(family, value).stream())
                        .collect(Collectors.toSet()), new OrganizationFold()).values().stream()
                .sorted(Comparator.comparing(OrganizationView::id))
                .<Command>map(one -> Organizations.joining(user, one))
                .toList();
    }
}
