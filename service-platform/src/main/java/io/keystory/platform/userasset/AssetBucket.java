package io.keystory.platform.userasset;

import io.keystory.events.platform.KeystoryException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps what people upload as objects of a bucket, at Amazon or whoever else speaks S3. */
final class AssetBucket implements AssetStore, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AssetBucket.class);
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    /** Below it is what nobody but us is shown. */
    private static final String PRIVATE = "private/";
    private static final int TIMES_LONGER = 6;

    private final S3Client client;
    private final String bucket;
    private final Duration patience;

    /** @param patience how long it may take to find something, for which somebody waits; all else may take six times that */
    AssetBucket(UserAssetSettings settings, Duration patience) {
        this.bucket = settings.bucket();
        this.patience = patience;
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKeyId(), settings.accessSecretKey())))
                .forcePathStyle(settings.forcePathStyle())
                .overrideConfiguration(calls -> calls.apiCallTimeout(patience.multipliedBy(TIMES_LONGER)))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED);
        if (!settings.endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(settings.endpoint()));
        }
        this.client = builder.build();
    }

    @Override
    public void store(String name, String mediaType, byte[] bytes) {
        try {
            client.putObject(put -> put.bucket(bucket).key(key(name)).contentType(mediaType).cacheControl(FOR_EVER),
                    RequestBody.fromBytes(bytes));
        } catch (SdkException e) {
            throw refusal(e, "storage.upload_error", 500);
        }
    }

    /** Pages that were uploaded before there was a private part are put there by whoever finds them at the top. */
    @Override
    public Optional<byte[]> find(String name) {
        Optional<byte[]> found = object(key(name));
        if (found.isPresent() || key(name).equals(name)) {
            return found;
        }
        Optional<byte[]> atTheTop = object(name);
        atTheTop.ifPresent(bytes -> move(name, bytes));
        // Somebody else may have moved them between the two looks.
        return atTheTop.or(() -> object(key(name)));
    }

    private void move(String name, byte[] bytes) {
        try {
            store(name, "application/octet-stream", bytes);
            remove(name);
        } catch (KeystoryException e) {
            LOG.warn("{} stays at the top of the bucket {}", name, bucket);
        }
    }

    private Optional<byte[]> object(String key) {
        try {
            return Optional.of(client.getObjectAsBytes(get -> get.bucket(bucket).key(key)
                    .overrideConfiguration(call -> call.apiCallTimeout(patience))).asByteArrayUnsafe());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw refusal(e, "storage.download_error", 502);
        }
    }

    @Override
    public List<String> names(String extension) {
        try {
            return client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PRIVATE)).contents().stream()
                    .map(object -> object.key().substring(PRIVATE.length()))
                    .filter(name -> name.endsWith("." + extension)).toList();
        } catch (SdkException e) {
            throw refusal(e, "storage.download_error", 502);
        }
    }

    @Override
    public void delete(String name) {
        remove(key(name));
        if (!key(name).equals(name)) {
            remove(name);
        }
    }

    private void remove(String key) {
        try {
            client.deleteObject(gone -> gone.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw refusal(e, "storage.download_error", 502);
        }
    }

    /** The bucket may be public. */
    private static String key(String name) {
        return PictureKind.ofName(name).isPresent() ? name : PRIVATE + name;
    }

    private KeystoryException refusal(SdkException failure, String code, int status) {
        LOG.warn("The bucket {} cannot be used: {}", bucket, failure.getMessage());
        return new KeystoryException(code, status);
    }

    @Override
    public void close() {
        client.close();
    }
}
