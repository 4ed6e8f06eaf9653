package io.keystory.query.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.domain.DnsRecord;
import io.keystory.events.domain.DomainsEvent.DomainAdded;
import io.keystory.events.domain.DomainsEvent.DomainRemoved;
import io.keystory.events.domain.DomainsEvent.DomainVerified;
import io.keystory.events.domain.DomainsEvent.VerificationFilesReplaced;
import io.keystory.events.domain.DomainsId;
import io.keystory.events.domain.VerificationFile;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainApiTest {

    private static final String PATH = "/api/domains";
    private static final DomainsId LIST = DomainsId.DEFAULT;

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void domains_are_read_as_they_are_and_as_they_were() {
        long then = service.events().append(new DomainAdded(
                LIST, "d1", "a.example", List.of(new DnsRecord("a.example", "CNAME", "id.example"))));
        service.events().append(new DomainVerified(LIST, "d1"));
        service.events().append(new VerificationFilesReplaced(
                LIST, "d1", List.of(new VerificationFile("/.well-known/a", "ours", "text/plain"))));
        service.catchUp();

        assertThat(admin.get(PATH).json().findValuesAsString("status")).containsExactly("Active");
        assertThat(admin.get(PATH + "/d1").json().properties()).extracting(member -> member.getKey()).containsExactly(
                "id", "domain", "status", "errorMessage", "dnsRecords", "createdAt");
        assertThat(admin.get(PATH + "/d1?asOf=" + then).json().get("status").asString())
                .isEqualTo("PendingVerification");
        assertThat(admin.get(PATH + "/d1/verification-files").json().findValuesAsString("content"))
                .containsExactly("ours");
        assertThat(admin.get(PATH + "/d1/verification-files?asOf=" + then).json()).isEmpty();
        assertThat(admin.get(PATH + "/history").json().findValuesAsString("type")).contains("domain.verified");
        assertThat(admin.get(PATH + "/d2").code()).isEqualTo("entity.not_exists_with_id");

        service.events().append(new DomainRemoved(LIST, "d1"));
        service.catchUp();
        assertThat(admin.get(PATH).json()).isEmpty();
    }
}
