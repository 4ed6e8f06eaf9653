package io.keystory.command.password.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which rules a new password breaks; pure, so that the caller says whether it is known from a breach. */
public final class PasswordPolicy {

    private PasswordPolicy() {}

    /**
     * All reasons to refuse the password, in the order length, characters, breach, restricted parts; empty when
     * it is fine. Length counts Unicode code points.
     *
     * @param breached whether the password is on a list of breached ones; ignored when the rules do not ask
     */
    public static List<PasswordRejection> rejections(
            String password, PasswordRules rules, PasswordOwner owner, boolean breached) {
        var rejections = new ArrayList<PasswordRejection>();
        length(password, rules).ifPresent(rejections::add);
        characters(password, rules).ifPresent(rejections::add);
        if (rules.rejectPwned() && breached) {
            rejections.add(PasswordRejection.of("pwned"));
        }
        rejections.addAll(restrictedParts(password, rules, owner));
        return List.copyOf(rejections);
    }

    private static Optional<PasswordRejection> length(String password, PasswordRules rules) {
        int length = password.codePointCount(0, password.length());
        if (length < rules.minLength()) {
            return Optional.of(PasswordRejection.of("too_short", rules.minLength()));
        }
        return length > rules.maxLength()
                ? Optional.of(PasswordRejection.tooLong(rules.maxLength()))
                : Optional.empty();
    }

    private static Optional<PasswordRejection> characters(String password, PasswordRules rules) {
        Set<CharacterType> types = EnumSet.noneOf(CharacterType.class);
        for (int character : password.codePoints().toArray()) {
            Optional<CharacterType> type = CharacterType.of(character);
            if (type.isEmpty()) {
                return Optional.of(PasswordRejection.of("unsupported_characters"));
            }
            types.add(type.get());
        }
        return types.size() < rules.minCharacterTypes()
                ? Optional.of(PasswordRejection.of("character_types", rules.minCharacterTypes()))
                : Optional.empty();
    }

    private static List<PasswordRejection> restrictedParts(String password, PasswordRules rules, PasswordOwner owner) {
        var parts = new RestrictedParts(password);
        if (rules.rejectRepetitionAndSequence()) {
            parts.markRepetitions();
            parts.markSequences();
        }
        if (rules.rejectUserInfo()) {
            owner.details().forEach(detail -> parts.mark(RestrictedParts.Kind.USER_INFO, detail));
        }
        rules.rejectWords().forEach(word -> parts.mark(RestrictedParts.Kind.WORDS, word));
        return parts.kindsThatPrevail().stream()
                .map(kind -> PasswordRejection.of(kind.reason()))
                .toList();
    }
}
