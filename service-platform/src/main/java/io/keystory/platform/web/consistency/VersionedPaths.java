package io.keystory.platform.web.consistency;

/** Which writes may be made to hold for one version of what they change alone, with {@code If-Match}. */
@FunctionalInterface
public interface VersionedPaths {

    /** Whether what is at a path has a version. */
    boolean isVersioned(String path);
}
