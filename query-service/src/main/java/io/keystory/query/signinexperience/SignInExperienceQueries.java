package io.keystory.query.signinexperience;

import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.query.connector.ConnectorQueries;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.ssoconnector.SsoConnectorQueries;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked about the sign-in experience. */
public final class SignInExperienceQueries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Entity EXPERIENCE = new Entity("read.sign_in_experience", "sign_in_experiences");
    private static final String ID = SignInExperienceId.DEFAULT.value();

    private static final String WHOLE = PublicExperience.WHOLE + "::text";

    private final Documents documents;
    private final ConnectorQueries connectors;
    private final SsoConnectorQueries ssoConnectors;

    SignInExperienceQueries(Documents documents, ConnectorQueries connectors, SsoConnectorQueries ssoConnectors) {
        this.documents = documents;
        this.connectors = connectors;
        this.ssoConnectors = ssoConnectors;
    }

    Json<SignInExperienceView> whole() {
        return documents.get(EXPERIENCE, ID, WHOLE);
    }

    /** What the pages show to those who come from an application, into an organization; either may be null. */
    Json<FullSignInExperience> forPages(String applicationId, String organizationId) {
        return documents.get(EXPERIENCE, ID, PublicExperience.DOCUMENT,
                JSON.writeValueAsString(connectors.social()), JSON.writeValueAsString(ssoConnectors.offered()),
                applicationId, organizationId);
    }

    /** Which language people see; before the first start has set it, theirs or English. */
    public LanguageInfo languageInfo() {
        return documents.value("select view ->> 'languageInfo' from read.sign_in_experience where id = 'default'",
                String.class).map(info -> JSON.readValue(info, LanguageInfo.class))
                .orElse(new LanguageInfo(true, "en"));
    }
}
