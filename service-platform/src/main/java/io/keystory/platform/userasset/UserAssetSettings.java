package io.keystory.platform.userasset;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where uploaded pictures and pages are kept.
 *
 * @param bucket the S3 bucket that keeps uploaded pictures and pages; without one they are files in {@code user-assets} of the data folder
 * @param region the region of the bucket
 * @param endpoint where the bucket is reached, such as {@code https://storage.example.com}; Amazon's of the region without one
 * @param accessKeyId the access key by which objects of the bucket are read and written
 * @param accessSecretKey the secret of that key
 * @param forcePathStyle whether the bucket is the first part of the path rather than of the host name, as most servers
 *     of one's own want it
 * @param publicUrl where the bucket, or what is in front of it, shows its objects to everybody, but for those below
 *     {@code private/}; without one Keystory shows pictures, in a sandbox
 */
@ConfigurationProperties("keystory.user-assets")
public record UserAssetSettings(
        @DefaultValue("") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String endpoint,
        @DefaultValue("") String accessKeyId,
        @DefaultValue("") String accessSecretKey,
        @DefaultValue("false") boolean forcePathStyle,
        @DefaultValue("") String publicUrl) {

    public UserAssetSettings {
        if (!bucket.isEmpty() && (accessKeyId.isEmpty() || accessSecretKey.isEmpty())) {
            throw new IllegalArgumentException("KEYSTORY_USER_ASSETS_BUCKET needs KEYSTORY_USER_ASSETS_ACCESS_KEY_ID and "
                    + "KEYSTORY_USER_ASSETS_ACCESS_SECRET_KEY");
        }
    }

    /** Whether a bucket keeps them. */
    boolean isBucket() {
        return !bucket.isEmpty();
    }

    /** Where a picture is shown. */
    public String url(String name, String here) {
        return publicUrl.isEmpty() ? here + name : publicUrl.replaceFirst("/+$", "") + "/" + name;
    }
}
