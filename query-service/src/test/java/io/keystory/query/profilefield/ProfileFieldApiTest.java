package io.keystory.query.profilefield;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.profilefield.ProfileFieldConfig;
import io.keystory.events.profilefield.ProfileFieldDefinition;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldAdded;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldRemoved;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldsReordered;
import io.keystory.events.profilefield.ProfileFieldsId;
import io.keystory.events.profilefield.ProfileFieldType;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileFieldApiTest {

    private static final String PATH = "/api/custom-profile-fields";
    private static final ProfileFieldDefinition TEXT =
            new ProfileFieldDefinition(ProfileFieldType.TEXT, "", null, true, ProfileFieldConfig.NONE);

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void fields_are_listed_in_their_order_now_and_as_they_were() {
        service.events().append(added("company", 1));
        long then = service.events().append(added("team", 2));
        service.events().append(new ProfileFieldsReordered(ProfileFieldsId.DEFAULT, Map.of("company", 3)));
        service.catchUp();

        assertThat(admin.get(PATH).json().findValuesAsString("name")).containsExactly("team", "company");
        assertThat(admin.get(PATH + "?asOf=" + then).json().findValuesAsString("name"))
                .containsExactly("company", "team");
        assertThat(admin.get(PATH + "/team").json().get("type").asString()).isEqualTo("Text");
        assertThat(admin.get(PATH + "/nothing").code()).isEqualTo("entity.not_found");

        service.events().append(new ProfileFieldRemoved(ProfileFieldsId.DEFAULT, "company"));
        service.events().append(new ProfileFieldRemoved(ProfileFieldsId.DEFAULT, "team"));
        service.catchUp();
        assertThat(admin.get(PATH).json()).isEmpty();
    }

    private static ProfileFieldAdded added(String name, int order) {
        return new ProfileFieldAdded(ProfileFieldsId.DEFAULT, name, name, TEXT, order);
    }
}
