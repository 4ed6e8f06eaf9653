const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 60],
  ['day', 24],
  ['week', 7],
];

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/** "3 hours ago"; a plain date when it is longer ago than a month. */
export function relative(date: Date, language: string, now = Date.now()): string {
  const age = now - date.getTime();
  if (Math.abs(age) > MONTH_MS) return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(date);
  let amount = age / 1000;
  let unit: Intl.RelativeTimeFormatUnit = 'second';
  for (const [next, size] of STEPS) {
    if (Math.abs(amount) < size) break;
    amount /= size;
    unit = next;
  }
  // A clock that differs by seconds must not put the past into the future.
  const whole = unit === 'second' ? 0 : -Math.round(amount);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(whole, unit);
}
