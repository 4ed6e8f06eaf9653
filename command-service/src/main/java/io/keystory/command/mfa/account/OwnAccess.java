package io.keystory.command.mfa.account;

import static io.keystory.command.accountcenter.AccountCenterSettings.requireFirstParty;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.mfa.Factors;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.security.AccountToken;
import java.util.function.Function;

/** Whether somebody may change second factors of their own account: setting, application, scope, field and fresh proof. */
final class OwnAccess {

    private static final String SCOPE = "identities";

    private final AccountCenterSettings settings;
    private final VerificationRecords proofs;
    private final Factors factors;

    OwnAccess(AccountCenterSettings settings, VerificationRecords proofs, Factors factors) {
        this.settings = settings;
        this.proofs = proofs;
        this.factors = factors;
    }

    /** The control of passkeys, which is that of second factors where none is set. */
    static FieldControl passkey(FieldControls fields) {
        return fields.passkey() == null ? fields.mfa() : fields.passkey();
    }

    /** The user behind a token of one of our own applications, while the account centre is open. */
    UserView known(AccountToken token) {
        settings.requireOpen();
        requireFirstParty(token);
        return factors.user(new UserId(token.userId()))
                .orElseThrow(() -> new KeystoryException("auth.unauthorized", 401));
    }

    /** The same with the scope for factors and a fresh proof. */
    UserView proven(AccountToken token, String proof) {
        UserView user = known(token);
        requireScope(token);
        proofs.require(proof, user);
        return user;
    }

    /** The same when the field can be changed. */
    UserView changing(AccountToken token, String proof, Function<FieldControls, FieldControl> field) {
        UserView user = known(token);
        requireScope(token);
        settings.requireEditable(field);
        proofs.require(proof, user);
        return user;
    }

    private static void requireScope(AccountToken token) {
        if (!token.scopes().contains(SCOPE)) {
            throw new KeystoryException("auth.unauthorized", 401);
        }
    }
}
