package io.keystory.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request, its answer says in which part, and nothing of what is inside. */
class InputDetailsTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | resources                      | {'accessTokenTtl': 9223372036854775808}  | accessTokenTtl does not have the form it needs
            POST | one-time-tokens                | {'expiresIn': 2147483648}                | expiresIn does not have the form it needs
            POST | custom-profile-fields/batch    | {}                                       | body does not have the form it needs
            PUT  | configs/jwt-customizer/nothing | {'script': ''}                           | tokenTypePath does not have the form it needs
            PUT  | email-templates                | {'templates': [null]}                    | templates[0] must not be null
            PUT  | email-templates | {'templates': [{'languageTag': 'en', 'templateType': 'SignIn'}, {'languageTag': 'en', 'templateType': 'SignIn'}]} | templates names a language and purpose twice
            """)
    void what_does_not_fit_is_named(String method, String path, String body, String details) {
        long head = service.head();

        Answer answer = administrator.send(method, "/api/" + path, body.replace('\'', '"'));

        assertThat(answer.refusal()).as(answer.body()).isEqualTo("400 guard.invalid_input");
        assertThat(answer.text("details")).contains(details).doesNotContain("java", "io.keystory");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void an_upload_without_a_file_is_told_that_it_needs_one() {
        Answer answer = administrator.upload("/api/user-assets", "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a.png\"\r\n\r\nx\r\n--b--\r\n");

        assertThat(answer.refusal()).as(answer.body()).isEqualTo("400 guard.invalid_input");
        assertThat(answer.text("details")).contains("file");
    }
}
