package io.keystory.query.account;

import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.verification.VerificationRecordFold;
import io.keystory.events.verification.VerificationRecordId;
import io.keystory.events.verification.VerificationRecordView;
import io.keystory.platform.security.AccountToken;
import io.keystory.query.accountcenter.AccountCenterQueries;
import io.keystory.store.Streams;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Whether somebody may see a part of their own account: setting, scope, field and, for some, a fresh proof. */
final class OwnAccess {

    /** The header that names a fresh proof. */
    static final String PROOF = "logto-verification-id";

    /** The scope of sessions, and of what happened in them. */
    static final String SESSIONS = "urn:logto:scope:sessions";

    private final AccountCenterQueries centers;
    private final Streams streams;
    private final Clock clock;

    OwnAccess(AccountCenterQueries centers, Streams streams, Clock clock) {
        this.centers = centers;
        this.streams = streams;
        this.clock = clock;
    }

    /** 401 auth.unauthorized without the scope, 400 account_center.field_not_enabled where the field is off. */
    void require(AccountToken token, String scope, Function<FieldControls, FieldControl> field) {
        FieldControl control = field.apply(require(token, scope).fields());
        if (control != FieldControl.READ_ONLY && control != FieldControl.EDIT) {
            throw new KeystoryException("account_center.field_not_enabled", 400);
        }
    }

    /** The settings; 401 auth.unauthorized without the scope. */
    AccountCenterView require(AccountToken token, String scope) {
        AccountCenterView center = centers.enabled();
        requireScope(token, scope);
        return center;
    }

    /** 401 auth.unauthorized without the scope, whether or not the account centre is open. */
    static void requireScope(AccountToken token, String scope) {
        if (!token.scopes().contains(scope)) {
            throw new KeystoryException("auth.unauthorized", 401);
        }
    }

    /** As with a field, and 401 verification_record.permission_denied unless {@code proof} names a fresh one of this user. */
    void requireProven(
            AccountToken token, String scope, String proof, Function<FieldControls, FieldControl> field) {
        require(token, scope, field);
        boolean isProven = Optional.ofNullable(proof).filter(id -> !id.isBlank())
                .flatMap(id -> streams.fold(new VerificationRecordId(id).stream(), new VerificationRecordFold()))
                .filter(record -> record.userId().equals(token.userId()) && record.isGood(clock.millis()))
                .filter(VerificationRecordView::isOwn)
                .isPresent();
        if (!isProven) {
            throw new KeystoryException("verification_record.permission_denied", 401);
        }
    }
}
