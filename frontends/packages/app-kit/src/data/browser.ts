/** Whoever calls itself by the names of others, too, comes before them. */
const BROWSERS: [RegExp, string][] = [
  [/FB(?:AN|AV|_IAB)\//, 'Facebook'],
  [/Instagram /, 'Instagram'],
  [/\bLine\//, 'LINE'],
  [/MicroMessenger\//, 'WeChat'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OP[RTX]\/|Opera\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/YaBrowser\//, 'Yandex Browser'],
  [/(?:DuckDuckGo|Ddg)\//, 'DuckDuckGo'],
  [/Vivaldi\//, 'Vivaldi'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|Chromium\/|CriOS\//, 'Chrome'],
  [/Version\/.*Safari\//, 'Safari'],
  [/Trident\/|MSIE /, 'Internet Explorer'],
];

const SYSTEMS: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Android/, 'Android'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'Chrome OS'],
  [/Linux|X11/, 'Linux'],
];

/** Programs that look at pages by themselves name themselves where others say what they are like. */
const ROBOT = /[\w-]{0,40}(?:bot|crawler|spider)[\w-]{0,40}(?=\/)/i;

const firstMatch = (list: [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1];

/** What is no browser names itself first; every browser says "Mozilla" there, also inside of an app that does not name itself. */
const ownName = (userAgent: string) => /^\s*(?!Mozilla\b)([^\s/]+)/.exec(userAgent)?.[1];

/** "Firefox, Linux" out of a user agent; what it calls itself where it is no known browser, undefined where it says nothing. */
export function describeBrowser(userAgent: string | null): string | undefined {
  if (!userAgent) return undefined;
  const robot = ROBOT.exec(userAgent)?.[0];
  if (robot) return robot;
  const said = [firstMatch(BROWSERS, userAgent) ?? ownName(userAgent), firstMatch(SYSTEMS, userAgent)];
  return said.filter(Boolean).join(', ') || undefined;
}
