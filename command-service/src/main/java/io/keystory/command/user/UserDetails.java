package io.keystory.command.user;

import io.keystory.command.platform.OwnData;
import io.keystory.command.platform.ShallowMerge;
import io.keystory.events.platform.Change;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserCommand.FillProfile;
import io.keystory.events.user.UserCommand.MergeCustomData;
import io.keystory.events.user.UserCommand.UpdateProfile;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.AvatarChanged;
import io.keystory.events.user.UserEvent.CustomDataChanged;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.PrimaryPhoneChanged;
import io.keystory.events.user.UserEvent.ProfileChanged;
import io.keystory.events.user.UserEvent.UsernameChanged;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is known about a user. Parts are laid over the whole here, so that of two changes at once none is lost. */
final class UserDetails {

    private UserDetails() {}

    static List<UserEvent> update(UserView user, UpdateUser c) {
        UserId id = c.userId();
        List<UserEvent> events = new ArrayList<>();
        c.username().map(UserIdentifiers::orNull)
                .ifAlters(user.username(), v -> events.add(new UsernameChanged(id, v)));
        c.primaryEmail().map(UserIdentifiers::orNull)
                .ifAlters(user.primaryEmail(), v -> events.add(new PrimaryEmailChanged(id, NewNames.email(v))));
        c.primaryPhone().map(UserIdentifiers::orNull)
                .ifAlters(user.primaryPhone(), v -> events.add(new PrimaryPhoneChanged(id, v)));
        c.name().ifAlters(user.name(), v -> events.add(new NameChanged(id, NewNames.name(v))));
        c.avatar().ifAlters(user.avatar(), v -> events.add(new AvatarChanged(id, v)));
        c.profile().map(UserDetails::orEmpty)
                .ifAlters(user.profile(), v -> events.add(
                        new ProfileChanged(id, NewNames.profile(user.profile(), v))));
        c.customData().map(UserDetails::orEmpty)
                .ifAlters(user.customData(), v -> events.add(new CustomDataChanged(id, v)));
        return events;
    }

    static List<UserEvent> fill(UserView user, FillProfile c) {
        List<UserEvent> events = new ArrayList<>();
        if (user.name() == null && c.name() != null) {
            events.add(new NameChanged(c.userId(), c.name()));
        }
        if (user.avatar() == null && c.avatar() != null) {
            events.add(new AvatarChanged(c.userId(), c.avatar()));
        }
        return events;
    }

    static List<UserEvent> update(UserView user, UpdateProfile c) {
        List<UserEvent> events = new ArrayList<>();
        Change.to(c.changes().over(user.profile()))
                .ifAlters(user.profile(), v -> events.add(
                        new ProfileChanged(c.userId(), NewNames.profile(user.profile(), v))));
        return events;
    }

    static List<UserEvent> merge(UserView user, MergeCustomData c) {
        List<UserEvent> events = new ArrayList<>();
        Map<String, Object> merged = ShallowMerge.of(user.customData(), c.changes());
        if (c.isOwn()) {
            OwnData.requireNoMore(user.customData(), merged);
        }
        Change.to(merged)
                .ifAlters(user.customData(), v -> events.add(new CustomDataChanged(c.userId(), v)));
        return events;
    }

    static Profile orEmpty(Profile profile) {
        return Objects.requireNonNullElse(profile, Profile.EMPTY);
    }

    static Map<String, Object> orEmpty(Map<String, Object> data) {
        return Objects.requireNonNullElse(data, Map.of());
    }
}
