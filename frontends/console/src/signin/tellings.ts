import type { SignInSettings } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';

type Method = SignInSettings['signIn']['methods'][number];
type Further = NonNullable<SignInSettings['signUp']['secondaryIdentifiers']>[number];

/** In words, what has an input of its own among the ways to sign in. */
export function useTellings() {
  const { t } = useTranslation('console');
  const nameOf = ({ identifier }: Method | Further) => (identifier ? t(`signin.identifiers.${identifier}`) : '');
  const method = (one: Method) => {
    const ways = [
      ...(one.password ? [t('signin.methods.withPassword')] : []),
      ...(one.verificationCode ? [t('signin.methods.withCode')] : []),
    ];
    return `${nameOf(one)} (${(one.isPasswordPrimary ? ways : ways.toReversed()).join(', ')})`;
  };
  return {
    methods: (value: unknown) => (value as Method[]).map(method).join('; '),
    further: (value: unknown) => ((value ?? []) as Further[]).map(nameOf).join(', '),
    asked: (value: unknown) =>
      (value as { name: string }[] | null)?.map(({ name }) => name).join(', ') ?? t('profileFields.signUp.all'),
  };
}
