package io.keystory.command.jwtcustomizer;

import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.command.script.ScriptSecrets;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand.ChangeJwtCustomizer;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand.DeleteJwtCustomizer;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerChanged;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerDeleted;
import io.keystory.events.jwtcustomizer.JwtCustomizerFold;
import io.keystory.events.jwtcustomizer.JwtCustomizerView;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** Decides about the scripts that add claims to access tokens. */
final class JwtCustomizerDecider implements Decider<JwtCustomizerView, JwtCustomizerCommand, JwtCustomizerEvent> {

    private static final String KIND = "jwt-customizer";

    private final JwtCustomizerFold fold = new JwtCustomizerFold();

    @Override
    public JwtCustomizerView initial() {
        return null;
    }

    @Override
    public List<JwtCustomizerEvent> decide(JwtCustomizerView state, JwtCustomizerCommand command) {
        return switch (command) {
            case ChangeJwtCustomizer c -> change(state, c);
            case DeleteJwtCustomizer c -> delete(state, c);
        };
    }

    @Override
    public JwtCustomizerView evolve(JwtCustomizerView state, JwtCustomizerEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<VaultChange> secrets(JwtCustomizerView before, JwtCustomizerCommand command, JwtCustomizerEvent event) {
        return ScriptSecrets.changes(before == null ? null : before.detailsId(),
                command instanceof ChangeJwtCustomizer c ? c.details() : null, KIND);
    }

    private static List<JwtCustomizerEvent> change(JwtCustomizerView state, ChangeJwtCustomizer c) {
        if (c.expected() != null && !c.expected().equals(state)) {
            throw new KeystoryException("consistency.version_conflict", 409);
        }
        String details = ScriptSecrets.id(c.details());
        JwtCustomizerView wanted = new JwtCustomizerView(
                c.jwtCustomizerId().value(), c.script(), c.blockIssuanceOnError(), details);
        return wanted.equals(state) ? List.of() : List.of(new JwtCustomizerChanged(
                c.jwtCustomizerId(), c.script(), c.blockIssuanceOnError(), details));
    }

    private static List<JwtCustomizerEvent> delete(JwtCustomizerView state, DeleteJwtCustomizer c) {
        if (state == null) {
            throw KeystoryException.notFound("jwt_customizers", c.jwtCustomizerId().value());
        }
        return List.of(new JwtCustomizerDeleted(c.jwtCustomizerId()));
    }
}
