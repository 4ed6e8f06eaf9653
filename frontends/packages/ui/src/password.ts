import type { TFunction, ParseKeys } from 'i18next';

interface Issue {
  code: string;
  interpolation?: Record<string, unknown>;
}

function isIssue(value: unknown): value is Issue {
  return typeof value === 'object' && value !== null && typeof (value as Issue).code === 'string';
}

/** One sentence for every rule that refused a password, from the `data` of `password.rejected`. */
export function passwordIssues(t: TFunction<'ui'>, data: unknown): string[] {
  const issues = Array.isArray(data) ? data.filter(isIssue) : [];
  const sentences = issues.map(({ code, interpolation }) => {
    const key = `password.rejected.${code.replace(/^password_rejected\./, '')}` as ParseKeys<'ui'>;
    return String(t([key, 'password.rejected.other'], interpolation ?? {}));
  });
  return sentences.length > 0 ? [...new Set(sentences)] : [t('password.rejected.other')];
}

/** How many of the four kinds of characters a password mixes. */
export function characterTypes(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
}
