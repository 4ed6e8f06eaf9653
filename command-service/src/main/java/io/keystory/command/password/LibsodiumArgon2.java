package io.keystory.command.password;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * Argon2 in native code.
 *
 * @see <a href="https://doc.libsodium.org/password_hashing/default_phf">libsodium, crypto_pwhash</a>
 */
final class LibsodiumArgon2 implements Argon2Engine {

    private static final int SALT_LENGTH = 16;

    private final MethodHandle pwhash;

    private LibsodiumArgon2(MethodHandle pwhash) {
        this.pwhash = pwhash;
    }

    /** The native engine, tried once against the Java one; any failure means that it is not to be had here. */
    static LibsodiumArgon2 load() throws IOException {
        SymbolLookup library = LibsodiumLibrary.open();
        Linker linker = Linker.nativeLinker();
        initialise(linker.downcallHandle(library.findOrThrow("sodium_init"), FunctionDescriptor.of(JAVA_INT)));
        var engine = new LibsodiumArgon2(linker.downcallHandle(
                library.findOrThrow("crypto_pwhash"),
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_INT)));
        engine.proveItself();
        return engine;
    }

    @Override
    public boolean supports(Argon2Cost cost, int saltLength) {
        return saltLength == SALT_LENGTH
                && cost.version() == 19
                && cost.parallelism() == 1
                && switch (cost.variant()) {
                    case ID -> true;
                    case I -> cost.iterations() >= 3;
                    case D -> false;
                };
    }

    @Override
    public byte[] tag(byte[] password, byte[] salt, Argon2Cost cost, int length) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(length);
            MemorySegment in = arena.allocate(Math.max(1, password.length));
            MemorySegment.copy(password, 0, in, JAVA_BYTE, 0, password.length);
            int failed = (int) pwhash.invokeExact(
                    out,
                    (long) length,
                    in,
                    (long) password.length,
                    arena.allocateFrom(JAVA_BYTE, salt),
                    (long) cost.iterations(),
                    cost.memoryKib() * 1024L,
                    cost.variant() == Argon2Cost.Variant.I ? 1 : 2);
            in.fill((byte) 0);
            if (failed != 0) {
                // With parameters that supports() let through, only missing memory is left as the reason.
                throw HashingPermits.overloaded();
            }
            return out.toArray(JAVA_BYTE);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without this call the library works, but never looks for the faster instructions of the processor. */
    private static void initialise(MethodHandle sodiumInit) {
        try {
            if ((int) sodiumInit.invokeExact() < 0) {
                throw new IllegalStateException("sodium_init failed");
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void proveItself() {
        byte[] password = {'p', 'r', 'o', 'o', 'f'};
        byte[] salt = new byte[SALT_LENGTH];
        var cheap = new Argon2Cost(Argon2Cost.Variant.ID, 19, 8, 1, 1);
        if (!Arrays.equals(tag(password, salt, cheap, 32), new BouncyCastleArgon2().tag(password, salt, cheap, 32))) {
            throw new IllegalStateException("libsodium gives another Argon2 than expected");
        }
    }
}
