package io.keystory.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailDomainTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada@\u00e4cme.example", "ada@\u00c4CME.EXAMPLE", "ada@xn--cme-pla.example", "ada@XN--CME-PLA.example.",
        "ada@a\u0308cme\u3002example"})
    void a_domain_of_other_letters_is_one_whichever_way_it_is_written(String email) {
        assertThat(EmailDomain.ofAddress(email)).isEqualTo("\u00e4cme.example");
        assertThat(EmailDomain.inAddress(email)).isEqualTo("ada@\u00e4cme.example");
        assertThat(EmailDomain.spellings(email)).containsExactly("\u00e4cme.example", "xn--cme-pla.example");
    }

    @Test
    void a_domain_of_plain_letters_has_one_spelling() {
        assertThat(EmailDomain.spellings("ada@Acme.example")).containsExactly("acme.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@\ud83d\udca9.example", "ada@xn--ls8h.example"})
    void letters_that_there_are_since_the_rules_were_made_are_as_others(String email) {
        assertThat(EmailDomain.spellings(email)).containsExactly("\ud83d\udca9.example", "xn--ls8h.example");
    }

    @ParameterizedTest
    @CsvSource({"fa\u00df.example, xn--fa-hia.example", "\u03b2\u03cc\u03bb\u03bf\u03c2.example, xn--nxasmm1c.example",
        "mail.stra\u00dfe.example, mail.xn--strae-oqa.example",
        "\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.example, xn--mgba3gch31f060k.example"})
    void a_letter_that_was_once_taken_for_others_does_not_stand_for_them(String domain, String ascii) {
        assertThat(EmailDomain.spellings("ada@" + domain)).containsExactly(domain, ascii);
        assertThat(EmailDomain.spellings("ada@" + ascii)).containsExactly(domain, ascii);
        assertThat(EmailDomain.spellingsOfDomain(ascii)).containsExactly(domain, ascii);
        assertThat(EmailDomain.inAddress("ada@" + ascii)).isEqualTo("ada@" + domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xn---fa-hia.example", "xn--FA-HIA-.example", "xn--99999999.example", "xn--zz.example",
        "xn--fass-.example", "xn--\u00df-.example", "xn--\u00df-abc.example", "xn--zca0621i.example"})
    void what_stands_for_no_letters_of_a_domain_is_left_as_it_is(String domain) {
        String typed = domain.toLowerCase(Locale.ROOT);
        assertThat(EmailDomain.spellings("ada@" + domain)).contains(typed);
        assertThat(EmailDomain.ofAddress("ada@" + domain)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xn--4ca.example", "\u00e4.example"})
    void a_stored_domain_is_compared_as_that_of_addresses(String stored) {
        assertThat(EmailDomain.compared(stored)).isEqualTo(EmailDomain.ofAddress("ada@\u00e4.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@", "ada@..", "ada@xn--", "ada@xn--\u00e4", "ada@.example"})
    void what_is_no_domain_is_left_as_it_is(String email) {
        assertThat(EmailDomain.spellings(email)).contains(EmailDomain.ofAddress(email));
    }
}
