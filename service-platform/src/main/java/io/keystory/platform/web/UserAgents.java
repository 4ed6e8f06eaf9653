package io.keystory.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a user agent says of itself, as far as it is one of the browsers and systems that most people have. */
public final class UserAgents {

    /** Browsers that call themselves others come first. A version begins with a digit; what has none is not known by it. */
    private static final List<Kind> BROWSERS = kinds(
            "Facebook", "FBAV/(\\d[\\d.]*+)", "Instagram", "Instagram (\\d[\\d.]*+)", "LINE", "\\bLine/(\\d[\\d.]*+)",
            "WeChat", "MicroMessenger/(\\d[\\d.]*+)",
            "Edge", "Edg(?:e|A|iOS)?/(\\d[\\d.]*+)", "Opera", "OP[RTX]/(\\d[\\d.]*+)",
            "Samsung Internet", "SamsungBrowser/(\\d[\\d.]*+)", "Yandex Browser", "YaBrowser/(\\d[\\d.]*+)",
            "DuckDuckGo", "(?:DuckDuckGo|Ddg)/(\\d[\\d.]*+)", "Vivaldi", "Vivaldi/(\\d[\\d.]*+)",
            "Firefox", "(?:Firefox|FxiOS)/(\\d[\\d.]*+)", "Chrome", "(?:Chrome|CriOS)/(\\d[\\d.]*+)",
            "Safari", "Version/(\\d[\\d.]*+).* Safari/");
    private static final List<Kind> ENGINES = kinds(
            "Gecko", "rv:(\\d[\\d.]*+)\\) Gecko/", "Blink", "Chrome/(\\d[\\d.]*+)", "WebKit", "AppleWebKit/(\\d[\\d.]*+)");
    private static final List<Kind> SYSTEMS = kinds(
            "Windows", "Windows NT (\\d[\\d.]*+)", "iOS", "(?:iPhone|CPU) OS (\\d[\\d_]*+)", "Android", "Android (\\d[\\d.]*+)",
            "macOS", "Mac OS X (\\d[\\d_.]*+)", "Chrome OS", "CrOS \\S+ (\\d[\\d.]*+)", "Linux", "Linux()");
    private static final Pattern APPLE = Pattern.compile("\\((iPhone|iPad|iPod)");
    private static final Pattern ANDROID_MODEL = Pattern.compile("Android [\\d.]+; ([^;)]+?)(?: Build/[^;)]*)?\\)");
    private static final Pattern AMD64 = Pattern.compile("x86_64|x64|Win64|WOW64");
    private static final Pattern ARM64 = Pattern.compile("aarch64|arm64", Pattern.CASE_INSENSITIVE);

    private UserAgents() {}

    /** Its browser, engine, system, device and processor; what it does not say is left out. Null for null. */
    public static Map<String, Object> parsed(String agent) {
        return agent == null ? null : fields("ua", agent, "browser", browser(agent), "engine", first(ENGINES, agent),
                "os", first(SYSTEMS, agent), "device", device(agent), "cpu", processor(agent));
    }

    /** The names of its browser and its system, such as {@code Firefox, Linux}; empty where it says neither, or is null. */
    public static String named(String agent) {
        return agent == null ? "" : Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
                .filter(Objects::nonNull).map(found -> (String) found.get("name")).collect(Collectors.joining(", "));
    }

    private static Map<String, Object> browser(String agent) {
        Map<String, Object> browser = first(BROWSERS, agent);
        if (browser != null && browser.get("version") instanceof String version) {
            browser.put("major", version.split("\\.")[0]);
        }
        return browser;
    }

    private static Map<String, Object> device(String agent) {
        Matcher apple = APPLE.matcher(agent);
        if (apple.find()) {
            return fields("vendor", "Apple", "model", apple.group(1),
                    "type", apple.group(1).equals("iPad") ? "tablet" : "mobile");
        }
        Matcher android = ANDROID_MODEL.matcher(agent);
        return !android.find() ? null : fields("model", android.group(1).equals("K") ? null : android.group(1),
                "type", agent.contains("Mobile") ? "mobile" : "tablet");
    }

    private static Map<String, Object> processor(String agent) {
        return AMD64.matcher(agent).find() ? fields("architecture", "amd64")
                : ARM64.matcher(agent).find() ? fields("architecture", "arm64") : null;
    }

    /** The first that there is, with its version unless that is not told. */
    private static Map<String, Object> first(List<Kind> kinds, String agent) {
        return kinds.stream().flatMap(kind -> kind.in(agent).stream()).findFirst().orElse(null);
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return fields;
    }

    private static List<Kind> kinds(String... namesAndPatterns) {
        return IntStream.range(0, namesAndPatterns.length / 2)
                .mapToObj(i -> new Kind(namesAndPatterns[2 * i], Pattern.compile(namesAndPatterns[2 * i + 1]))).toList();
    }

    /** Something that has a name, and is known by what goes before its version. */
    private record Kind(String name, Pattern pattern) {

        Optional<Map<String, Object>> in(String agent) {
            Matcher found = pattern.matcher(agent);
            return !found.find() ? Optional.empty() : Optional.of(fields("name", name, "version",
                    found.group(1).isEmpty() ? null : found.group(1).replace('_', '.')));
        }
    }
}
