package io.keystory.command.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceCommand;
import io.keystory.events.resource.ResourceCommand.AddScope;
import io.keystory.events.resource.ResourceCommand.ChangeDefault;
import io.keystory.events.resource.ResourceCommand.CreateResource;
import io.keystory.events.resource.ResourceCommand.DeleteResource;
import io.keystory.events.resource.ResourceCommand.NewScope;
import io.keystory.events.resource.ResourceCommand.RemoveScope;
import io.keystory.events.resource.ResourceCommand.SeedManagementApi;
import io.keystory.events.resource.ResourceCommand.UpdateResource;
import io.keystory.events.resource.ResourceCommand.UpdateScope;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceEvent.AccessTokenTtlChanged;
import io.keystory.events.resource.ResourceEvent.DefaultChanged;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ResourceDeleted;
import io.keystory.events.resource.ResourceEvent.ResourceRenamed;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeDescriptionChanged;
import io.keystory.events.resource.ResourceEvent.ScopeRemoved;
import io.keystory.events.resource.ResourceEvent.ScopeRenamed;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceDeciderTest {

    private static final ResourceId ID = new ResourceId("r1");
    private static final String API = "https://api.example.org";
    private static final ScopeId READ = new ScopeId("s1");
    private static final ScopeId WRITE = new ScopeId("s2");
    private static final CreateResource CREATE = new CreateResource(ID, "API", API, 3600);
    private static final ResourceCreated CREATED = new ResourceCreated(ID, "API", API, 3600);
    private static final ScopeAdded READING = new ScopeAdded(ID, READ, "read", null);
    private static final ChangeDefault MAKE_DEFAULT = new ChangeDefault(ID, true);

    private static final ResourceId OURS = ResourceId.MANAGEMENT_API;
    private static final SeedManagementApi SEED = new SeedManagementApi(
            OURS, "Management", "https://default.example/api", 3600, List.of(new NewScope(READ, "all", "everything")));

    @Test
    void a_resource_is_created_with_an_indicator_of_its_own() {
        assertThat(given().when(CREATE)).containsExactly(CREATED);
        assertThat(given().claims(CREATE)).containsExactly("+resource-indicator " + API);
        assertThat(given().claimRefusals(CREATE)).containsExactly("resource.resource_identifier_in_use 422");
        assertThat(given(CREATED).refused(CREATE)).isEqualTo("entity.create_failed 422");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "/api", "//example.org/api", "https://a b", "https://example.org/api#x", ""})
    void an_indicator_is_an_absolute_uri(String indicator) {
        assertThat(given().refused(new CreateResource(ID, "API", indicator, 3600)))
                .isEqualTo("guard.invalid_input 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:logto:organization:o1", "urn:logto:resource:organizations"})
    void what_stands_for_organizations_is_no_resource(String indicator) {
        assertThat(given().refused(new CreateResource(ID, "API", indicator, 3600)))
                .isEqualTo("resource.resource_identifier_in_use 422");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:example:api", "https://example.org/api?v=1"})
    void any_absolute_uri_will_do(String indicator) {
        assertThat(given().when(new CreateResource(ID, "API", indicator, 3600))).hasSize(1);
    }

    @Test
    void name_and_lifetime_of_tokens_are_changed() {
        var update = new UpdateResource(ID, Change.to("Other"), Change.to(60L));

        assertThat(given(CREATED).when(update))
                .containsExactly(new ResourceRenamed(ID, "Other"), new AccessTokenTtlChanged(ID, 60));
        assertThat(given(CREATED).after(update).when(update)).isEmpty();
        assertThat(given().refused(update)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void one_resource_is_the_default() {
        assertThat(given(CREATED).when(MAKE_DEFAULT)).containsExactly(new DefaultChanged(ID, true));
        assertThat(given(CREATED).claims(MAKE_DEFAULT)).containsExactly("+default-resource default");
        assertThat(given(CREATED).claimRefusals(MAKE_DEFAULT))
                .containsExactly("entity.unique_integrity_violation 422");
        assertThat(given(CREATED).after(MAKE_DEFAULT).when(MAKE_DEFAULT)).isEmpty();
        assertThat(given(CREATED).after(MAKE_DEFAULT).claims(new ChangeDefault(ID, false)))
                .containsExactly("-default-resource default");
        assertThat(given().refused(MAKE_DEFAULT)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void a_scope_is_one_word_and_another_than_the_rest() {
        assertThat(given(CREATED).when(new AddScope(ID, READ, "read", null))).containsExactly(READING);
        assertThat(given(CREATED).refused(new AddScope(ID, READ, "read all", null)))
                .isEqualTo("scope.name_with_space 400");
        assertThat(given(CREATED, READING).refused(new AddScope(ID, WRITE, "read", null)))
                .isEqualTo("scope.name_exists 422");
        assertThat(given().refused(new AddScope(ID, READ, "read", null))).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void a_scope_is_changed() {
        var update = new UpdateScope(ID, READ, Change.to("see"), Change.to("look only"));

        assertThat(given(CREATED, READING).when(update)).containsExactly(
                new ScopeRenamed(ID, READ, "see"), new ScopeDescriptionChanged(ID, READ, "look only"));
        assertThat(given(CREATED, READING).after(update).when(update)).isEmpty();
        assertThat(given(CREATED).refused(update)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void a_scope_keeps_to_the_rules_when_renamed() {
        var both = given(CREATED, READING, new ScopeAdded(ID, WRITE, "write", null));

        assertThat(both.refused(new UpdateScope(ID, READ, Change.to("write"), Change.none())))
                .isEqualTo("scope.name_exists 422");
        assertThat(both.refused(new UpdateScope(ID, READ, Change.to("a\tb"), Change.none())))
                .isEqualTo("scope.name_with_space 400");
    }

    @Test
    void a_scope_is_removed_once() {
        var remove = new RemoveScope(ID, READ);

        assertThat(given(CREATED, READING).when(remove)).containsExactly(new ScopeRemoved(ID, READ));
        assertThat(given(CREATED, READING).after(remove).refused(remove)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void a_deleted_resource_gives_everything_back() {
        var delete = new DeleteResource(ID);

        assertThat(given(CREATED).when(delete)).containsExactly(new ResourceDeleted(ID));
        assertThat(given(CREATED).claims(delete))
                .containsExactly("-resource-indicator " + API, "-default-resource default");
        assertThat(given(CREATED).after(delete).refused(delete)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void the_management_api_is_seeded_and_grows_with_later_versions() {
        var more = new SeedManagementApi(OURS, "Management", "https://default.example/api", 3600,
                List.of(new NewScope(READ, "all", "everything"), new NewScope(WRITE, "read:history", null)));

        assertThat(given().when(SEED)).containsExactly(
                new ResourceCreated(OURS, "Management", "https://default.example/api", 3600),
                new ScopeAdded(OURS, READ, "all", "everything"));
        assertThat(given().after(SEED).when(SEED)).isEmpty();
        assertThat(given().after(SEED).when(more)).containsExactly(new ScopeAdded(OURS, WRITE, "read:history", null));
    }

    @Test
    void the_management_api_is_not_touched_by_anybody() {
        var ours = given().after(SEED);
        String refusal = "resource.cannot_modify_management_api 400";

        assertThat(ours.refused(new UpdateResource(OURS, Change.to("x"), Change.none()))).isEqualTo(refusal);
        assertThat(ours.refused(new AddScope(OURS, WRITE, "write", null))).isEqualTo(refusal);
        assertThat(ours.refused(new UpdateScope(OURS, READ, Change.to("x"), Change.none()))).isEqualTo(refusal);
        assertThat(ours.refused(new RemoveScope(OURS, READ))).isEqualTo(refusal);
        assertThat(ours.refused(new DeleteResource(OURS))).isEqualTo("resource.cannot_delete_management_api 400");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(ResourceAggregate.class).givenNoPriorActivity().when(CREATE).expectEvents(CREATED);
        Aggregates.fixture(ResourceAggregate.class).given(CREATED).when(MAKE_DEFAULT)
                .expectEvents(new DefaultChanged(ID, true));
        Aggregates.fixture(ResourceAggregate.class).givenNoPriorActivity().when(MAKE_DEFAULT)
                .expectException(KeystoryException.class).expectExceptionMessage("entity.not_exists_with_id");
        Aggregates.fixture(ResourceAggregate.class).given(CREATED, new DefaultChanged(ID, true)).when(MAKE_DEFAULT)
                .expectNoEvents();
        Aggregates.fixture(ResourceAggregate.class).given(CREATED, new ResourceDeleted(ID)).when(MAKE_DEFAULT)
                .expectException(KeystoryException.class).expectExceptionMessage("entity.not_exists_with_id");
    }

    @Test
    void what_it_is_called_is_what_others_see_and_what_was_taken_before_stays() {
        var hidden = new ResourceCreated(ID, "A\u202eb", API, 3600);

        assertThat(given().refused(new CreateResource(ID, "A\u202eb", API, 3600))).isEqualTo("guard.invalid_input 400");
        assertThat(given(hidden).when(rename("A\u202eb"))).isEmpty();
        assertThat(given(hidden).refused(rename("A\u202ec"))).isEqualTo("guard.invalid_input 400");
        assertThat(given(CREATED).refused(new AddScope(ID, READ, "re\u200bad", null))).isEqualTo("guard.invalid_input 400");
    }

    private static UpdateResource rename(String name) {
        return new UpdateResource(ID, Change.to(name), Change.none());
    }

    private static Given<ResourceView, ResourceCommand, ResourceEvent> given(ResourceEvent... history) {
        return Given.given(new ResourceDecider(), history);
    }
}
