import { lastAsked } from '../../interaction/asked';
import { MessagePage } from '../MessagePage';
import { AddressPage } from './AddressPage';
import { BackupCodesPage } from './BackupCodesPage';
import { BindingPage } from './BindingPage';
import { Chosen } from './Chosen';
import { OnboardingPage } from './OnboardingPage';
import { PasskeyPage } from './PasskeyPage';
import { TotpPage } from './TotpPage';
import { VerificationPage } from './VerificationPage';

/** The pages that second factors are proven and set up on; each answers what the server asked last. */
export default function MfaPages({ path }: { path: string }) {
  const asked = lastAsked();
  if (!asked) return <MessagePage about="unknownSession" support />;
  switch (path) {
    case '/mfa-verification':
      return <VerificationPage asked={asked} />;
    case '/mfa-onboarding':
      return <OnboardingPage />;
    case '/create-passkey':
      return <PasskeyPage skip="passkey-skipped" />;
    case '/mfa-binding/Totp':
      return (
        <Chosen asked={asked}>
          <TotpPage />
        </Chosen>
      );
    case '/mfa-binding/WebAuthn':
      return (
        <Chosen asked={asked}>
          <PasskeyPage />
        </Chosen>
      );
    case '/mfa-binding/EmailVerificationCode':
      return (
        <Chosen asked={asked}>
          <AddressPage key={path} factor="EmailVerificationCode" />
        </Chosen>
      );
    case '/mfa-binding/PhoneVerificationCode':
      return (
        <Chosen asked={asked}>
          <AddressPage key={path} factor="PhoneVerificationCode" />
        </Chosen>
      );
    case '/mfa-binding/BackupCode':
      return <BackupCodesPage />;
    case '/mfa-binding':
      return <BindingPage asked={asked} />;
    default:
      return <MessagePage about="notFound" />;
  }
}
