package io.keystory.edge.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.edge.support.BuiltFrontends;
import io.keystory.edge.support.FrontDoor;
import io.keystory.edge.support.RawHttp;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every front door promises about the frontends, asked over real HTTP. */
public abstract class FrontendsOverHttp {

    private static final String SCRIPT = "/console/assets/index-Ab3_-9xy.js";
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/]{24})'");

    private FrontDoor door;

    protected abstract FrontDoor.Start kind();

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        door = kind().with(FrontDoor.settings(Map.of("KEYSTORY_FRONTENDS", BuiltFrontends.in(folder).toString())));
    }

    @AfterEach
    void stop() throws Exception {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/", "/console/index.html", "/console/users/u1",
        "/console/domains/example.com", "/console/callback?code=x"})
    void every_path_that_is_no_file_is_the_page(String path) throws Exception {
        HttpResponse<String> answer = door.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.body()).contains("/console/assets/index-Ab3_-9xy.js");
    }

    @Test
    void each_page_has_its_own_nonce_and_a_policy_that_names_it() throws Exception {
        HttpResponse<String> first = door.get("/console");
        Matcher nonce = NONCE.matcher(header(first, "Content-Security-Policy"));
        assertThat(nonce.find()).isTrue();
        assertThat(first.body()).isEqualTo(BuiltFrontends.NONCED.replace("__KEYSTORY_NONCE__", nonce.group(1)));
        assertThat(door.get("/console").body()).isNotEqualTo(first.body());
    }

    @Test
    void the_policy_is_strict_and_the_browser_is_told_to_keep_to_it() throws Exception {
        for (String path : new String[] {"/console", "/account", SCRIPT}) {
            HttpResponse<String> answer = door.get(path);
            assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'", "connect-src 'self'",
                    "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
            assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "X-Request-Id")).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void what_is_named_by_its_content_is_cached_for_ever_and_the_rest_asked_for_again() throws Exception {
        assertThat(header(door.get(SCRIPT), "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(door.get("/assets/sign-in/main-abcdEFGH.css"), "Cache-Control")).contains("immutable");
        assertThat(header(door.get("/console/assets/worker.js"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(door.get("/console/logo.svg"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(door.get("/favicon.ico"), "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gzip, deflate, br | br", "br | br", "gzip | gzip", "gzip;q=0.5, br;q=0 | gzip", "GZIP | gzip",
        "identity | none", "deflate | none", "br;q=0.0 | none", "x-br | none",
    })
    void the_best_coding_that_the_caller_takes_is_sent(String accepted, String coding) throws Exception {
        HttpResponse<String> answer = door.get(SCRIPT, "Accept-Encoding", accepted);
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("none")).isEqualTo(coding);
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/javascript;charset=utf-8");
        if (coding.equals("br")) {
            assertThat(answer.body()).isEqualTo("brotli bytes");
        }
        if (coding.equals("none")) {
            assertThat(answer.body()).isEqualTo(BuiltFrontends.SCRIPT);
        }
    }

    @Test
    void each_coding_has_its_own_strong_tag_and_a_known_one_is_not_sent_again() throws Exception {
        String plain = header(door.get(SCRIPT), "ETag");
        String brotli = header(door.get(SCRIPT, "Accept-Encoding", "br"), "ETag");
        assertThat(plain).matches("\"[A-Za-z0-9_-]{20}\"").isNotEqualTo(brotli);
        for (String condition : new String[] {plain, "\"x\", W/" + plain, "*"}) {
            HttpResponse<String> known = door.get(SCRIPT, "If-None-Match", condition);
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            assertThat(header(known, "ETag")).isEqualTo(plain);
            assertThat(header(known, "Cache-Control")).contains("immutable");
        }
        assertThat(door.get(SCRIPT, "If-None-Match", brotli).statusCode()).isEqualTo(200);
    }

    @Test
    void head_says_what_get_would() throws Exception {
        HttpResponse<String> head = door.send(SCRIPT, r -> r.method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(BuiltFrontends.SCRIPT.length()));
    }

    @Test
    void a_large_file_arrives_whole() throws Exception {
        HttpResponse<String> answer = door.get("/console/large.wasm");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/wasm");
        assertThat(answer.body()).hasSize(700_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/assets/gone-Ab3_-9xz.js", "/console/assets/anything", "/console/old.css",
        "/console/link.txt", "/console/package.json", "/assets/sign-in/index.html", "/assets/sign-in/none.js",
        "/assets/sign-in/main-abcdEFGH.css.br", "/robots.txt", "/demo"})
    void a_file_that_is_not_there_is_not_the_page(String path) throws Exception {
        HttpResponse<String> answer = door.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).contains("\"code\":\"request.not_found\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/../secret.txt", "/console/%2e%2e/secret.txt", "/console/..%2fsecret.txt",
        "/console//secret.txt", "/console/./index.html", "/console/..;/secret.txt", "/console/%5c..%5csecret.txt",
        "/assets/sign-in/../../../secret.txt", "/assets/sign-in/%252e%252e/secret.txt", "/console/%00"})
    void no_path_leads_out_of_a_build(String path) throws IOException {
        String answer = RawHttp.exchange(door.port(), "GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("not for you");
    }

    @Test
    void a_frontend_that_is_not_built_says_so() throws Exception {
        for (String path : List.of("/demo-app", "/device-demo-app")) {
            HttpResponse<String> answer = door.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).contains("not built yet");
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("").replace("; charset", ";charset");
    }
}
