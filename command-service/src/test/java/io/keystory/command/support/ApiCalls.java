package io.keystory.command.support;

import io.keystory.command.support.TestClient.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Well-formed calls of a part of the API, one a line: method and path, body, and what it is told, which may be empty.
 * Variables in a path are {@code none}.
 */
public record ApiCalls(List<Call> all) {

    private static final String PICTURE = """
            --x\r
            Content-Disposition: form-data; name="file"; filename="a.svg"\r
            \r
            <svg xmlns="http://www.w3.org/2000/svg"/>\r
            --x--\r
            """;

    /** Those in a file beside the class. */
    public static ApiCalls read(Class<?> beside, String file) {
        try (InputStream lines = beside.getResourceAsStream(file)) {
            return new ApiCalls(new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().map(Call::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is served below a path and does more than read, as calls are named. */
    public static Stream<String> served(TestCommandService service, String base) {
        return service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods()
                .keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream().filter(path -> path.startsWith(base))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .filter(method -> method != RequestMethod.GET)
                                .map(method -> method + " " + path)));
    }

    /** One call. */
    public record Call(String name, String body, String told) {

        static Call read(String line) {
            String[] parts = line.split(" \\| ?", -1);
            return new Call(parts[0], parts[1], parts.length > 2 ? parts[2].strip() : "");
        }

        /** Makes it; {@code headers} are names and values in turn. */
        public Answer by(TestClient client, String... headers) {
            String[] call = name.split(" ");
            String path = call[1].replaceAll("\\{\\w+}", "none");
            return body.equals("PICTURE")
                    ? client.upload(path, "multipart/form-data; boundary=x", PICTURE, headers)
                    : client.send(call[0], path, body.isEmpty() ? null : body.replace('\'', '"'), headers);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
