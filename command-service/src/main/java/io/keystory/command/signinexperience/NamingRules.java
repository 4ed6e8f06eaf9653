package io.keystory.command.signinexperience;

import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignInExperienceCommand.Circumstances;
import io.keystory.events.signinexperience.policy.EmailBlocklistPolicy;
import io.keystory.platform.language.LanguageTags;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which languages and addresses there can be. */
final class NamingRules {

    private static final Pattern ADDRESS_OR_DOMAIN = Pattern.compile("[^\\s@]*@[^\\s@]+\\.[^\\s@]+");

    private NamingRules() {}

    static void check(SignInExperienceChanges changes, Circumstances around) {
        if (changes.languageInfo().isGiven()
                && LanguageTags.among(around.languages(), changes.languageInfo().value().fallbackLanguage()).isEmpty()) {
            throw Refusals.wrong("unsupported_default_language");
        }
        if (changes.emailBlocklistPolicy().isGiven()) {
            check(changes.emailBlocklistPolicy().value());
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
}
