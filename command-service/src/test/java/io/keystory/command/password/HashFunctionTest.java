package io.keystory.command.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keystory.events.platform.KeystoryException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashFunctionTest {

    /** Digests of "pepper", "pässword" and "salt" put together, as OpenSSL gives them. */
    @ParameterizedTest
    @CsvSource({
        "md5, 9392b376cfadd382475b3e295251eb95",
        "sha1, 63639824de04c25611060aaff0a122e94336a21d",
        "sha224, 6b7200992d7632a30917ef4423d452d650c99f6731ae0ebe7ba0a72c",
        "sha256, 3d9f3990544fd56ffe066115e9dc59e5bb7342dabf3de4f3e834d8fa49add884",
        "sha384, 21c05248ab76b720215fecac8d93348487a0aeed1e0c8814ce54f1fd4e3db0c96db21244d66430d5f8a1238bdba74a2b",
        "sha512, 8a46af569f4162e9890db03264c1354347c25b3c944a1d2039ce6f79b1f49f8f"
                + "6db86c976dd6c03d61e68c7019e3b0e6fbd7e1096b31c58a256c8529842fc3ad",
        "sha512-224, f4aef1697585a9618d7445df8b6f4611ceea3a753425beea84856498",
        "sha512-256, 069a33923aa45b8e771bf802acacf280e7dca300b93dd03fa109901646db13aa",
        "sha3-224, f0efcc1589ad43490aaff999d7213b1384d9855f4a363be457ed70e8",
        "sha3-256, 58ba15a876bae9f3abe08931f0638f593d1ede38fc22b41aa01007aa3ba95080",
        "sha3-384, 44720e14430cf30fdad1d9b097d14fbd640b5d68646fd780f0f80b4e97d8159a1441640f463f2e91aeb7008b46d1c654",
        "sha3-512, d8dc02adb72f40f5ed589c3d2e71451a711485c952cf72b54b0b0f538894c480"
                + "3075404abfaa47257481ffcaca8066ec38d83bd637b82893003811c5f0da8b45",
        "ripemd160, 624113a00f1ec469c601a4e8ebd3264f9265a20b",
        "rmd160, 624113a00f1ec469c601a4e8ebd3264f9265a20b",
        "blake2b512, bec37c014c3130111c929952599b1301d4c6b96bd6e038562d3c6d4d09e3ea3c"
                + "2c468b4f77cbf2c49c8cecce16a2c4dd76612183c11a603992adb83b943d7f40",
        "blake2s256, 1199df21790d83dfcb93520b0e181422e618a96ba2e7dee5709ac4869865b85f",
        "sm3, e4c52720a794aee85851384828f4f3a6bf4478235fe003056588135e35dc7216",
        "RSA-SHA256, 3d9f3990544fd56ffe066115e9dc59e5bb7342dabf3de4f3e834d8fa49add884",
        "SHA1, 63639824DE04C25611060AAFF0A122E94336A21D"
    })
    void recognises_its_digest(String name, String digest) {
        HashFunction function = HashFunction.named(name);

        assertThat(function.accepts(digest)).isTrue();
        assertThat(function.matches(digest, "pepperpässwordsalt".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(function.matches(digest, "pepperpasswordsalt".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha0", "crc32", "shake128", "scrypt", "sha256 "})
    void others_are_not_supported(String name) {
        assertThatExceptionOfType(KeystoryException.class)
                .isThrownBy(() -> HashFunction.named(name))
                .satisfies(refusal ->
                        assertThat(refusal.code()).isEqualTo("password.unsupported_legacy_hash_algorithm"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(400));
    }
}
