import { unwrap, type SignInSettings } from '@keystory/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { optionsOf } from '../forms/field';
import { SettingsForm } from '../forms/SettingsForm';
import { AskedFields } from '../profilefields/AskedFields';
import { api } from '../session';
import { useSaveSignInSettings } from './api';
import { FurtherInput } from './FurtherInput';
import { MethodsInput } from './MethodsInput';
import { useTellings } from './tellings';

/** With what people sign up and sign in. */
export function Methods({ settings }: { settings: SignInSettings }) {
  const { t } = useTranslation('console');
  const identifiers = optionsOf(['username', 'email', 'phone'] as const, (one) => t(`signin.identifiers.${one}`));
  const modes = optionsOf(['SignInAndRegister', 'SignIn', 'Register'] as const, (one) => t(`signin.modes.${one}`));
  const recovery = optionsOf(['EmailVerificationCode', 'PhoneVerificationCode'] as const, (one) => t(`signin.recovery.${one}`));
  const targets = useSocialTargets();
  const told = useTellings();
  return (
    <SettingsForm
      document={settings}
      save={useSaveSignInSettings()}
      review={t('signin.methods.review')}
      panels={[
        {
          title: t('signin.methods.signUp'),
          intro: t('signin.methods.signUpIntro'),
          fields: [
            { path: 'signInMode', kind: 'choice', label: t('signin.methods.mode'), options: modes, required: true },
            { path: 'signUp.identifiers', kind: 'choices', label: t('signin.methods.identifiers'), options: identifiers },
            { path: 'signUp.secondaryIdentifiers', kind: 'own', label: t('signin.methods.further'), input: FurtherInput, told: told.further },
            { path: 'signUp.password', kind: 'switch', label: t('signin.methods.password') },
            { path: 'signUp.verify', kind: 'switch', label: t('signin.methods.verify') },
            { path: 'signUpProfileFields', kind: 'own', label: t('profileFields.signUp.fields'), input: AskedFields, told: told.asked },
          ],
        },
        {
          title: t('signin.methods.signIn'),
          intro: t('signin.methods.signInIntro'),
          fields: [{ path: 'signIn.methods', kind: 'own', label: t('signin.methods.signIn'), input: MethodsInput, told: told.methods }],
        },
        {
          title: t('signin.methods.social'),
          intro: t('signin.methods.socialIntro'),
          fields: [
            { path: 'socialSignInConnectorTargets', kind: 'choices', label: t('signin.methods.targets'), options: targets },
            { path: 'socialSignIn.automaticAccountLinking', kind: 'switch', label: t('signin.methods.linking') },
            { path: 'socialSignIn.skipRequiredIdentifiers', kind: 'switch', label: t('signin.methods.skip') },
            { path: 'singleSignOnEnabled', kind: 'switch', label: t('signin.methods.sso') },
          ],
        },
        {
          title: t('signin.methods.passkey'),
          fields: [
            { path: 'passkeySignIn.enabled', kind: 'switch', label: t('signin.methods.passkeyOn') },
            { path: 'passkeySignIn.showPasskeyButton', kind: 'switch', label: t('signin.methods.passkeyButton') },
            { path: 'passkeySignIn.allowAutofill', kind: 'switch', label: t('signin.methods.passkeyAutofill') },
          ],
        },
        {
          title: t('signin.methods.forgot'),
          intro: t('signin.methods.forgotIntro'),
          fields: [
            {
              path: 'forgotPasswordMethods',
              kind: 'choices',
              label: t('signin.methods.forgotBy'),
              options: recovery,
              otherwise: recovery.map(({ value }) => value),
            },
          ],
        },
        {
          title: t('signin.methods.username'),
          intro: t('signin.methods.usernameIntro'),
          fields: [
            { path: 'usernamePolicy.caseSensitive', kind: 'switch', label: t('signin.methods.caseSensitive') },
            { path: 'usernamePolicy.minLength', kind: 'number', label: t('signin.methods.minLength'), min: 1, max: 128, required: true },
            { path: 'usernamePolicy.maxLength', kind: 'number', label: t('signin.methods.maxLength'), min: 1, max: 128, required: true },
            { path: 'usernamePolicy.allowedChars.lowercase', kind: 'switch', label: t('signin.methods.lowercase') },
            { path: 'usernamePolicy.allowedChars.uppercase', kind: 'switch', label: t('signin.methods.uppercase') },
            { path: 'usernamePolicy.allowedChars.numbers', kind: 'switch', label: t('signin.methods.numbers') },
            { path: 'usernamePolicy.allowedChars.underscore', kind: 'switch', label: t('signin.methods.underscore') },
          ],
        },
        {
          title: t('signin.methods.advanced'),
          fields: [
            {
              path: 'unknownSessionRedirectUrl',
              kind: 'url',
              label: t('signin.methods.unknownSession'),
              hint: t('signin.methods.unknownSessionHint'),
            },
          ],
        },
      ]}
    />
  );
}

/** What identity providers are set up, by target. */
function useSocialTargets() {
  const connectors = useQuery({ queryKey: ['connectors'], queryFn: () => unwrap(api.GET('/api/connectors')) });
  return (connectors.data ?? [])
    .filter(({ type }) => type === 'Social')
    .map(({ target, name }) => ({ value: target, label: name.en ?? target }));
}
