package io.keystory.oidc.page.plain;

import java.util.Map;

/**
 * How the languages of pages that are made here are written: by fonts of the system that have the shapes of the language,
 * and with its line breaks, as on the pages that are built.
 */
final class PageWriting {

    private static final String USUAL = "system-ui, sans-serif";

    /** Ideographs have one code and a shape per country. */
    private static final Map<String, String> FONTS = Map.of(
            "zh-CN", "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', ",
            "zh-TW", "'PingFang TC', 'Microsoft JhengHei UI', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', ",
            "zh-HK", "'PingFang HK', 'Microsoft JhengHei UI', 'Microsoft JhengHei', 'Noto Sans CJK HK', 'Noto Sans HK', ",
            "ja", "'Hiragino Sans', 'Yu Gothic UI', Meiryo, 'Noto Sans CJK JP', 'Noto Sans JP', ",
            "ko", "'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR', ");

    private static final Map<String, String> BREAKS = Map.of(
            "ja", "; line-break: strict; word-break: auto-phrase",
            "ko", "; word-break: keep-all");

    private PageWriting() {}

    /** The declarations of a page's root in this language. */
    static String style(String tag) {
        return "font: 16px/1.5 Inter, " + FONTS.getOrDefault(tag, "") + USUAL + "; overflow-wrap: break-word"
                + BREAKS.getOrDefault(tag, "");
    }
}
