package io.keystory.command.userasset;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.userasset.UserAssetCommand.BeginUpload;
import io.keystory.events.userasset.UserAssetCommand.DeleteUpload;
import io.keystory.events.userasset.UserAssetCommand.RecordUpload;
import io.keystory.events.userasset.UserAssetId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.userasset.AssetStore;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.multipart.MultipartFile;

/**
 * Keeps what is uploaded: in the log that it is begun, the bytes in the store, then in the log that they are there. So the
 * log names whatever the store may hold, also when it ends in between, and {@link AbandonedUploads} deletes it.
 */
final class Uploads {

    private final AssetStore store;
    private final Commands commands;

    Uploads(AssetStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** The bytes of a file; 400 guard.file_size_exceeded for more than {@code largest}. */
    static byte[] bytes(MultipartFile file, long largest) throws IOException {
        if (file.getSize() > largest) {
            throw new KeystoryException("guard.file_size_exceeded", 400);
        }
        return file.getBytes();
    }

    /** Keeps them under a fresh id, which the name begins with. */
    UserAssetId keep(String extension, String mediaType, byte[] bytes) {
        UserAssetId id = new UserAssetId(Ids.next());
        String name = id + "." + extension;
        commands.send(new BeginUpload(id, name));
        store.store(name, mediaType, bytes);
        commands.send(new RecordUpload(id, name, mediaType, bytes.length, sha256(bytes)));
        return id;
    }

    /** Deletes what is kept under a name: in the log first, so that nothing comes to name bytes that go. */
    void delete(UserAssetId id, String name) {
        commands.send(new DeleteUpload(id));
        store.delete(name);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
