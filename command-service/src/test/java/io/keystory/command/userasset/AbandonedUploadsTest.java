package io.keystory.command.userasset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.command.support.TestCommandService;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.userasset.UserAssetEvent.UserAssetDeleted;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploadBegun;
import io.keystory.events.userasset.UserAssetId;
import io.keystory.platform.command.Commands;
import io.keystory.platform.userasset.AssetStore;
import io.keystory.store.EventLog;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AbandonedUploadsTest {

    private static final byte[] DRAWING = "<svg/>".getBytes();

    private final TestCommandService service = TestCommandService.running();
    private final AssetStore store = service.bean(AssetStore.class);

    @Test
    void what_ended_before_its_event_is_deleted_after_a_day_and_nothing_else() {
        UserAssetId kept = uploads(store).keep("svg", "image/svg+xml", DRAWING);
        UserAssetUploadBegun begun = crash();
        AbandonedUploads sweep = sweep(Duration.ofHours(25), store);
        long head = service.head();

        sweep(Duration.ofHours(23), store).delete();
        assertThat(store.find(begun.name())).isPresent();
        assertThat(service.head()).isEqualTo(head);

        sweep.delete();
        assertThat(store.find(begun.name())).isEmpty();
        assertThat(store.find(kept + ".svg")).isPresent();
        assertThat(last()).isEqualTo(new UserAssetDeleted(begun.userAssetId()));
        head = service.head();
        sweep.delete();
        sweep(Duration.ofHours(25), store).delete();
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void what_the_store_does_not_let_go_is_tried_again_also_after_a_start() {
        UserAssetUploadBegun begun = crash();
        Away away = new Away(store);
        AbandonedUploads sweep = sweep(Duration.ofHours(25), away);

        sweep.delete();
        assertThat(last()).isEqualTo(new UserAssetDeleted(begun.userAssetId()));
        assertThat(store.find(begun.name())).isPresent();
        sweep.delete();
        assertThat(away.asked).as("in the next round").hasValueGreaterThan(1);
        sweep(Duration.ofHours(25), store).delete();
        assertThat(store.find(begun.name())).isEmpty();
    }

    /** The bytes are stored, and then nothing more happens. */
    private UserAssetUploadBegun crash() {
        Uploads uploads = uploads(new Away(store));
        assertThatThrownBy(() -> uploads.keep("svg", "image/svg+xml", DRAWING)).isInstanceOf(KeystoryException.class);
        return (UserAssetUploadBegun) last();
    }

    private AbandonedUploads sweep(Duration later, AssetStore store) {
        return new AbandonedUploads(uploads(store), service.bean(EventLog.class), Clock.offset(Clock.systemUTC(), later));
    }

    private Uploads uploads(AssetStore store) {
        return new Uploads(store, service.bean(Commands.class));
    }

    private DomainEvent last() {
        return service.bean(LogReader.class).after(service.head() - 1, 1).getFirst().event();
    }

    /** A store that stores, says that it could not, and lets nothing go. */
    private static final class Away implements AssetStore {

        private final AssetStore store;
        private final AtomicInteger asked = new AtomicInteger();

        Away(AssetStore store) {
            this.store = store;
        }

        @Override
        public void store(String name, String mediaType, byte[] bytes) {
            store.store(name, mediaType, bytes);
            throw new KeystoryException("storage.upload_error", 500);
        }

        @Override
        public Optional<byte[]> find(String name) {
            return store.find(name);
        }

        @Override
        public List<String> names(String extension) {
            return store.names(extension);
        }

        @Override
        public void delete(String name) {
            asked.incrementAndGet();
            throw new KeystoryException("storage.download_error", 502);
        }
    }
}
