package io.keystory.query.accountcenter;

import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import java.util.List;
import java.util.Optional;

/** What can be asked about the account centre. */
public final class AccountCenterQueries {

    private static final String ID = AccountCenterId.DEFAULT.value();

    private static final Entity CENTER = new Entity("read.account_center", "account_centers");

    private final Documents documents;
    private final ViewStore<AccountCenterView> store;

    AccountCenterQueries(Documents documents, ViewStore<AccountCenterView> store) {
        this.documents = documents;
        this.store = store;
    }

    Json<AccountCenterView> get() {
        return documents.get(CENTER, ID, "v.doc");
    }

    /** The account centre when it is switched on; refuses with 400 account_center.not_enabled otherwise. */
    public AccountCenterView enabled() {
        return Optional.ofNullable(store.load(List.of(ID)).get(ID))
                .filter(AccountCenterView::enabled)
                .orElseThrow(() -> new KeystoryException("account_center.not_enabled", 400));
    }
}
