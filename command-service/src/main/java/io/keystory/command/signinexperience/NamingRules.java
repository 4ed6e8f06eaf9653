package io.keystory.command.signinexperience;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignInExperienceCommand.Circumstances;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.policy.EmailBlocklistPolicy;
import io.keystory.events.signinexperience.policy.UsernamePolicy;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which languages, addresses and usernames there can be. */
final class NamingRules {

    private static final Pattern ADDRESS_OR_DOMAIN = Pattern.compile("[^\\s@]*@[^\\s@]+\\.[^\\s@]+");

    private NamingRules() {}

    static void check(SignInExperienceChanges changes, SignInExperienceView before, Circumstances around) {
        if (changes.languageInfo().isGiven()
                && !around.languages().contains(changes.languageInfo().value().fallbackLanguage())) {
            throw Refusals.wrong("unsupported_default_language");
        }
        if (changes.emailBlocklistPolicy().isGiven()) {
            check(changes.emailBlocklistPolicy().value());
        }
        if (changes.usernamePolicy().isGiven()) {
            check(before.usernamePolicy(), changes.usernamePolicy().value(), around);
        }
    }

    private static void check(EmailBlocklistPolicy policy) {
        boolean isReadable = Stream.of(policy.customAllowlist(), policy.customBlocklist())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .allMatch(entry -> ADDRESS_OR_DOMAIN.matcher(entry).matches());
        if (!isReadable) {
            throw Refusals.wrong("invalid_custom_email_blocklist_format");
        }
    }

    private static void check(UsernamePolicy before, UsernamePolicy after, Circumstances around) {
        if (before.caseSensitive() && !after.caseSensitive() && around.haveUsernamesConflicts()) {
            throw new KeystoryException("sign_in_experiences.username_policy_case_conflicts_exist", 409);
        }
    }
}
