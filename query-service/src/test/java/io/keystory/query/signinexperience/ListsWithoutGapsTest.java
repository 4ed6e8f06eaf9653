package io.keystory.query.signinexperience;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.support.TestQueryService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ListsWithoutGapsTest {

    private static final String LEFT = """
            {"id":"old","passwordPolicy":{"rejects":{"pwned":true,"words":[null,"a \\"b\\"",null,"\u00e4"]}},\
            "socialSignInConnectorTargets":[null],"signUpProfileFields":[{"name":null},null,{"name":"nickname"}]}""";
    private static final String READ = """
            {"id":"old","passwordPolicy":{"rejects":{"pwned":true,"words":["a \\"b\\"","\u00e4"]}},\
            "socialSignInConnectorTargets":[],"signUpProfileFields":[{"name":"nickname"}]}""";
    private static final String WHOLE = """
            {"id":"new","passwordPolicy":{},"socialSignInConnectorTargets":["github"],"signUpProfileFields":[]}""";

    private final TestQueryService service = TestQueryService.running();
    private final JdbcTemplate jdbc = service.bean(JdbcTemplate.class);

    @Test
    void what_an_older_release_left_is_read_without_its_gaps() throws IOException {
        String migration = new ClassPathResource("db/read/V561__lists_without_gaps.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        // Nothing of it stays: others read the same table.
        new TransactionTemplate(service.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            keep("old", LEFT);
            keep("new", WHOLE);
            jdbc.execute(migration);
            assertThat(kept("old")).containsEntry("doc", READ).containsEntry("is_same", true);
            assertThat(kept("new")).containsEntry("doc", WHOLE).containsEntry("is_same", true);
        });
    }

    private void keep(String id, String document) {
        jdbc.update("insert into read.sign_in_experience (id, position, doc, view) values (?, 0, ?, ?::jsonb)",
                id, document, document);
    }

    private Map<String, Object> kept(String id) {
        return jdbc.queryForMap("select doc, view = doc::jsonb as is_same from read.sign_in_experience where id = ?", id);
    }
}
