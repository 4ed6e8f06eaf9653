/** "40 seconds", "3 minutes", "2 hours" or "4 days" in a language: what is begun counts, or what is nearest, of seconds to a tenth. */
export function timeSpan(seconds: number, language: string, isNearest = false): string {
  const [unit, length] = unitOf(seconds);
  const parts = length === 1 ? 10 : 1;
  const amount = isNearest ? Math.round((seconds / length) * parts) / parts : Math.ceil(seconds / length);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

/** The longest unit of which there are several, and its length in seconds. */
function unitOf(seconds: number): [unit: string, length: number] {
  if (seconds >= 129_600) return ['day', 86_400];
  if (seconds >= 5400) return ['hour', 3600];
  return seconds >= 90 ? ['minute', 60] : ['second', 1];
}
