package io.keystory.command.application;

import static io.keystory.command.application.Applications.ID;
import static io.keystory.command.application.Applications.create;
import static io.keystory.command.application.Applications.created;
import static io.keystory.command.application.Applications.given;
import static io.keystory.command.application.Applications.settings;
import static io.keystory.events.application.ApplicationType.MACHINE_TO_MACHINE;
import static io.keystory.events.application.ApplicationType.NATIVE;
import static io.keystory.events.application.ApplicationType.SPA;
import static io.keystory.events.application.ApplicationType.TRADITIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.events.application.ApplicationCommand.CreateApplication;
import io.keystory.events.application.ApplicationCommand.DeleteApplication;
import io.keystory.events.application.ApplicationCommand.MergeCustomData;
import io.keystory.events.application.ApplicationCommand.UpdateApplication;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationEvent.ApplicationRenamed;
import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationEvent.ClientSettingsChanged;
import io.keystory.events.application.ApplicationEvent.CustomDataChanged;
import io.keystory.events.application.ApplicationEvent.DescriptionChanged;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationDeciderTest {

    private static final ClientMetadata REDIRECTS =
            new ClientMetadata(List.of("https://example.org/callback"), List.of(), null, null, null);

    @Test
    void an_application_is_created_with_defaults() {
        assertThat(given().when(create(SPA, null, false))).containsExactly(created(SPA));
        assertThat(given(created(SPA)).refused(create(SPA, null, false))).isEqualTo("entity.create_failed 422");
    }

    @ParameterizedTest
    @EnumSource(value = ApplicationType.class, names = {"TRADITIONAL", "SPA", "NATIVE"})
    void an_application_that_people_use_may_be_of_a_third_party(ApplicationType type) {
        assertThat(given().when(create(type, null, true)))
                .startsWith(created(type, ClientSettings.DEFAULTS, true));
    }

    @ParameterizedTest
    @EnumSource(value = ApplicationType.class, mode = EnumSource.Mode.EXCLUDE, names = {"TRADITIONAL", "SPA", "NATIVE"})
    void no_other_may(ApplicationType type) {
        assertThat(given().refused(create(type, null, true)))
                .isEqualTo("application.invalid_third_party_application_type 400");
    }

    @Test
    void a_third_party_does_not_exchange_tokens() {
        String refusal = "application.third_party_application_cannot_enable_token_exchange 422";
        var exchange = settings(true, null);

        assertThat(given().refused(create(SPA, exchange, true))).isEqualTo(refusal);
        assertThat(given(created(SPA, ClientSettings.DEFAULTS, true)).refused(change(exchange))).isEqualTo(refusal);
        assertThat(given(created(SPA)).when(change(exchange)))
                .containsExactly(new ClientSettingsChanged(ID, exchange));
    }

    @Test
    void only_native_applications_run_on_devices_without_a_browser() {
        var device = settings(null, true);

        assertThat(given().when(create(NATIVE, device, false))).containsExactly(created(NATIVE, device, false));
        assertThat(given().refused(create(TRADITIONAL, device, false)))
                .isEqualTo("application.device_flow_native_only 422");
    }

    @Test
    void whether_it_does_is_settled_at_creation() {
        String refusal = "application.device_flow_not_changeable 422";
        var device = settings(null, true);
        var other = settings(false, null);

        assertThat(given(created(NATIVE)).refused(change(device))).isEqualTo(refusal);
        assertThat(given(created(NATIVE, device, false)).refused(change(settings(null, false)))).isEqualTo(refusal);
        assertThat(given(created(NATIVE, device, false)).when(change(other)))
                .containsExactly(new ClientSettingsChanged(ID, settings(false, true)));
        assertThat(given(created(NATIVE, device, false)).when(change(device))).isEmpty();
    }

    @Test
    void what_is_given_is_changed() {
        var update = new UpdateApplication(ID, Change.to("Other"), Change.to("about"), Change.to(REDIRECTS),
                Change.to(settings(true, null)), Change.to(Map.of("a", 1)), Change.none());

        assertThat(given(created(SPA)).when(update)).containsExactly(
                new ApplicationRenamed(ID, "Other"),
                new DescriptionChanged(ID, "about"),
                new ClientMetadataChanged(ID, REDIRECTS),
                new ClientSettingsChanged(ID, settings(true, null)),
                new CustomDataChanged(ID, Map.of("a", 1)));
        assertThat(given(created(SPA)).after(update).when(update)).isEmpty();
    }

    @Test
    void removing_settings_leaves_the_defaults() {
        var remove = new UpdateApplication(
                ID, Change.none(), Change.none(), Change.to(null), Change.to(null), Change.to(null), Change.none());

        assertThat(given(created(SPA)).when(remove)).isEmpty();
    }

    @Test
    void keys_are_laid_over_the_custom_data() {
        var merge = new MergeCustomData(ID, Map.of("b", 2));
        var application = given(created(SPA), new CustomDataChanged(ID, Map.of("a", 1)));

        assertThat(application.when(merge)).containsExactly(new CustomDataChanged(ID, Map.of("a", 1, "b", 2)));
        assertThat(application.after(merge).when(merge)).isEmpty();
        assertThat(given().refused(merge)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void what_does_not_exist_is_not_changed() {
        assertThat(given().refused(change(ClientSettings.DEFAULTS))).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given(created(SPA), new ApplicationDeleted(ID)).refused(new DeleteApplication(ID)))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void an_application_is_deleted() {
        assertThat(given(created(SPA)).when(new DeleteApplication(ID))).containsExactly(new ApplicationDeleted(ID));
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(ApplicationAggregate.class).givenNoPriorActivity()
                .when(create(SPA, null, false)).expectEvents(created(SPA));
        Aggregates.fixture(ApplicationAggregate.class).given(created(MACHINE_TO_MACHINE))
                .when(new DeleteApplication(ID)).expectEvents(new ApplicationDeleted(ID));
        Aggregates.fixture(ApplicationAggregate.class).givenNoPriorActivity().when(new DeleteApplication(ID))
                .expectException(KeystoryException.class).expectExceptionMessage("entity.not_exists_with_id");
        Aggregates.fixture(ApplicationAggregate.class).given(created(SPA)).when(change(ClientSettings.DEFAULTS))
                .expectNoEvents();
        Aggregates.fixture(ApplicationAggregate.class).given(created(SPA), new ApplicationDeleted(ID))
                .when(new DeleteApplication(ID))
                .expectException(KeystoryException.class).expectExceptionMessage("entity.not_exists_with_id");
    }

    @Test
    void what_it_is_called_is_what_others_see_and_what_was_taken_before_stays() {
        var create = new CreateApplication(ID, "A\u202eb", null, SPA, null, null, null, false, null);
        var hidden = new ApplicationCreated(
                ID, "A\u202eb", null, SPA, ClientMetadata.EMPTY, ClientSettings.DEFAULTS, Map.of(), false);

        assertThat(given().refused(create)).isEqualTo("guard.invalid_input 400");
        assertThat(given(hidden).when(named("A\u202eb"))).isEmpty();
        assertThat(given(hidden).refused(named("A\u202ec"))).isEqualTo("guard.invalid_input 400");
    }

    private static UpdateApplication named(String name) {
        return new UpdateApplication(
                ID, Change.to(name), Change.none(), Change.none(), Change.none(), Change.none(), Change.none());
    }

    private static UpdateApplication change(ClientSettings settings) {
        return new UpdateApplication(
                ID, Change.none(), Change.none(), Change.none(), Change.to(settings), Change.none(), Change.none());
    }
}
