package io.keystory.command.accountcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserView;
import io.keystory.platform.security.AccountToken;
import java.util.Map;

/** One's own account after a change, as far as the token's scopes show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MyAccountAnswer(
        @JsonInclude(JsonInclude.Include.ALWAYS) String id,
        String username,
        String primaryEmail,
        String primaryPhone,
        String name,
        String avatar,
        Profile profile,
        Map<String, Object> customData,
        Boolean isSuspended,
        Boolean hasPassword,
        Long createdAt,
        Long updatedAt) {

    static MyAccountAnswer of(UserView user, AccountToken token) {
        boolean hasData = token.scopes().contains("custom_data");
        return new MyAccountAnswer(user.id(), user.username(),
                token.scopes().contains("email") ? user.primaryEmail() : null,
                token.scopes().contains("phone") ? user.primaryPhone() : null,
                user.name(), user.avatar(), user.profile(), hasData ? user.customData() : null, user.isSuspended(),
                user.hasPassword(), user.createdAt(), user.updatedAt());
    }
}
