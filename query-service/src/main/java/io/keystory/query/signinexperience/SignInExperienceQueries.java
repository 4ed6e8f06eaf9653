package io.keystory.query.signinexperience;

import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.query.connector.ConnectorQueries;
import io.keystory.query.platform.Documents;
import io.keystory.query.platform.Entity;
import io.keystory.query.platform.Json;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked about the sign-in experience. */
public final class SignInExperienceQueries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Entity EXPERIENCE = new Entity("read.sign_in_experience", "sign_in_experiences");
    private static final String ID = SignInExperienceId.DEFAULT.value();

    private static final String WHOLE = "(v.view - 'trustedDevice')::text";

    /** Of the connectors those that the experience names, in its order; no message is told to be deliverable yet. */
    private static final String PUBLIC = """
            (v.view - 'trustedDevice' - 'emailBlocklistPolicy' - 'forgotPasswordMethods' || '{
              "ssoConnectors": [], "forgotPassword": {"phone": false, "email": false},
              "isDevelopmentTenant": false, "customProfileFields": []}'::jsonb
            || jsonb_build_object('socialConnectors', (select coalesce(jsonb_agg(c.one order by t.place), '[]')
              from jsonb_array_elements_text(v.view -> 'socialSignInConnectorTargets') with ordinality t(target, place)
              join jsonb_array_elements(?::jsonb) c(one) on c.one ->> 'target' = t.target)))::text""";

    private final Documents documents;
    private final ConnectorQueries connectors;

    SignInExperienceQueries(Documents documents, ConnectorQueries connectors) {
        this.documents = documents;
        this.connectors = connectors;
    }

    Json<SignInExperienceView> whole() {
        return documents.get(EXPERIENCE, ID, WHOLE);
    }

    Json<FullSignInExperience> forPages() {
        return documents.get(EXPERIENCE, ID, PUBLIC, JSON.writeValueAsString(connectors.social()));
    }

    /** Which language people see; before the first start has set it, theirs or English. */
    public LanguageInfo languageInfo() {
        return documents.value("select view ->> 'languageInfo' from read.sign_in_experience where id = 'default'",
                String.class).map(info -> JSON.readValue(info, LanguageInfo.class))
                .orElse(new LanguageInfo(true, "en"));
    }
}
