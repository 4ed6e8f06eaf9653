package io.keystory.command.administrator;

import io.keystory.events.administrator.SetupLinkCommand.IssueSetupLink;
import io.keystory.events.administrator.SetupLinkCommand.WithdrawSetupLink;
import io.keystory.events.administrator.SetupLinkId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.store.Claims;
import io.keystory.store.Vault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * Links that make whoever opens one an administrator, once, within a day: for the first administrator, and for those who
 * have locked themselves out. A link's token is its id followed by a secret of which only a digest is kept.
 */
public final class SetupLinks {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int ID_LENGTH = 21;

    private final Commands commands;
    private final Claims claims;
    private final Vault vault;
    private final KeystorySettings settings;
    private final Clock clock;

    SetupLinks(Commands commands, Claims claims, Vault vault, KeystorySettings settings, Clock clock) {
        this.commands = commands;
        this.claims = claims;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes a new link; older ones stay good until they expire or one of them is used. */
    public URI issue() {
        SetupLinkId id = new SetupLinkId(Ids.next());
        String secret = Ids.nextSecret();
        commands.send(new IssueSetupLink(id, id.value(), digest(secret), clock.instant().plus(LIFETIME)));
        return URI.create(settings.origin() + "/console/welcome?token=" + id + secret);
    }

    /** The link of a token; 400 setup.link_invalid, after the same time, whatever is wrong with it. */
    SetupLinkId require(String token) {
        int end = Math.min(ID_LENGTH, token.length());
        String id = token.substring(0, end);
        if (!vault.matches(id, digest(token.substring(end)).value()) || id.isBlank()) {
            throw new KeystoryException("setup.link_invalid", 400);
        }
        return new SetupLinkId(id);
    }

    /** The commands that make all links but one worthless. */
    List<Command> withdrawAllBut(SetupLinkId used) {
        return claims.ownersOf(SetupLinkDecider.OUTSTANDING).stream()
                .map(stream -> new SetupLinkId(stream.id()))
                .filter(id -> !id.equals(used))
                .<Command>map(WithdrawSetupLink::new)
                .toList();
    }

    private Secret digest(String secret) {
        return new Secret(HexFormat.of().formatHex(vault.digest(secret)));
    }
}
