package io.keystory.command.account;

import static io.keystory.command.accountcenter.AccountCenterSettings.requireFirstParty;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.security.AccountToken;
import java.util.function.Function;

/** Whether somebody may change a part of their own account: setting, application, scope, field and fresh proof. */
public final class OwnAccess {

    /** The header that names a fresh proof. */
    public static final String PROOF = "logto-verification-id";

    /** The scope of second factors and of identities elsewhere. */
    public static final String IDENTITIES = "identities";

    /** The scope of sessions and grants. */
    public static final String SESSIONS = "urn:logto:scope:sessions";

    private final AccountCenterSettings settings;
    private final VerificationRecords proofs;
    private final UserAccounts accounts;

    OwnAccess(AccountCenterSettings settings, VerificationRecords proofs, UserAccounts accounts) {
        this.settings = settings;
        this.proofs = proofs;
        this.accounts = accounts;
    }

    /** The user behind a token of one of our own applications, while the account centre is open. */
    public UserView known(AccountToken token) {
        settings.requireOpen();
        return owner(token);
    }

    private UserView owner(AccountToken token) {
        requireFirstParty(token);
        return accounts.find(new UserId(token.userId()))
                .orElseThrow(() -> new KeystoryException("auth.unauthorized", 401));
    }

    /** The same with a scope, 401 auth.unauthorized without, and a fresh proof. */
    public UserView proven(AccountToken token, String scope, String proof) {
        UserView user = scoped(token, scope);
        proofs.require(proof, user);
        return user;
    }

    /** The same when the field can be changed. */
    public UserView changing(
            AccountToken token, String scope, String proof, Function<FieldControls, FieldControl> field) {
        UserView user = editing(token, scope, field);
        proofs.require(proof, user);
        return user;
    }

    /** The same where no proof is asked for. */
    public UserView editing(AccountToken token, String scope, Function<FieldControls, FieldControl> field) {
        UserView user = scoped(token, scope);
        settings.requireEditable(field);
        return user;
    }

    /** The user with a scope, 401 auth.unauthorized without. */
    UserView scoped(AccountToken token, String scope) {
        settings.requireOpen();
        return scopedAlways(token, scope);
    }

    /** The same whether or not the account centre is open. */
    UserView scopedAlways(AccountToken token, String scope) {
        UserView user = owner(token);
        if (!token.scopes().contains(scope)) {
            throw new KeystoryException("auth.unauthorized", 401);
        }
        return user;
    }
}
