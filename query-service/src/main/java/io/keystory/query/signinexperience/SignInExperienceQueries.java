package io.keystory.query.signinexperience;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.query.platform.Documents;
import io.keystory.query.platform.Json;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked about the sign-in experience. */
public final class SignInExperienceQueries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String WHOLE =
            "select (view - 'trustedDevice')::text from read.sign_in_experience where id = 'default'";

    /** There are no connectors, so nothing can be delivered or linked, and no profile fields of our own yet. */
    private static final String PUBLIC = """
            select (view - 'trustedDevice' - 'emailBlocklistPolicy' - 'forgotPasswordMethods' || '{
              "socialConnectors": [], "ssoConnectors": [], "forgotPassword": {"phone": false, "email": false},
              "isDevelopmentTenant": false, "customProfileFields": []}'::jsonb)::text
            from read.sign_in_experience where id = 'default'""";

    private final Documents documents;

    SignInExperienceQueries(Documents documents) {
        this.documents = documents;
    }

    Json<SignInExperienceView> whole() {
        return find(WHOLE);
    }

    Json<FullSignInExperience> forPages() {
        return find(PUBLIC);
    }

    /** Which language people see; before the first start has set it, theirs or English. */
    public LanguageInfo languageInfo() {
        return documents.value("select view ->> 'languageInfo' from read.sign_in_experience where id = 'default'",
                String.class).map(info -> JSON.readValue(info, LanguageInfo.class))
                .orElse(new LanguageInfo(true, "en"));
    }

    private <T> Json<T> find(String sql) {
        return documents.<T>find(sql)
                .orElseThrow(() -> KeystoryException.notFound("sign_in_experiences", "default"));
    }
}
