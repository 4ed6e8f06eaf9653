package io.keystory.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request, its answer says in which part, and nothing of what is inside. */
class InputDetailsTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | resources                      | {'accessTokenTtl': 9223372036854775808}  | accessTokenTtl must be a whole number from -9223372036854775808 to 9223372036854775807
            POST | resources                      | {'accessTokenTtl': 1.5}                  | accessTokenTtl must be a whole number
            POST | resources                      | {'accessTokenTtl': 0, 'name': '', 'indicator': 'x'} | accessTokenTtl must be greater than 0; name must not be empty
            POST | resources                      | {'accessTokenTtl': 2147483648}           | accessTokenTtl must be at most 2147483647; indicator must not be null; name must not be null
            POST | resources                      | []                                       | body must be an object
            PATCH | resources/x/is-default        | {'isDefault': 'yes'}                     | isDefault must be true or false
            POST | roles                          | {'name': 5}                              | name must be a text
            POST | roles                          | {'type': 'Robot'}                        | type must be User or MachineToMachine
            POST | roles                          | {'scopeIds': 'x'}                        | scopeIds must be a list
            POST | organizations                  | {'name': 'n', 'description': 'LONG'}     | description must have at most 256 characters
            POST | applications/x/secrets         | {'name': 'LONG'}                         | name must have 1 to 256 characters
            POST | users                          | {'username': '5'}                        | username must begin with a letter or an underscore
            POST | sentinel-activities/delete     | {'targetType': 'None', 'targets': []}    | targetType must be User or App; targets must not be empty
            POST | hooks                          | {'events': ['PostSignIn'], 'config': {'url': 'https://a.example:65536'}} | config.url must be an absolute http or https address
            POST | one-time-tokens                | {'expiresIn': 2147483648}                | expiresIn must be a whole number from -2147483648 to 2147483647
            POST | custom-profile-fields/batch    | {}                                       | body must be a list
            PUT  | email-templates                | {'templates': [{'languageTag': '---', 'templateType': 'SignIn', 'details': {'subject': '', 'content': ''}}]} | templates[0].languageTag must match
            PUT  | configs/jwt-customizer/nothing | {'script': ''}                           | tokenTypePath does not have the form it needs
            PUT  | email-templates                | {'templates': [null]}                    | templates[0] must not be null
            PUT  | email-templates | {'templates': [{'languageTag': 'en', 'templateType': 'SignIn'}, {'languageTag': 'en', 'templateType': 'SignIn'}]} | templates names a language and purpose twice
            """)
    void what_does_not_fit_is_named(String method, String path, String body, String details) {
        long head = service.head();

        Answer answer = administrator.send(method, "/api/" + path, body.replace('\'', '"').replace("LONG", "x".repeat(257)));

        assertThat(answer.refusal()).as(answer.body()).isEqualTo("400 guard.invalid_input");
        assertThat(answer.text("details")).contains(details).doesNotContain("java", "io.keystory");
        assertThat(answer.json().at("/data/issues").valueStream().map(issue -> issue.get("message").asString())
                .collect(Collectors.joining("; "))).isEqualTo(answer.text("details"));
        assertThat(service.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST  | resources            | {'accessTokenTtl': 0, 'name': '', 'indicator': 'x'}     | [["accessTokenTtl"],["name"]]
            POST  | roles                | {'type': 'Robot'}                                       | [["type"]]
            POST  | roles                | {'scopeIds': ['a', {}]}                                 | [["scopeIds",1]]
            POST  | roles                | {'a.b': {'c': [1, {'d': 1, 'd': 2}]}}                   | [["a.b","c",1,"d"]]
            POST  | resources            | []                                                      | [[]]
            PUT   | email-templates      | {'templates': [{'languageTag': '-', 'templateType': 'SignIn', 'details': {'subject': '', 'content': ''}}]} | [["templates",0,"languageTag"]]
            PUT   | email-templates      | {'templates': [{'templateType': 'None'}]}               | [["templates",0,"templateType"]]
            POST  | hooks                | {'name': 'n', 'events': ['PostSignIn'], 'config': {'url': 'https://a.example', 'headers': {'X-A': 'ü'}}} | [["config","headers","X-A"]]
            POST  | custom-profile-fields/batch | [{'name': 'a', 'type': 'Text', 'required': false}, {'name': 'b', 'type': 'Text'}] | [[1,"required"]]
            POST  | custom-profile-fields/batch | [{'name': 'a', 'type': 'Text', 'required': false}, {'type': 'Text', 'required': false}] | [[1,"name"]]
            PATCH | sign-in-exp          | {'color': null}                                         | [["color"]]
            PATCH | sign-in-exp          | {'passwordPolicy': {'rejects': {'words': [null]}}}      | [["passwordPolicy","rejects","words"]]
            PUT   | organizations/x/jit/email-domains | {'emailDomains': ['a.example', '-']}       | [["emailDomains",1]]
            DELETE | email-templates?templateType=None | {}                                        | [["templateType"]]
            """)
    void programs_are_led_to_what_does_not_fit(String method, String path, String body, String paths) {
        Answer answer = administrator.send(method, "/api/" + path, body.replace('\'', '"'));

        assertThat(answer.refusal()).as(answer.body()).isEqualTo("400 guard.invalid_input");
        assertThat(answer.json().at("/data/issues").valueStream().map(issue -> issue.get("path").toString())
                .collect(Collectors.joining(",", "[", "]"))).as(answer.body()).isEqualTo(paths);
    }

    @Test
    void an_upload_without_a_file_is_told_that_it_needs_one() {
        Answer answer = administrator.upload("/api/user-assets", "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a.png\"\r\n\r\nx\r\n--b--\r\n");

        assertThat(answer.refusal()).as(answer.body()).isEqualTo("400 guard.invalid_input");
        assertThat(answer.text("details")).isEqualTo("file must be given");
        assertThat(answer.json().at("/data/issues/0/path").toString()).isEqualTo("[\"file\"]");
    }
}
