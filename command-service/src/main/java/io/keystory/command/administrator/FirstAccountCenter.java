package io.keystory.command.administrator;

import io.keystory.events.accountcenter.AccountCenterCommand.UpdateAccountCenter;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.Change;

/**
 * The account centre as it opens with the first administrator: one can change one's profile and password, and
 * end what one is signed in to and trusts.
 */
final class FirstAccountCenter {

    private static final FieldControls FIELDS = new FieldControls(
            FieldControl.EDIT, FieldControl.EDIT, FieldControl.EDIT, FieldControl.READ_ONLY, FieldControl.READ_ONLY,
            FieldControl.EDIT, FieldControl.READ_ONLY, null, null, null, null, FieldControl.EDIT, FieldControl.EDIT);

    private FirstAccountCenter() {}

    static UpdateAccountCenter open() {
        return new UpdateAccountCenter(AccountCenterId.DEFAULT, Change.to(true), Change.to(FIELDS), Change.none(),
                Change.none(), Change.none(), Change.none());
    }
}
