package io.keystory.command.userasset;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.userasset.UserAssetCommand.DeleteUpload;
import io.keystory.events.userasset.UserAssetEvent.UserAssetDeleted;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploaded;
import io.keystory.events.userasset.UserAssetId;
import io.keystory.platform.command.Commands;
import io.keystory.platform.userasset.AssetStore;
import io.keystory.store.read.LogReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class CustomUiApiTest {

    private static final String EXPERIENCE = "/api/sign-in-exp";
    private static final String FORBIDDEN = "403 auth.forbidden";
    private static final String TYPE = "multipart/form-data; boundary=x";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void pages_are_kept_and_the_sign_in_experience_switches_to_them_and_back() throws IOException {
        Answer uploaded = upload(administrator, zip("index.html", "assets/app.js"));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(200);
        String id = uploaded.text("customUiAssetId");
        assertThat(service.bean(LogReader.class).after(service.head() - 1, 1).getFirst().event())
                .isInstanceOfSatisfying(UserAssetUploaded.class, event -> {
                    assertThat(event.name()).isEqualTo(id + ".zip");
                    assertThat(event.mediaType()).isEqualTo("application/zip");
                });
        assertThat(service.anonymous().send("GET", "/api/.well-known/user-assets/" + id + ".zip", null).status())
                .isEqualTo(404);

        Answer shown = administrator.patch(EXPERIENCE, "{'customUiAssets': {'id': '%s', 'createdAt': 7}}".formatted(id));
        assertThat(shown.json().at("/customUiAssets").toString()).isEqualTo("{\"id\":\"%s\",\"createdAt\":7}".formatted(id));
        assertThat(administrator.patch(EXPERIENCE, "{'customUiAssets': null}").json().get("customUiAssets").isNull()).isTrue();
    }

    @Test
    void pages_that_are_not_stored_are_not_switched_to() {
        long head = service.head();
        for (String id : new String[] {"aaaaaaaaaaaaaaaaaaaaa", "../../etc/passwd"}) {
            assertThat(administrator.patch(EXPERIENCE, "{'customUiAssets': {'id': '%s', 'createdAt': 7}}".formatted(id))
                    .refusal()).isEqualTo("404 entity.not_exists_with_id");
        }
        assertThat(administrator.patch(EXPERIENCE, "{'customUiAssets': {'createdAt': 7}}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void what_are_no_pages_is_refused_and_appends_nothing() throws IOException {
        long head = service.head();
        assertThat(upload(administrator, "no zip".getBytes(StandardCharsets.UTF_8)).refusal())
                .isEqualTo("400 guard.mime_type_not_allowed");
        assertThat(upload(administrator, zip("index.html", "run.sh")).refusal()).isEqualTo("400 guard.mime_type_not_allowed");
        assertThat(upload(administrator, zip("index.html", "../../run.js")).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(upload(administrator, zip("app.js")).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void pages_are_uploaded_and_shown_by_those_alone_who_may_do_everything() throws IOException {
        byte[] zip = zip("index.html");
        TestClient writer = service.withScope("write:sign-in-experience");
        String switching = "{'customUiAssets': {'id': '%s', 'createdAt': 7}}"
                .formatted(upload(administrator, zip).text("customUiAssetId"));
        long head = service.head();

        assertThat(upload(writer, zip).refusal()).isEqualTo(FORBIDDEN);
        assertThat(upload(service.anonymous(), zip).status()).isEqualTo(401);
        assertThat(writer.patch(EXPERIENCE, switching).refusal()).isEqualTo(FORBIDDEN);
        assertThat(writer.patch(EXPERIENCE, "{'customUiCsp': {'scriptSrc': ['https://cdn.example.com']}}").refusal())
                .isEqualTo(FORBIDDEN);
        assertThat(service.head()).isEqualTo(head);

        assertThat(administrator.patch(EXPERIENCE, switching).status()).isEqualTo(200);
        assertThat(writer.patch(EXPERIENCE, switching).status()).as("nothing changes").isEqualTo(200);
        assertThat(writer.patch(EXPERIENCE, "{'customUiAssets': null}").status()).isEqualTo(200);
        assertThat(writer.patch(EXPERIENCE, switching).refusal()).isEqualTo(FORBIDDEN);
    }

    @Test
    void pages_that_nobody_has_been_shown_for_a_month_are_deleted_and_others_stay() throws IOException {
        String shown = upload(administrator, zip("index.html")).text("customUiAssetId");
        String before = upload(administrator, zip("index.html")).text("customUiAssetId");
        String never = upload(administrator, zip("index.html")).text("customUiAssetId");
        show(before);
        show(shown);

        deleteOld(OldPages.GRACE.minusMinutes(1));
        assertThat(show(before).status()).as("back within a month").isEqualTo(200);
        show(shown);
        deleteOld(OldPages.GRACE.plusMinutes(1));

        assertThat(stored()).contains(shown).doesNotContain(before, never);
        assertThat(service.bean(LogReader.class).stream(new UserAssetId(never).stream(), 0)).extracting(Recorded::event)
                .last().isEqualTo(new UserAssetDeleted(new UserAssetId(never)));
        assertThat(show(before).refusal()).isEqualTo("404 entity.not_exists_with_id");
        show(null);
        long head = service.head();
        deleteOld(OldPages.GRACE.minusMinutes(1));
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void pages_are_not_switched_to_once_the_log_says_that_they_go() throws IOException {
        String id = upload(administrator, zip("index.html")).text("customUiAssetId");
        service.bean(Commands.class).send(new DeleteUpload(new UserAssetId(id)));

        assertThat(show(id).refusal()).isEqualTo("404 entity.not_exists_with_id");
        deleteOld(OldPages.GRACE.plusMinutes(1));
        assertThat(stored()).as("what the log says is made up for").doesNotContain(id);
    }

    @Test
    void pages_that_the_store_does_not_let_go_keep_no_others() throws IOException {
        String stuck = upload(administrator, zip("index.html")).text("customUiAssetId");
        String free = upload(administrator, zip("index.html")).text("customUiAssetId");
        AssetStore store = new Stubborn(service.bean(AssetStore.class), List.of(stuck + ".zip", free + ".zip"));
        CustomUi pages = new CustomUi(
                store, new Uploads(store, service.bean(Commands.class)), service.bean(LogReader.class));

        deleteOld(pages, OldPages.GRACE.plusMinutes(1));
        assertThat(stored()).contains(stuck).doesNotContain(free);
        deleteOld(OldPages.GRACE.plusMinutes(1));
        assertThat(stored()).doesNotContain(stuck);
    }

    private Answer show(String id) {
        return administrator.patch(EXPERIENCE, id == null ? "{'customUiAssets': null}"
                : "{'customUiAssets': {'id': '%s', 'createdAt': 7}}".formatted(id));
    }

    private void deleteOld(Duration later) {
        deleteOld(service.bean(CustomUi.class), later);
    }

    private void deleteOld(CustomUi pages, Duration later) {
        new OldPages(pages, service.bean(LogReader.class), Clock.offset(Clock.systemUTC(), later)).delete();
    }

    /** A store with these files, of which it does not let the first go. */
    private record Stubborn(AssetStore store, List<String> files) implements AssetStore {

        @Override
        public void store(String name, String mediaType, byte[] bytes) {
            store.store(name, mediaType, bytes);
        }

        @Override
        public Optional<byte[]> find(String name) {
            return store.find(name);
        }

        @Override
        public List<String> names(String extension) {
            return files;
        }

        @Override
        public void delete(String name) {
            if (name.equals(files.getFirst())) {
                throw new KeystoryException("storage.download_error", 502);
            }
            store.delete(name);
        }
    }

    private List<String> stored() {
        return service.bean(CustomUi.class).stored().stream().map(UserAssetId::value).toList();
    }

    private static Answer upload(TestClient client, byte[] zip) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pages.zip\"\r\n\r\n".getBytes());
        form.write(zip);
        form.write("\r\n--x--\r\n".getBytes());
        return client.upload(EXPERIENCE + "/default/custom-ui-assets", TYPE, form.toByteArray());
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
