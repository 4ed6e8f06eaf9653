package io.keystory.query.account;

import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterEnabled;
import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterSeeded;
import io.keystory.events.accountcenter.AccountCenterEvent.FieldControlsChanged;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.query.support.TestQueryService;

/** An account centre that is open and lets people do this with their fields. */
record OwnCenter(FieldControls fields) {

    static OwnCenter factors(FieldControl control) {
        return new OwnCenter(
                new FieldControls(null, null, null, null, null, null, null, null, null, control, null, null, null));
    }

    static OwnCenter sessions(FieldControl control) {
        return new OwnCenter(
                new FieldControls(null, null, null, null, null, null, null, null, null, null, null, control, null));
    }

    static OwnCenter trustedDevices(FieldControl control) {
        return new OwnCenter(
                new FieldControls(null, null, null, null, null, null, null, null, null, null, null, null, control));
    }

    void open(TestQueryService service) {
        AccountCenterId id = AccountCenterId.DEFAULT;
        if (service.administrator().get("/api/account-center").status() == 404) {
            service.events().append(new AccountCenterSeeded(id, false, FieldControls.NONE));
        }
        service.events().append(new AccountCenterEnabled(id), new FieldControlsChanged(id, fields));
    }
}
