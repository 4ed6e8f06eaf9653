/** "40 seconds", "3 minutes", "2 hours" or "4 days" in a language; seconds to a tenth where that matters. */
export function timeSpan(seconds: number, language: string, inTenths = false): string {
  const [unit, length] = unitOf(seconds);
  const amount = inTenths && length === 1 ? Math.round(seconds * 10) / 10 : Math.ceil(seconds / length);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

/** The longest unit of which there are several, and its length in seconds. */
function unitOf(seconds: number): [unit: string, length: number] {
  if (seconds >= 129_600) return ['day', 86_400];
  if (seconds >= 5400) return ['hour', 3600];
  return seconds >= 90 ? ['minute', 60] : ['second', 1];
}
