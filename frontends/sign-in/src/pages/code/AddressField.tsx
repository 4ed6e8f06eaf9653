import { narrow, TextField } from '@keystory/ui';
import { callingCodes, international, isInternational, likelyRegion } from '@keystory/ui/calling-codes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address } from '../../interaction/codes';
import { CountryCode } from './CountryCode';

interface AddressFieldProps {
  types: Address['type'][];
  /** What a link or an earlier attempt filled in. */
  initial?: string | undefined;
  missing: boolean;
  onChange: (address: Address | undefined) => void;
}

/** Takes an e-mail address or a phone number, whichever it looks like among what is allowed. */
export function AddressField({ types, initial = '', missing, onChange }: AddressFieldProps) {
  const { t, i18n } = useTranslation('signIn');
  const [codes] = useState(() => callingCodes(i18n.language));
  const [region, setRegion] = useState(() => likelyRegion(navigator.languages, i18n.language));
  const [text, setText] = useState(initial);
  const both = types.length > 1;
  const isPhone = isNumber(text, types);

  const tell = (typed: string, chosen: string) => {
    setText(typed);
    setRegion(chosen);
    onChange(read(typed, isNumber(typed, types), codes.find(({ region: one }) => one === chosen)?.code ?? ''));
  };

  return (
    <>
      {isPhone && (
        <CountryCode codes={codes} region={region} disabled={isInternational(text)} onChange={(one) => tell(text, one)} />
      )}
      <TextField
        label={t(both ? 'fields.emailOrPhone' : `fields.${types[0] ?? 'email'}`)}
        name="address"
        type={both ? 'text' : isPhone ? 'tel' : 'email'}
        autoComplete={both ? 'username' : isPhone ? 'tel-national' : 'email'}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={text}
        error={missing ? t(isPhone ? 'code.noPhone' : 'code.noAddress') : undefined}
        onChange={(event) => tell(event.currentTarget.value, region)}
      />
    </>
  );
}

const isNumber = (text: string, types: Address['type'][]) =>
  types.includes('phone') && (types.length === 1 || /^[+\d][\d\s().-]*$/.test(narrow(text).trim()));

function read(text: string, isPhone: boolean, code: string): Address | undefined {
  const typed = narrow(text).trim();
  if (!isPhone) return /^\S+@\S+\.\S+$/.test(typed) ? { type: 'email', value: typed } : undefined;
  const value = international(typed, code);
  return typed.replaceAll(/\D/g, '').length >= 4 ? { type: 'phone', value } : undefined;
}
