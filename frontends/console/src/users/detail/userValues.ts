import type { User, UserChange } from '@keystory/api-client';

/** The claims of the profile that are plain texts. */
export const PROFILE = [
  'givenName',
  'middleName',
  'familyName',
  'nickname',
  'preferredUsername',
  'gender',
  'birthdate',
  'website',
  'profile',
  'locale',
  'zoneinfo',
] as const;

/** The parts of the address, which is one claim. */
export const ADDRESS = ['streetAddress', 'postalCode', 'locality', 'region', 'country', 'formatted'] as const;

/** What a user is, as the form holds it; nothing is an empty text. */
export type UserValues = ReturnType<typeof toValues>;

export function toValues({ username, primaryEmail, primaryPhone, name, avatar, profile, customData }: User) {
  return {
    username: username ?? '',
    primaryEmail: primaryEmail ?? '',
    primaryPhone: primaryPhone ?? '',
    name: name ?? '',
    avatar: avatar ?? '',
    ...shown(profile, PROFILE),
    address: shown(profile.address ?? {}, ADDRESS),
    customData: JSON.stringify(customData, null, 2),
  };
}

/** Profile and custom data are replaced as a whole, so what this form does not show goes along unchanged. */
export function toChange(user: User, values: UserValues): UserChange {
  const { address: before, ...claims } = user.profile;
  const address = filled(before ?? {}, values.address, ADDRESS);
  return {
    username: values.username || null,
    primaryEmail: values.primaryEmail || null,
    primaryPhone: values.primaryPhone || null,
    name: values.name || null,
    avatar: values.avatar || null,
    profile: { ...filled(claims, values, PROFILE), ...(Object.keys(address).length > 0 ? { address } : {}) },
    customData: JSON.parse(values.customData) as Record<string, unknown>,
  };
}

type Texts<Name extends string> = Record<Name, string>;

const shown = <Name extends string>(document: Partial<Texts<NoInfer<Name>>>, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, document[name] ?? ''])) as Texts<Name>;

/** The document with what was entered, without what is empty. */
function filled<T extends object, Name extends string>(document: T, values: Texts<NoInfer<Name>>, names: readonly Name[]): T & Partial<Texts<Name>> {
  const entered = Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, values[name]]));
  const others = Object.entries(document).filter(([name]) => !names.includes(name as Name));
  return Object.fromEntries([...others, ...Object.entries(entered)]) as T & Partial<Texts<Name>>;
}
