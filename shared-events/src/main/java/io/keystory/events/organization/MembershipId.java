package io.keystory.events.organization;

import io.keystory.events.platform.StreamId;

/** Names what there is between an organization and somebody: one stream for each pair, whether they belong or not. */
public record MembershipId(OrganizationId organizationId, Member member) {

    /** The kind of stream that a membership has. */
    public static final String STREAM_TYPE = "organization-membership";

    /** Whose stream it is. */
    public static MembershipId of(StreamId stream) {
        String[] parts = stream.id().split("\\.", 3);
        return new MembershipId(new OrganizationId(parts[0]), new Member(MemberType.named(parts[1]), parts[2]));
    }

    public StreamId stream() {
        return new StreamId(STREAM_TYPE, "%s.%s.%s".formatted(organizationId, member.type().wireName(), member.id()));
    }
}
