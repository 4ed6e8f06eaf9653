package io.keystory.command.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibsodiumLibraryTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux64/libsodium.so",
        "Linux, aarch64, arm64/libsodium.so",
        "Mac OS X, x86_64, mac/libsodium.dylib",
        "Mac OS X, aarch64, mac_arm/libsodium.dylib",
        "Windows 11, amd64, windows64/libsodium.dll"
    })
    void a_binary_is_packaged_for(String operatingSystem, String architecture, String resource) {
        assertThat(LibsodiumLibrary.resourceFor(operatingSystem, architecture)).isEqualTo(resource);
        assertThat(LibsodiumLibrary.class.getResource("/" + resource)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64", "Windows 11, aarch64", "SunOS, amd64"})
    void none_is_packaged_for(String operatingSystem, String architecture) {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> LibsodiumLibrary.resourceFor(operatingSystem, architecture));
    }
}
