package io.keystory.store.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.Writing;
import io.keystory.store.database.OperationRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VaultSealTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    @Test
    void a_log_opens_with_the_key_it_was_made_with_and_with_no_other() {
        assertThatCode(() -> VaultSeal.requireKey(DB.dataSource(), false)).doesNotThrowAnyException();

        Writing.in(DB.log(), unit -> unit.event(0, new PersonMet("ada", "Lovelace", Map.of(), "London")));

        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> EventLog.open(DB.dataSource(), new KeyEncryptionKey(other), TestEvent.types()))
                .isInstanceOf(OperationRefused.class).hasMessageContaining("another key-encryption key");
        assertThatThrownBy(() -> VaultSeal.requireKey(DB.dataSource(), false))
                .isInstanceOf(OperationRefused.class).hasMessageContaining("key is missing");
        assertThatCode(() -> VaultSeal.requireKey(DB.dataSource(), true)).doesNotThrowAnyException();
        assertThatCode(() -> DB.open(DB.dataSource())).doesNotThrowAnyException();
    }
}
