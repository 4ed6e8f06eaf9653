package io.keystory.command.accountcenter;

import io.keystory.events.accountcenter.AccountCenterFold;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.security.AccountToken;
import io.keystory.store.Streams;
import java.util.List;
import java.util.function.Function;

/** What people may do with their own account at this moment. */
public final class AccountCenterSettings {

    private final Streams streams;

    public AccountCenterSettings(Streams streams) {
        this.streams = streams;
    }

    /** 400 account_center.not_enabled while the account centre is closed. */
    public void requireOpen() {
        open();
    }

    /** 400 account_center.field_not_editable unless people may change the field. */
    public void requireEditable(Function<FieldControls, FieldControl> field) {
        if (field.apply(open().fields()) != FieldControl.EDIT) {
            throw new KeystoryException("account_center.field_not_editable", 400);
        }
    }

    /** 403 auth.third_party_application_forbidden for the applications of others: those may only read. */
    public static void requireFirstParty(AccountToken token) {
        if (token.isThirdParty()) {
            throw new KeystoryException("auth.third_party_application_forbidden", 403);
        }
    }

    /** 400 auth.unauthorized, as the reference answers here, unless the token has the scope. */
    public static void requireScope(AccountToken token, String scope) {
        if (!token.scopes().contains(scope)) {
            throw new KeystoryException("auth.unauthorized", 400);
        }
    }

    /** The origins, beside the endpoint's, that may use passkeys of this installation. */
    public List<String> relatedOrigins() {
        return streams.fold(AccountCenterId.DEFAULT.stream(), new AccountCenterFold())
                .map(AccountCenterView::webauthnRelatedOrigins).orElse(List.of());
    }

    /** The settings; 400 account_center.not_enabled while the account centre is closed. */
    public AccountCenterView open() {
        return streams.fold(AccountCenterId.DEFAULT.stream(), new AccountCenterFold())
                .filter(AccountCenterView::enabled)
                .orElseThrow(() -> new KeystoryException("account_center.not_enabled", 400));
    }
}
