package io.keystory.command.resource;

import io.keystory.events.resource.ResourceCommand.ChangeDefault;
import io.keystory.events.resource.ResourceId;
import io.keystory.platform.command.Commands;
import io.keystory.store.Claims;
import java.util.List;
import java.util.stream.Stream;

/** At most one resource is the default one: making another one so takes it from the one before. */
final class OneDefaultResource {

    private final Claims claims;
    private final Commands commands;

    OneDefaultResource(Claims claims, Commands commands) {
        this.claims = claims;
        this.commands = commands;
    }

    void change(ResourceId id, boolean isDefault) {
        Stream<ChangeDefault> before = isDefault ? othersUntilNow(id) : Stream.empty();
        List<ChangeDefault> changes = Stream.concat(before, Stream.of(new ChangeDefault(id, isDefault))).toList();
        commands.sendTogether(changes);
    }

    private Stream<ChangeDefault> othersUntilNow(ResourceId id) {
        return claims.ownerOf(ResourceClaims.DEFAULT).stream()
                .map(stream -> new ResourceId(stream.id()))
                .filter(owner -> !owner.equals(id))
                .map(owner -> new ChangeDefault(owner, false));
    }
}
