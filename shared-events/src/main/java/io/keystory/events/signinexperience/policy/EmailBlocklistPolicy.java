package io.keystory.events.signinexperience.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Which e-mail addresses may not register; entries are addresses or {@code @domain}; null stands for no and none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmailBlocklistPolicy(Boolean blockDisposableAddresses, Boolean blockSubaddressing, List<String> customAllowlist, List<String> customBlocklist) {

    /** All addresses may. */
    public static final EmailBlocklistPolicy DEFAULTS = new EmailBlocklistPolicy(null, null, null, null);
}
