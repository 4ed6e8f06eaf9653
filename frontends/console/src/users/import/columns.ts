import type { NewUser } from '@keystory/api-client';
import { withValue } from '../../forms/field';

/** What a file says of a person, by column; what it leaves out is not there. */
export type Values = Record<string, unknown>;

/** One of these is what a person is known by. */
export const IDENTIFIERS = ['username', 'primaryEmail', 'primaryPhone'] as const;

export const CUSTOM_DATA = 'customData' as const;

/** Columns with a text. */
export const TEXTS = [...IDENTIFIERS, 'name', 'avatar', 'password', 'passwordDigest', 'passwordAlgorithm'] as const;

const CLAIMS = [
  'givenName',
  'familyName',
  'middleName',
  'nickname',
  'preferredUsername',
  'profile',
  'website',
  'gender',
  'birthdate',
  'zoneinfo',
  'locale',
] as const satisfies readonly (keyof NonNullable<NewUser['profile']>)[];

const ADDRESS = ['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country'] as const;

/** Columns with claims of the profile, named as the paths of the API's body. */
export const PROFILE = [...CLAIMS.map((claim) => `profile.${claim}`), ...ADDRESS.map((part) => `profile.address.${part}`)];

const byName = new Map([...TEXTS, CUSTOM_DATA, ...PROFILE].map((column) => [column.toLowerCase(), column]));

/** The column that a name means, in whatever case it is written; undefined where there is none. */
export const columnNamed = (name: string): string | undefined => byName.get(name.trim().toLowerCase());

/** What the API is sent to create the person. */
export const bodyOf = (values: Values): NewUser =>
  Object.entries(values).reduce<Values>((body, [column, value]) => withValue(body, column, value), {}) as NewUser;

export type Identifiers = { [K in (typeof IDENTIFIERS)[number]]?: string };

/** Only what says who it is: what may be shown and written to files. */
export const identifiersOf = (values: Values): Identifiers =>
  Object.fromEntries(IDENTIFIERS.flatMap((column) => (values[column] === undefined ? [] : [[column, String(values[column])]])));

/** What the person is known by; nothing where that is missing. */
export const knownBy = (who: Identifiers): string => who.username ?? who.primaryEmail ?? who.primaryPhone ?? '';
