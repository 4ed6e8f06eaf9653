package io.keystory.store.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Tells code from other code by its classes. */
public final class CodeDigest {

    private static final int LENGTH = 16;

    private CodeDigest() {}

    /**
     * A digest of some names and of classes with those that they use.
     *
     * @param code classes, or objects that stand for theirs
     * @param isFollowed says of the internal name of a used class, such as {@code io/keystory/Foo}, whether it counts
     */
    public static String of(Collection<String> names, Collection<?> code, Predicate<String> isFollowed) {
        MessageDigest digest = sha256();
        names.forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
        classes(code, isFollowed).forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
    }

    private static Map<String, byte[]> classes(Collection<?> code, Predicate<String> isFollowed) {
        Map<String, byte[]> found = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        code.forEach(part -> open.add(name(part)));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!found.containsKey(name)) {
                byte[] bytes = bytes(name);
                found.put(name, bytes);
                ClassFile.of().parse(bytes).constantPool().forEach(entry -> {
                    if (entry instanceof ClassEntry used && isFollowed.test(used.asInternalName())) {
                        open.add(used.asInternalName());
                    }
                });
            }
        }
        return found;
    }

    /** The class that a part of a declaration is, or stands in when it is a lambda. */
    private static String name(Object part) {
        Class<?> type = part instanceof Class<?> given ? given : part.getClass();
        return (type.isHidden() ? type.getNestHost() : type).getName().replace('.', '/');
    }

    private static byte[] bytes(String name) {
        try (InputStream file = CodeDigest.class.getClassLoader().getResourceAsStream(name + ".class")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
