package io.keystory.oidc.token.code;

import io.keystory.events.session.SessionId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.token.authorized.Authentication;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.oidc.token.code.PresentedCodes.PresentedCode;
import io.keystory.oidc.token.journal.Lost;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.user.User;
import io.keystory.platform.possession.Confirmation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Redeems codes for those who are told in another protocol who signed in: no token comes of it. */
public final class SignOns {

    private final PresentedCodes codes;
    private final TokenJournal journal;

    SignOns(PresentedCodes codes, TokenJournal journal) {
        this.codes = codes;
        this.journal = journal;
    }

    /**
     * Uses up a code once the answer is made of what it stands for; then the fact is durable. Whoever comes second is
     * refused as with any code.
     */
    public <A extends Told> A redeem(
            String code, Client client, String redirectUri, String verifier, Function<SignedOn, A> answer) {
        PresentedCode presented =
                codes.require(code, client, redirectUri, Optional.of(verifier), Confirmation.NONE);
        client.requireOpenTo(presented.user());
        TokenOwner owner = presented.row().owner();
        Authentication how = presented.row().authentication();
        A told = answer.apply(new SignedOn(
                presented.user(), presented.row().scopes(), owner.sessionId(), how.at(), how.amr()));
        return codes.once(code, () -> {
            journal.asserted(owner, told.responseId(), CodeRows.consume(code, new Lost()));
            return told;
        });
    }

    /** Who signed in, when, and by which methods. */
    public record SignedOn(
            User user, List<String> scopes, SessionId sessionId, Instant authenticatedAt, List<String> amr) {}

    /** An answer that tells of it, known by an id. */
    public interface Told {
        String responseId();
    }
}
