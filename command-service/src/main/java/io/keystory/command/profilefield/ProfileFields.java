package io.keystory.command.profilefield;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.profilefield.CustomProfileField;
import io.keystory.events.profilefield.ProfileFieldsFold;
import io.keystory.events.profilefield.ProfileFieldsId;
import io.keystory.events.profilefield.ProfileFieldsView;
import io.keystory.events.signinexperience.ProfileFieldName;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.store.Streams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people are asked about themselves as of this moment, and whether what they answer will do. */
public final class ProfileFields {

    private final Streams streams;
    private final SignInSettings settings;

    ProfileFields(Streams streams, SignInSettings settings) {
        this.streams = streams;
        this.settings = settings;
    }

    /** All fields that there are. */
    public ProfileFieldsView catalogue() {
        return streams.fold(ProfileFieldsId.DEFAULT.stream(), new ProfileFieldsFold()).orElse(ProfileFieldsView.EMPTY);
    }

    /** Those that are asked when somebody registers, in that order. */
    public List<CustomProfileField> atRegistration(SignInExperienceView experience) {
        List<ProfileFieldName> chosen = experience.signUpProfileFields();
        ProfileFieldsView catalogue = catalogue();
        return chosen == null ? catalogue.fields()
                : chosen.stream().flatMap(field -> catalogue.find(field.name()).stream()).toList();
    }

    /**
     * What somebody who registers answered, by what it is called of the person; empty where nothing is asked.
     * 400 guard.invalid_input for an answer to what is not asked, and for one that its field does not take;
     * 422 user.missing_profile where one is missing.
     */
    public Optional<Map<String, Object>> answers(Map<String, Object> values) {
        List<CustomProfileField> asked = atRegistration(settings.now());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> gathered = ProfileAnswers.gathered(asked, values);
        Map<String, Object> answers = ProfileAnswers.of(asked, gathered);
        boolean isMissing = asked.stream().filter(CustomProfileField::required)
                .anyMatch(field -> ProfileValue.isBlank(gathered.get(field.name())));
        if (isMissing) {
            throw new KeystoryException(
                    "user.missing_profile", 422, Map.of("missingProfile", List.of("extraProfile")));
        }
        return Optional.of(answers);
    }

    /**
     * What somebody who has an account said of themselves: standard claims, among them single parts of a name whatever a
     * field asks for with them, and what a field of the catalogue takes. 400 guard.invalid_input for anything else: what is
     * kept of people beside that is no affair of theirs here.
     */
    public Map<String, Object> said(Map<String, Object> values) {
        List<CustomProfileField> all = catalogue().fields();
        Map<String, Object> answers = new LinkedHashMap<>(values);
        Map<String, Object> claims = new LinkedHashMap<>(values);
        claims.keySet().retainAll(ProfileFieldNames.CLAIMS);
        all.forEach(field -> claims.remove(field.name()));
        answers.keySet().removeAll(claims.keySet());
        claims.putAll(ProfileAnswers.of(all, answers));
        return claims;
    }
}
