package io.keystory.command.userasset;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploaded;
import io.keystory.platform.KeystorySettings;
import io.keystory.store.read.LogReader;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAssetApiTest {

    private static final String DRAWING = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

    private static final String TYPE = "multipart/form-data; boundary=x";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void a_picture_is_kept_told_and_shown_to_anybody_in_a_sandbox() {
        Answer uploaded = upload(administrator, "file", "logo.txt", DRAWING);
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(200);
        assertThat(service.bean(LogReader.class).after(service.head() - 1, 1).getFirst().event())
                .isInstanceOfSatisfying(UserAssetUploaded.class, event -> {
                    assertThat(event.mediaType()).isEqualTo("image/svg+xml");
                    assertThat(event.size()).isEqualTo(DRAWING.length());
                });

        Answer shown = service.anonymous().send("GET", URI.create(uploaded.text("url")).getPath(), null);
        assertThat(shown.body()).isEqualTo(DRAWING);
        assertThat(shown.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(shown.header("Content-Security-Policy")).contains("sandbox").doesNotContain("script");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void what_is_no_picture_is_refused_and_appends_nothing() {
        long head = service.head();

        assertThat(upload(administrator, "file", "logo.png", "<html><script>").refusal())
                .isEqualTo("400 guard.mime_type_not_allowed");
        assertThat(upload(administrator, "picture", "logo.svg", DRAWING).status()).isEqualTo(400);
        assertThat(upload(service.anonymous(), "file", "logo.svg", DRAWING).status()).isEqualTo(401);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_picture_may_have_eight_mebibytes() {
        assertThat(upload(administrator, "file", "a.svg", DRAWING + " ".repeat(8 * 1024 * 1024 - DRAWING.length()))
                .status()).isEqualTo(200);
        assertThat(upload(administrator, "file", "a.svg", DRAWING + " ".repeat(8 * 1024 * 1024)).status())
                .isIn(400, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.png", "..%2F..%2Fetc%2Fpasswd", "aaaaaaaaaaaaaaaaaaaaa.png"})
    void nothing_but_pictures_is_shown(String name) {
        assertThat(service.anonymous().send("GET", "/api/.well-known/user-assets/" + name, null).status())
                .isIn(400, 404);
    }

    @Test
    void whoever_registers_brings_a_picture_and_nobody_else_who_is_not_known() {
        Answer uploaded = avatar(InteractionBrowser.here(service, "Register"));
        assertThat(uploaded.text("url")).startsWith(service.bean(KeystorySettings.class).origin()).endsWith(".svg");

        assertThat(avatar(InteractionBrowser.here(service, "SignIn")).refusal())
                .isEqualTo("400 session.invalid_interaction_type");
        assertThat(avatar(InteractionBrowser.here(service, "ForgotPassword")).refusal())
                .isEqualTo("400 session.not_supported_for_forgot_password");
        assertThat(avatar(new InteractionBrowser(service)).refusal()).isEqualTo("404 session.interaction_not_found");
    }

    @Test
    void people_upload_a_picture_of_themselves_where_they_may_change_it() {
        String user = new Fixtures().user();
        String path = "/api/my-account/user-assets/avatar";

        administrator.patch("/api/account-center", "{'enabled': true, 'fields': {'avatar': 'Edit'}}");
        TestClient self = service.account(user, "openid", "profile");
        assertThat(self.upload(path, TYPE, form("file", "a.svg", DRAWING)).status()).isEqualTo(200);
        assertThat(service.account(user, "openid").upload(path, TYPE, form("file", "a.svg", DRAWING)).refusal())
                .isEqualTo("401 auth.unauthorized");
        administrator.patch("/api/account-center", "{'enabled': true, 'fields': {'avatar': 'ReadOnly'}}");
        assertThat(self.upload(path, TYPE, form("file", "a.svg", DRAWING)).refusal())
                .isEqualTo("400 account_center.field_not_editable");
    }

    private static Answer avatar(InteractionBrowser browser) {
        return browser.upload("/user-assets/avatar", TYPE, form("file", "a.svg", DRAWING));
    }

    private static Answer upload(TestClient client, String part, String name, String content) {
        return client.upload("/api/user-assets", TYPE, form(part, name, content));
    }

    private static String form(String part, String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n--x--\r\n"
                .formatted(part, name, content);
    }
}
