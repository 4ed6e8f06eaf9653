package io.keystory.events.organization;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import java.util.Optional;

/** Who can belong to an organization: a user, or a machine application. */
public record Member(MemberType type, String id) {

    /** The user as a member. */
    public static Member of(UserId user) {
        return new Member(MemberType.USER, user.value());
    }

    /** The application as a member. */
    public static Member of(ApplicationId application) {
        return new Member(MemberType.APPLICATION, application.value());
    }

    /** The person that the member is; empty for an application. */
    public Optional<SubjectId> subject() {
        return type == MemberType.USER ? Optional.of(SubjectId.of(new UserId(id).stream())) : Optional.empty();
    }
}
