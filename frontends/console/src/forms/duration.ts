/** How many seconds each unit has, the longest last. */
const SECONDS = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const;

/** What durations are entered in. */
export type DurationUnit = keyof typeof SECONDS;

const UNITS = Object.keys(SECONDS) as DurationUnit[];

export const secondsOf = (unit: DurationUnit): number => SECONDS[unit];

/** Those that are no shorter than this one, which comes first. */
export const unitsFrom = (shortest: DurationUnit): DurationUnit[] => UNITS.slice(UNITS.indexOf(shortest));

/** How many of a unit a number of another one is. */
export const inUnit = (value: number, counted: DurationUnit, unit: DurationUnit): number => (value * secondsOf(counted)) / secondsOf(unit);

/** The longest unit of which so many of a shorter one are a whole number. */
export function unitOf(value: number, counted: DurationUnit): DurationUnit {
  const whole = unitsFrom(counted).filter((unit) => value > 0 && Number.isInteger(inUnit(value, counted, unit)));
  return whole.at(-1) ?? counted;
}

const formatOf = (unit: DurationUnit, language: string) =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 3 });

/** "2 hours" in a language. */
export const told = (amount: number, unit: DurationUnit, language: string): string => formatOf(unit, language).format(amount);

/** So many that every language has a number and a word for them. */
const MANY = 100;

/** "hours" in a language, as it stands with a number; beside one that a language has in the word itself, as the Arabic dual, it is the word for many. */
export function wordFor(unit: DurationUnit, amount: number, language: string): string {
  const parts = formatOf(unit, language).formatToParts(amount);
  if (!parts.some(({ type }) => type === 'integer')) return amount === MANY ? unit : wordFor(unit, MANY, language);
  return parts.find(({ type }) => type === 'unit')?.value ?? unit;
}

/** "1 day, 2 hours" in a language. */
export function inWords(value: number, counted: DurationUnit, language: string): string {
  let left = value * secondsOf(counted);
  const parts = unitsFrom(counted).toReversed().flatMap((unit) => {
    const amount = Math.floor(left / secondsOf(unit));
    left -= amount * secondsOf(unit);
    return amount > 0 ? [told(amount, unit, language)] : [];
  });
  return parts.length > 0 ? new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(parts) : told(value, counted, language);
}
