/** "40 seconds", "3 minutes" or "2 hours" in a language. */
export function timeLeft(seconds: number, language: string): string {
  const [unit, length] = unitOf(seconds);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.ceil(seconds / length));
}

/** The longest unit of which there are several, and its length in seconds. */
function unitOf(seconds: number): [unit: string, length: number] {
  if (seconds >= 5400) return ['hour', 3600];
  return seconds >= 90 ? ['minute', 60] : ['second', 1];
}
