package io.keystory.events.platform;

/**
 * What makes values alike that are different otherwise, such as usernames in upper and lower case: as long as somebody
 * holds {@code rule}, at most one aggregate may hold any of them.
 *
 * @param plain what is common to them; whoever holds its value as a claim of its kind, or of a kind that begins with that
 *     and a colon, has one of them
 * @param rule the claim that is held while being alike matters
 */
public record Likeness(Claim plain, Claim rule) {

    /** Whether somebody who holds this claim has one of the values. */
    public boolean includes(Claim claim) {
        return claim.value().equals(plain.value())
                && (claim.kind().equals(plain.kind()) || claim.kind().startsWith(family()));
    }

    /** What the kinds begin with of those who have a value that is not written like {@code plain}. */
    public String family() {
        return plain.kind() + ":";
    }
}
