package io.keystory.command.userasset;

import static io.keystory.command.platform.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.userasset.UserAssetCommand.BeginUpload;
import io.keystory.events.userasset.UserAssetCommand.DeleteUpload;
import io.keystory.events.userasset.UserAssetCommand.RecordUpload;
import io.keystory.events.userasset.UserAssetEvent.UserAssetDeleted;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploadBegun;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploaded;
import io.keystory.events.userasset.UserAssetId;
import org.junit.jupiter.api.Test;

class UserAssetDeciderTest {

    private static final UserAssetId ID = new UserAssetId("a1");
    private static final BeginUpload BEGINNING = new BeginUpload(ID, "logo.png");
    private static final UserAssetUploadBegun BEGUN = new UserAssetUploadBegun(ID, "logo.png");
    private static final RecordUpload UPLOAD = new RecordUpload(ID, "logo.png", "image/png", 12, "5e");
    private static final UserAssetUploaded UPLOADED = new UserAssetUploaded(ID, "logo.png", "image/png", 12, "5e");

    @Test
    void a_picture_is_begun_and_uploaded_once() {
        assertThat(given(new UserAssetDecider()).when(BEGINNING)).containsExactly(BEGUN);
        assertThat(given(new UserAssetDecider()).refused(UPLOAD)).isEqualTo("entity.create_failed 422");
        assertThat(given(new UserAssetDecider(), BEGUN).when(UPLOAD)).containsExactly(UPLOADED);
        assertThat(given(new UserAssetDecider(), BEGUN).refused(BEGINNING)).isEqualTo("entity.create_failed 422");
        assertThat(given(new UserAssetDecider(), BEGUN, UPLOADED).refused(UPLOAD)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void what_was_given_up_does_not_come_after_all() {
        UserAssetDeleted deleted = new UserAssetDeleted(ID);

        assertThat(given(new UserAssetDecider(), BEGUN).when(new DeleteUpload(ID))).containsExactly(deleted);
        assertThat(given(new UserAssetDecider(), BEGUN, deleted).refused(UPLOAD)).isEqualTo("entity.create_failed 422");
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
