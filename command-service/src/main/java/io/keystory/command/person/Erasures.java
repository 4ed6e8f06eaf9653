package io.keystory.command.person;

import io.keystory.command.administrator.LastAdministrator;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;

/** Forgets persons, when an administrator who has just proven to be one asks for it. */
final class Erasures {

    private static final Fold<Recorded<? extends UserEvent>, UserEvent> ERASURE =
            (before, recorded) -> recorded.event() instanceof UserErased ? recorded : before;

    private final VerificationRecords proofs;
    private final LastAdministrator lastAdministrator;
    private final UserAccounts accounts;
    private final Commands commands;
    private final Streams streams;

    Erasures(VerificationRecords proofs, LastAdministrator lastAdministrator, UserAccounts accounts,
            Commands commands, Streams streams) {
        this.proofs = proofs;
        this.lastAdministrator = lastAdministrator;
        this.accounts = accounts;
        this.commands = commands;
        this.streams = streams;
    }

    /** The event that says so; who is forgotten already stays so. 400 user.cannot_delete_self, 422 for the last. */
    Recorded<? extends UserEvent> erase(UserId user, String reason, Actor actor, String proof) {
        proofs.require(proof, administrator(actor));
        if (actor.equals(Actor.user(user.value()))) {
            throw new KeystoryException("user.cannot_delete_self", 400);
        }
        lastAdministrator.outlives(user, isAdministrator ->
                commands.send(new EraseUser(user, reason, isAdministrator)));
        return streams.fold(user.stream(), ERASURE).orElseThrow();
    }

    /** A machine cannot prove to be anybody. */
    private UserView administrator(Actor actor) {
        if (actor.type() != Actor.Type.USER) {
            throw new KeystoryException("person.administrator_required", 403);
        }
        return accounts.find(new UserId(actor.id())).orElseThrow(() -> new KeystoryException("auth.unauthorized", 401));
    }
}
