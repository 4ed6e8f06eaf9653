package io.keystory.command.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.domain.DnsRecord;
import io.keystory.events.domain.DomainsCommand;
import io.keystory.events.domain.DomainsCommand.AddDomain;
import io.keystory.events.domain.DomainsCommand.RecordVerification;
import io.keystory.events.domain.DomainsCommand.RemoveDomain;
import io.keystory.events.domain.DomainsCommand.ReplaceVerificationFiles;
import io.keystory.events.domain.DomainsEvent;
import io.keystory.events.domain.DomainsEvent.DomainAdded;
import io.keystory.events.domain.DomainsEvent.DomainRemoved;
import io.keystory.events.domain.DomainsEvent.DomainVerificationFailed;
import io.keystory.events.domain.DomainsEvent.DomainVerified;
import io.keystory.events.domain.DomainsEvent.VerificationFilesReplaced;
import io.keystory.events.domain.DomainsId;
import io.keystory.events.domain.DomainStatus;
import io.keystory.events.domain.DomainsView;
import io.keystory.events.domain.VerificationFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DomainsDeciderTest {

    private static final DomainsId LIST = DomainsId.DEFAULT;
    private static final List<DnsRecord> RECORDS = List.of(new DnsRecord("a.example", "CNAME", "id.example"));
    private static final DomainAdded ADDED = new DomainAdded(LIST, "1", "a.example", RECORDS);
    private static final List<VerificationFile> FILES =
            List.of(new VerificationFile("/.well-known/a", "ours", "text/plain"));

    @Test
    void a_name_is_added_once_until_it_is_removed() {
        AddDomain again = new AddDomain(LIST, "2", "a.example", RECORDS);

        assertThat(given().when(new AddDomain(LIST, "1", "a.example", RECORDS))).containsExactly(ADDED);
        assertThat(given(ADDED).refused(again)).isEqualTo("domain.domain_in_use 422");
        assertThat(given(ADDED, new DomainRemoved(LIST, "1")).when(again)).hasSize(1);
    }

    @Test
    void there_is_a_limit() {
        DomainsEvent[] many = IntStream.range(0, DomainsDecider.MOST)
                .mapToObj(n -> new DomainAdded(LIST, "d" + n, n + ".example", RECORDS)).toArray(DomainsEvent[]::new);

        assertThat(given(many).refused(new AddDomain(LIST, "1", "a.example", RECORDS)))
                .isEqualTo("domain.exceed_domain_limit 422");
    }

    @Test
    void what_was_found_is_kept_where_it_is_new() {
        DomainVerificationFailed failed = new DomainVerificationFailed(LIST, "1", "no record");

        assertThat(given(ADDED).when(found(null))).containsExactly(new DomainVerified(LIST, "1"));
        assertThat(given(ADDED, new DomainVerified(LIST, "1")).when(found(null))).isEmpty();
        assertThat(given(ADDED).when(found("no record"))).containsExactly(failed);
        assertThat(given(ADDED, failed).when(found("no record"))).isEmpty();
        assertThat(given(ADDED, failed).when(found(null))).containsExactly(new DomainVerified(LIST, "1"));
        assertThat(given().when(found(null))).as("gone meanwhile").isEmpty();
    }

    @Test
    void a_domain_that_was_never_active_waits_and_one_that_was_is_in_error() {
        DomainVerificationFailed failed = new DomainVerificationFailed(LIST, "1", "no record");

        assertThat(status(ADDED, failed)).isEqualTo(DomainStatus.PENDING_VERIFICATION);
        assertThat(status(ADDED, new DomainVerified(LIST, "1"))).isEqualTo(DomainStatus.ACTIVE);
        assertThat(status(ADDED, new DomainVerified(LIST, "1"), failed)).isEqualTo(DomainStatus.ERROR);
    }

    @Test
    void files_are_replaced_and_go_with_their_domain() {
        VerificationFilesReplaced replaced = new VerificationFilesReplaced(LIST, "1", FILES);
        ReplaceVerificationFiles command = new ReplaceVerificationFiles(LIST, "1", FILES);

        assertThat(given(ADDED).when(command)).containsExactly(replaced);
        assertThat(given(ADDED, replaced).when(command)).isEmpty();
        assertThat(given(ADDED, replaced, new DomainRemoved(LIST, "1")).state().filesOf("1")).isEmpty();
    }

    @Test
    void what_is_not_there_is_neither_changed_nor_removed() {
        assertThat(given().refused(new RemoveDomain(LIST, "1"))).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given().refused(new ReplaceVerificationFiles(LIST, "1", FILES)))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    private static RecordVerification found(String missing) {
        return new RecordVerification(LIST, "1", missing);
    }

    private static DomainStatus status(DomainsEvent... history) {
        return given(history).state().find("1").orElseThrow().status();
    }

    private static Given<DomainsView, DomainsCommand, DomainsEvent> given(DomainsEvent... history) {
        return Given.given(new DomainsDecider(), history);
    }
}
