package io.keystory.command.interaction.social;

import io.keystory.command.connector.Connectors;
import io.keystory.command.interaction.AccountAddition;
import io.keystory.command.interaction.elsewhere.FollowedProfile;
import io.keystory.command.tokenset.TokenSets;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.Command;
import io.keystory.events.user.UserCommand.FillProfile;
import io.keystory.events.user.UserCommand.LinkIdentity;
import io.keystory.events.user.UserCommand.StoreTokenSet;
import io.keystory.events.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Links accounts to who people are at social providers, and takes over what these tell of them. */
final class SocialAdditions implements AccountAddition {

    private final UserAccounts accounts;
    private final Connectors connectors;
    private final TokenSets tokenSets;

    SocialAdditions(UserAccounts accounts, Connectors connectors, TokenSets tokenSets) {
        this.accounts = accounts;
        this.connectors = connectors;
        this.tokenSets = tokenSets;
    }

    @Override
    public List<Command> of(UserId user, Verification adopted) {
        return adopted instanceof SocialVerification social && social.hasPassed()
                ? with(tokens(user, social), link(user, social),
                        new FillProfile(user, social.person().name(), social.person().avatar()))
                : List.of();
    }

    /** Where the connector says so, name and picture follow the provider; what it tells is kept with the identity. */
    @Override
    public List<Command> known(UserId user, Verification passed) {
        if (!(passed instanceof SocialVerification social) || !isOwn(user, social)) {
            return List.of();
        }
        boolean follows = connectors.find(social.connectorId()).filter(ConnectorView::syncProfile).isPresent();
        return follows
                ? with(tokens(user, social), link(user, social), FollowedProfile.of(user, social.person()))
                : with(tokens(user, social), link(user, social));
    }

    /** What the provider gave goes with the identity, where it was kept. */
    private Optional<StoreTokenSet> tokens(UserId user, SocialVerification social) {
        return tokenSets.taking(user, social.target(), social.connectorId(), social.person().keyed(social.id()));
    }

    private static List<Command> with(Optional<? extends Command> last, Command... first) {
        return Stream.concat(Stream.of(first), last.stream()).toList();
    }

    private boolean isOwn(UserId user, SocialVerification social) {
        return accounts.findByIdentity(social.target(), social.person().id())
                .filter(owner -> owner.id().equals(user.value())).isPresent();
    }

    private static LinkIdentity link(UserId user, SocialVerification social) {
        return new LinkIdentity(user, social.target(), social.person().asIdentity(), false);
    }
}
