package io.keystory.events.accountcenter;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import java.util.List;

/** What can be asked of the account centre. */
public sealed interface AccountCenterCommand extends Command {

    AccountCenterId accountCenterId();

    @Override
    default StreamId stream() {
        return accountCenterId().stream();
    }

    /** Brings the account centre into being, closed and without fields; changes nothing when it exists. */
    record SeedAccountCenter(AccountCenterId accountCenterId) implements AccountCenterCommand {}

    /** Says whether people may ask for the end of their account, and in how many days it comes by itself; null for never. */
    record ChangeDeletionRequests(AccountCenterId accountCenterId, Change<Boolean> enabled, Change<Integer> graceDays)
            implements AccountCenterCommand {}

    /** Changes what is given; fields that are not named keep their control. */
    record UpdateAccountCenter(
            AccountCenterId accountCenterId,
            Change<Boolean> enabled,
            Change<FieldControls> fields,
            Change<List<String>> webauthnRelatedOrigins,
            Change<String> deleteAccountUrl,
            Change<String> customCss,
            Change<List<ProfileFieldName>> profileFields) implements AccountCenterCommand {}
}
