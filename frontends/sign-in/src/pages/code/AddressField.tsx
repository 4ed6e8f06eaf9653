import { TextField } from '@keystory/ui';
import { callingCodes, international, likelyRegion } from '@keystory/ui/calling-codes';
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
  const isPhone = types.includes('phone') && (!both || /^[+\d][\d\s().-]*$/.test(text.trim()));

  const tell = (typed: string, chosen: string) => {
    setText(typed);
    setRegion(chosen);
    const phone = types.includes('phone') && (!both || /^[+\d][\d\s().-]*$/.test(typed.trim()));
    onChange(read(typed, phone, codes.find(({ region: one }) => one === chosen)?.code ?? ''));
  };

  return (
    <>
      {isPhone && (
        <CountryCode codes={codes} region={region} disabled={text.trim().startsWith('+')} onChange={(one) => tell(text, one)} />
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

function read(text: string, isPhone: boolean, code: string): Address | undefined {
  const typed = text.trim();
  if (!isPhone) return /^\S+@\S+\.\S+$/.test(typed) ? { type: 'email', value: typed } : undefined;
  const value = international(typed, code);
  return typed.replaceAll(/\D/g, '').length >= 4 ? { type: 'phone', value } : undefined;
}
