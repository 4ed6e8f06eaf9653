/** The first letter of a name, whole also where it takes two units, as rare ideographs in names do; empty of an empty one. */
export const initial = (name: string): string => Array.from(name)[0] ?? '';
