type Rgb = [number, number, number];

function parse(hex: string): Rgb {
  const digits = hex.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as Rgb;
}

const format = (rgb: Rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two hex colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const first = luminance(parse(one));
  const second = luminance(parse(other));
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Black or white, whichever reads better on the colour. */
export function textOn(background: string): string {
  return contrast(background, '#ffffff') >= 4.5 || contrast(background, '#ffffff') >= contrast(background, '#16161d')
    ? '#ffffff'
    : '#16161d';
}

/** The colour, moved towards black or white only as far as text on the background needs. */
export function readableOn(background: string, color: string): string {
  const target: Rgb = luminance(parse(background)) > 0.5 ? [0, 0, 0] : [255, 255, 255];
  const from = parse(color);
  for (let step = 0; step < 20; step += 1) {
    const mixed = format(from.map((part, i) => part + ((target[i] ?? 0) - part) * (step / 20)) as Rgb);
    if (contrast(mixed, background) >= 4.6) return mixed;
  }
  return format(target);
}
