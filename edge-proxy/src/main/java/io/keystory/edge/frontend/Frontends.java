package io.keystory.edge.frontend;

import io.keystory.edge.guard.Refusal;
import io.keystory.edge.route.CanonicalPath;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The built frontends: pages of an application under its name, with every path that is no file answered by the one
 * page; the assets of the sign-in pages, whose HTML the provider makes.
 */
public final class Frontends {

    private static final List<String> APPLICATIONS = List.of("console", "account", "demo-app");
    private static final Map<String, String> ALIASES = Map.of("device-demo-app", "demo-app");
    private static final String SIGN_IN_ASSETS = "/assets/sign-in/";

    private final Map<String, BuildFolder> applications = new LinkedHashMap<>();
    private final BuildFolder signIn;

    /** Frontends out of {@code <folder>/<application>/dist}. */
    public Frontends(Path folder) {
        this(folder, InstantSource.system());
    }

    Frontends(Path folder, InstantSource clock) {
        APPLICATIONS.forEach(name -> applications.put(name, new BuildFolder(dist(folder, name), clock)));
        ALIASES.forEach((alias, name) -> applications.put(alias, applications.get(name)));
        this.signIn = new BuildFolder(dist(folder, "sign-in"), clock);
    }

    private static Path dist(Path folder, String name) {
        return folder.resolve(name).resolve("dist");
    }

    /** The answer to a GET or HEAD; {@code headers} gives the values of a request header by its name. */
    public Reply reply(CanonicalPath canonical, Function<String, List<String>> headers) {
        String path = canonical.value();
        if (path.startsWith(SIGN_IN_ASSETS)) {
            return signInFile(path.substring(SIGN_IN_ASSETS.length()), headers);
        }
        return applications.entrySet().stream()
                .filter(app -> path.equals("/" + app.getKey()) || path.startsWith("/" + app.getKey() + "/"))
                .findFirst()
                .map(app -> application(app.getValue(), path.substring(app.getKey().length() + 1), headers))
                .orElseGet(() -> signInFile(path.substring(1), headers));
    }

    private Reply signInFile(String name, Function<String, List<String>> headers) {
        Optional<Build> build = signIn.build();
        return build.flatMap(b -> b.asset("assets/" + name)).or(() -> build.flatMap(b -> b.asset(name)))
                .filter(asset -> !asset.mediaType().equals(MediaTypes.HTML))
                .map(asset -> FileReply.of(asset, headers))
                .orElseGet(() -> Reply.of(Refusal.notFound()));
    }

    private static Reply application(BuildFolder folder, String rest, Function<String, List<String>> headers) {
        Optional<Build> build = folder.build();
        if (build.isEmpty()) {
            return PageReply.notBuilt();
        }
        String name = rest.startsWith("/") ? rest.substring(1) : rest;
        Optional<Asset> asset = build.get().asset(name).filter(a -> !a.mediaType().equals(MediaTypes.HTML));
        if (asset.isPresent()) {
            return FileReply.of(asset.get(), headers);
        }
        boolean isPage = !name.startsWith("assets/") && !MediaTypes.isFile(name) || name.equals("index.html");
        return isPage ? build.get().page().map(PageReply::of).orElseGet(PageReply::notBuilt)
                : Reply.of(Refusal.notFound());
    }
}
