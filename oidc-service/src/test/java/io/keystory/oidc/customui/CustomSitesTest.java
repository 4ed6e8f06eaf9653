package io.keystory.oidc.customui;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.signinexperience.Customization;
import io.keystory.events.signinexperience.Customization.UiAssets;
import io.keystory.events.signinexperience.Customization.UiCsp;
import io.keystory.events.signinexperience.SignInExperienceDefaults;
import io.keystory.events.signinexperience.SignInExperienceEvent.CustomizationChanged;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.oidc.signinexperience.SignInExperiences;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.Ids;
import io.keystory.platform.customui.Zips;
import io.keystory.platform.userasset.AssetStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomSitesTest {

    private static final String PAGE = "<script nonce=\"__KEYSTORY_NONCE__\" src=\"/assets/app.js\"></script>mine";
    private static final UiCsp MORE = new UiCsp(List.of("https://cdn.example.com", "x; script-src *"),
            List.of("https://api.example.com"));

    private final TestProvider provider = TestProvider.running();

    @BeforeEach
    void a_sign_in_experience() {
        if (provider.bean(SignInExperiences.class).current().isEmpty()) {
            provider.events().append(SignInExperienceDefaults.seed(SignInExperienceId.DEFAULT));
        }
    }

    @AfterEach
    void back_to_the_built_in_pages() {
        show(null, UiCsp.DEFAULTS);
    }

    @Test
    void every_page_is_the_uploaded_one_under_a_policy_that_names_what_may_be_loaded_beside() {
        show(stored(Zips.withPage(PAGE)), MORE);

        for (String path : List.of("/signed-out", "/unknown-session", "/callback/some", "/social/link/some")) {
            Answer page = provider.calls().get(path);
            String nonce = page.body().replaceAll("(?s).*nonce=\"([^\"]+)\".*", "$1");
            assertThat(page.body()).endsWith("mine");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(page.header("Content-Security-Policy"))
                    .contains("script-src 'self' 'nonce-" + nonce + "' https://cdn.example.com;")
                    .contains("connect-src 'self' https://api.example.com;")
                    .contains("worker-src blob:;", "object-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("*", "unsafe");
        }
        assertThat(provider.calls().get("/unknown-session?app_id=admin-console").body())
                .as("the way back to where they are switched off").doesNotContain("mine");
    }

    @Test
    void what_a_page_knows_is_put_in_once() {
        show(stored(Zips.withPage("<!--keystory:settings-->mine<!--keystory:settings-->")), UiCsp.DEFAULTS);

        assertThat(provider.calls().get("/signed-out").body())
                .startsWith("<script type=\"application/json\" id=\"keystory-settings\">")
                .containsOnlyOnce("keystory-settings");
    }

    @Test
    void a_file_is_asked_for_again_and_answered_by_its_tag_alone() {
        show(stored(Zips.withPage(PAGE).file("assets/app.js", "run()")), MORE);
        String path = "/assets/custom-ui/assets/app.js";

        Answer file = provider.calls().get(path);
        assertThat(file.body()).isEqualTo("run()");
        assertThat(file.header("Content-Type")).startsWith("text/javascript");
        assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("script-src 'self' https://cdn.example.com;");
        assertThat(provider.calls().get(path, "If-None-Match", file.header("ETag")).status()).isEqualTo(304);
        assertThat(provider.calls().get(path, "Service-Worker", "script").status()).isEqualTo(404);

        for (String missing : List.of("/assets/other.js", "/index.html", "/app.js", "/", "")) {
            assertThat(provider.calls().get("/assets/custom-ui" + missing).status()).as(missing).isEqualTo(404);
        }
        show(null, UiCsp.DEFAULTS);
        assertThat(provider.calls().get(path).status()).isEqualTo(404);
        assertThat(provider.calls().get("/signed-out").body()).doesNotContain("mine");
    }

    @Test
    void the_built_in_pages_are_shown_while_the_uploaded_ones_cannot_be_read() {
        String builtIn = withoutNonce(provider.calls().get("/signed-out"));
        String late = Ids.next();
        String broken = Ids.next();
        provider.bean(AssetStore.class).store(broken + ".zip", "application/zip", "PK, but no zip".getBytes());

        for (String id : List.of(late, broken, "../../secret")) {
            show(id, UiCsp.DEFAULTS);
            assertThat(withoutNonce(provider.calls().get("/signed-out"))).as(id).isEqualTo(builtIn);
        }
        show(late, UiCsp.DEFAULTS);
        assertThat(withoutNonce(provider.calls().get("/signed-out"))).isEqualTo(builtIn);
        provider.bean(AssetStore.class).store(late + ".zip", "application/zip", Zips.withPage(PAGE).bytes());
        provider.clock().later(Duration.ofSeconds(31), () ->
                assertThat(provider.calls().get("/signed-out").body()).endsWith("mine"));
    }

    @Test
    void a_store_that_is_away_holds_up_nobody_but_the_one_who_asks_it_again() throws Exception {
        show(Ids.next(), UiCsp.DEFAULTS);
        SlowStore store = new SlowStore();
        CustomSites sites = new CustomSites(provider.bean(SignInExperiences.class), store, provider.clock());
        store.goOn.countDown();
        assertThat(sites.current()).isEmpty();
        store.goOn = new CountDownLatch(1);

        provider.clock().later(Duration.ofSeconds(31), () -> {
            Thread asking = Thread.startVirtualThread(sites::current);
            await(store.asked::get, 2);
            assertThat(sites.current()).as("what was known before").isEmpty();
            assertThat(asking.isAlive()).isTrue();
            store.goOn.countDown();
            await(() -> asking.isAlive() ? 1 : 0, 0);
        });
        assertThat(store.asked).hasValue(2);
    }

    private static void await(IntSupplier value, int wanted) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (value.getAsInt() != wanted) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** One that finds nothing, and only when it is let. */
    private static final class SlowStore implements AssetStore {

        private final AtomicInteger asked = new AtomicInteger();
        private volatile CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public Optional<byte[]> find(String name) {
            asked.incrementAndGet();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.empty();
        }

        @Override
        public void store(String name, String mediaType, byte[] bytes) {}

        @Override
        public List<String> names(String extension) {
            return List.of();
        }

        @Override
        public void delete(String name) {}
    }

    @Test
    void whoever_lets_a_device_in_or_looks_at_the_preview_sees_the_built_in_pages() {
        show(stored(Zips.withPage(PAGE)), UiCsp.DEFAULTS);

        for (String path : List.of("/device/success", "/sign-in?preview")) {
            assertThat(provider.calls().get(path).body()).as(path).contains("keystory-settings").doesNotContain("mine");
        }
    }

    private String stored(Zips zip) {
        String id = Ids.next();
        provider.bean(AssetStore.class).store(id + ".zip", "application/zip", zip.bytes());
        return id;
    }

    private void show(String id, UiCsp csp) {
        provider.events().append(new CustomizationChanged(SignInExperienceId.DEFAULT,
                new Customization(null, Map.of(), id == null ? null : new UiAssets(id, 1), csp)));
        provider.catchUp();
    }

    private static String withoutNonce(Answer page) {
        return page.body().replaceAll("nonce=\"[^\"]+\"", "");
    }
}
