package io.keystory.command.userasset;

import static io.keystory.command.platform.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.userasset.UserAssetCommand.DeleteUpload;
import io.keystory.events.userasset.UserAssetCommand.RecordUpload;
import io.keystory.events.userasset.UserAssetEvent.UserAssetDeleted;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploaded;
import io.keystory.events.userasset.UserAssetId;
import org.junit.jupiter.api.Test;

class UserAssetDeciderTest {

    private static final UserAssetId ID = new UserAssetId("a1");
    private static final RecordUpload UPLOAD = new RecordUpload(ID, "logo.png", "image/png", 12, "5e");
    private static final UserAssetUploaded UPLOADED = new UserAssetUploaded(ID, "logo.png", "image/png", 12, "5e");

    @Test
    void a_picture_is_uploaded_once() {
        assertThat(given(new UserAssetDecider()).when(UPLOAD)).containsExactly(UPLOADED);
        assertThat(given(new UserAssetDecider(), UPLOADED).refused(UPLOAD)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void it_is_deleted_once_and_never_comes_back() {
        DeleteUpload deletion = new DeleteUpload(ID);
        UserAssetDeleted deleted = new UserAssetDeleted(ID);

        assertThat(given(new UserAssetDecider()).refused(deletion)).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given(new UserAssetDecider(), UPLOADED).when(deletion)).containsExactly(deleted);
        assertThat(given(new UserAssetDecider(), UPLOADED, deleted).when(deletion)).isEmpty();
        assertThat(given(new UserAssetDecider(), UPLOADED, deleted).refused(UPLOAD)).isEqualTo("entity.create_failed 422");
    }
}
