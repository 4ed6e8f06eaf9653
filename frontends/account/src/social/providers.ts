import type { Account, SignInExperience } from '@keystory/api-client';

export type Provider = SignInExperience['socialConnectors'][number];

/** Who somebody is at a provider, as far as it has told. */
interface Identity {
  userId: string;
  details?: { name?: string; email?: string };
}

/** Whom one is linked to at a provider that is known by its target; the provider is missing once it is no longer offered. */
export interface Linkable {
  target: string;
  provider: Provider | undefined;
  /** What the identity there is called; undefined where nothing is linked. */
  linked: string | undefined;
}

/** Everything that can be linked or is, one entry for each target. */
export function linkables(providers: readonly Provider[], account: Account): Linkable[] {
  const identities = (account.identities ?? {}) as Record<string, Identity>;
  const usable = providers.filter(({ platform }) => platform !== 'Native');
  const targets = new Set([...usable.map(({ target }) => target), ...Object.keys(identities)]);
  return [...targets].map((target) => ({
    target,
    provider: usable.find((provider) => provider.target === target),
    linked: nameOf(identities[target]),
  }));
}

const nameOf = (identity: Identity | undefined) => identity && (identity.details?.email ?? identity.details?.name ?? identity.userId);

/** What a provider is called in a language. */
export const providerName = ({ name, target }: Provider, language: string): string => name[language] ?? name.en ?? target;
