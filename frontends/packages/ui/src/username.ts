import type { TFunction } from 'i18next';

/** What usernames may look like where people choose them, as the server has it. */
interface UsernamePolicy {
  minLength: number;
  maxLength: number;
  allowedChars: Record<(typeof KINDS)[number], boolean>;
}

const KINDS = ['uppercase', 'lowercase', 'numbers', 'underscore'] as const;
const ISSUES = ['too_short', 'too_long', ...KINDS.map((kind) => `${kind}_not_allowed` as const)] as const;

/** The longest username that there can be. */
const LONGEST = 128;

/** One sentence for everything that a policy asks for and not every username meets. */
export function usernameRules(t: TFunction<'ui'>, { minLength, maxLength, allowedChars }: UsernamePolicy): string[] {
  return [
    ...(minLength > 1 ? [t('username.too_short', { min: minLength })] : []),
    ...(maxLength < LONGEST ? [t('username.too_long', { max: maxLength })] : []),
    ...KINDS.filter((kind) => !allowedChars[kind]).map((kind) => t(`username.${kind}_not_allowed`)),
  ];
}

/** What a username does not meet, from the code and the data that refused it; undefined for all other codes. */
export function usernameIssue(t: TFunction<'ui'>, { code, data }: { code: string; data?: unknown }): string | undefined {
  const issue = ISSUES.find((one) => code === `user.username_${one}`);
  // Each sentence has a place for one of them or for none, and the server tells that one.
  return issue && t(`username.${issue}`, data as { min: number; max: number });
}
