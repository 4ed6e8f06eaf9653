// Users who are made up, each from a number, so that what is searched for is known. Ten thousand names are shared by all.
import { createHash } from 'node:crypto';

const SYLLABLES = ['An', 'Bel', 'Cor', 'Dan', 'El', 'Fin', 'Gol', 'Hal', 'Ir', 'Jo'];
const NAMES = 10_000;
const PRIME = 104_729;

const digit = (number, place) => SYLLABLES[Math.floor(number / 10 ** place) % 10];

/** The user with a number, with the fields of the API. */
export function person(number) {
  const named = (number * PRIME) % NAMES;
  const first = digit(named, 3) + digit(named, 2).toLowerCase();
  const last = `${digit(named, 1)}${digit(named, 0).toLowerCase()}son`;
  return {
    id: createHash('md5').update(String(number)).digest('hex').slice(0, 12),
    username: `${first}${last}${number}`.toLowerCase(),
    primaryEmail: `${first}.${last}.${number}@example.org`.toLowerCase(),
    primaryPhone: `49${String((number * PRIME) % 1e9).padStart(9, '0')}`,
    name: `${first} ${last}`,
  };
}
