package io.keystory.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.standalone.WholeProduct;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The frontends are typed by a copy of the document that the product serves. */
class ApiDocumentCopyTest {

    private static final Path COPY = Repository.file("frontends/packages/api-client/openapi.json");
    private static final String WRITE = "mvn -q -pl standalone -am test -Dtest=ApiDocumentCopyTest "
            + "-Dsurefire.failIfNoSpecifiedTests=false -Dkeystory.write=true";

    @Test
    void the_copy_of_the_api_document_is_what_the_product_serves() throws Exception {
        String served = served();
        if (Boolean.getBoolean("keystory.write")) {
            Files.writeString(COPY, served);
        }
        assertThat(Repository.text(COPY)).as("%s; this writes it: %s", COPY.getFileName(), WRITE).isEqualTo(served);
    }

    private static String served() throws Exception {
        URI document = URI.create(WholeProduct.running().origin() + "/api/swagger.json");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(document).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body() + "\n";
        }
    }
}
