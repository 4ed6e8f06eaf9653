import type { IdentifierType } from '@keystory/api-client';
import { TextField } from '@keystory/ui';
import { callingCodes, isInternational, likelyRegion } from '@keystory/ui/calling-codes';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identify } from '../interaction/identifier';
import { useIdentifierLabel } from '../interaction/useIdentifierLabel';
import { CountryCode } from './code/CountryCode';

interface IdentifierFieldProps {
  allowed: IdentifierType[];
  /** Whether browsers are to offer passkeys in it. */
  withPasskey: boolean;
  value: string;
  missing: boolean;
  onChange: (value: string) => void;
  /** Told the code of the country of whoever types a number; undefined where it is none. */
  onCode: (code: string | undefined) => void;
}

/** Takes whatever people sign in with beside a password; the country of what looks like a phone number is asked for. */
export function IdentifierField({ allowed, withPasskey, value, missing, onChange, onCode }: IdentifierFieldProps) {
  const { t, i18n } = useTranslation('signIn');
  const label = useIdentifierLabel(allowed);
  const [codes] = useState(() => callingCodes(i18n.language));
  const [region, setRegion] = useState(() => likelyRegion(navigator.languages, i18n.language));
  const isPhone = value.trim() !== '' && identify(value, allowed).type === 'phone';
  const code = isPhone ? codes.find((one) => one.region === region)?.code : undefined;
  useEffect(() => onCode(code), [code, onCode]);

  return (
    <>
      {isPhone && <CountryCode codes={codes} region={region} disabled={isInternational(value)} onChange={setRegion} />}
      <TextField
        label={label}
        name="identifier"
        autoComplete={withPasskey ? 'username webauthn' : 'username'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        autoFocus={!value}
        value={value}
        error={missing ? t('fields.missing') : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
