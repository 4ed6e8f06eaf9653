package io.keystory.platform.userasset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.KeystoryException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssetBucketTest {

    private final S3Server server;
    private final AssetBucket bucket;

    AssetBucketTest() throws Exception {
        server = new S3Server();
        bucket = new AssetBucket(server.settings(), Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        bucket.close();
        server.close();
    }

    @Test
    void what_is_stored_is_found_a_picture_at_the_top_and_pages_where_a_public_bucket_is_closed() {
        byte[] large = new byte[300_000];
        bucket.store("a.png", "image/png", large);
        bucket.store("b.zip", "application/zip", new byte[] {1});

        assertThat(server.objects).containsOnlyKeys("a.png", "private/b.zip");
        assertThat(bucket.find("a.png")).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(large));
        assertThat(bucket.find("b.zip")).hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1));
        assertThat(bucket.find("c.png")).isEmpty();
        assertThat(bucket.find("c.zip")).isEmpty();
    }

    @Test
    void all_names_are_told_however_many_answers_that_takes_and_many_are_deleted() {
        List<String> zips = IntStream.range(0, 8).mapToObj(i -> i + ".zip").toList();
        zips.forEach(name -> bucket.store(name, "application/zip", new byte[] {1}));
        bucket.store("9.png", "image/png", new byte[] {1});
        server.objects.put("private/strange.txt", new byte[0]);

        assertThat(bucket.names("zip")).containsExactlyElementsOf(zips);
        assertThat(bucket.names("png")).isEmpty();
        zips.forEach(bucket::delete);
        bucket.delete("none.zip");
        assertThat(server.objects).containsOnlyKeys("9.png", "private/strange.txt");
        bucket.delete("9.png");
        assertThat(server.objects).containsOnlyKeys("private/strange.txt");
        assertThat(bucket.names("zip")).isEmpty();
    }

    @Test
    void pages_that_lay_at_the_top_once_are_found_and_closed_from_then_on() {
        server.objects.put("old.zip", new byte[] {7});
        server.objects.put("older.zip", new byte[] {8});

        assertThat(bucket.find("old.zip")).hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(7));
        assertThat(server.objects).containsOnlyKeys("private/old.zip", "older.zip");
        assertThat(bucket.names("zip")).containsExactly("old.zip");
        bucket.delete("older.zip");
        bucket.delete("old.zip");
        assertThat(server.objects).isEmpty();
    }

    @Test
    void a_wrong_secret_is_told() {
        try (AssetBucket stranger = new AssetBucket(server.settings("wrong"), Duration.ofSeconds(5))) {
            assertThat(refusal(() -> stranger.store("a.png", "image/png", new byte[1])))
                    .isEqualTo("500 storage.upload_error");
            assertThat(refusal(() -> stranger.find("a.png"))).isEqualTo("502 storage.download_error");
        }
        assertThat(server.objects).isEmpty();
    }

    @Test
    void a_server_that_refuses_is_asked_again_and_then_told() {
        server.refusal = 500;
        assertThat(refusal(() -> bucket.find("a.png"))).isEqualTo("502 storage.download_error");
        assertThat(server.requests).hasSizeGreaterThan(1).containsOnly("GET a.png");
        server.refusal = 403;
        assertThat(refusal(() -> bucket.store("a.png", "image/png", new byte[1]))).isEqualTo("500 storage.upload_error");
        assertThat(refusal(() -> bucket.names("zip"))).isEqualTo("502 storage.download_error");
        assertThat(refusal(() -> bucket.delete("a.png"))).isEqualTo("502 storage.download_error");
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for_for_ever() {
        server.goOn = new CountDownLatch(1);
        try (AssetBucket hasty = new AssetBucket(server.settings(), Duration.ofMillis(50))) {
            assertThat(refusal(() -> hasty.find("a.png"))).isEqualTo("502 storage.download_error");
            assertThat(refusal(() -> hasty.store("a.png", "image/png", new byte[1]))).isEqualTo("500 storage.upload_error");
            assertThat(refusal(() -> hasty.names("zip"))).isEqualTo("502 storage.download_error");
            assertThat(refusal(() -> hasty.delete("a.png"))).isEqualTo("502 storage.download_error");
        }
    }

    private static String refusal(ThrowingCallable call) {
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class, call);
        return refusal.status() + " " + refusal.code();
    }
}
