import { narrow } from '@keystory/ui';
import { callingCodes, international, isInternational, labelOf, likelyRegion } from '@keystory/ui/calling-codes';
import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PhoneInputProps {
  label: string;
  error: string | undefined;
  initial: string;
  /** Told the digits with the country's code; none where nothing is entered. */
  onChange: (digits: string) => void;
}

/** A phone number with the country it belongs to, unless it begins with a code of its own. */
export function PhoneInput({ label, error, initial, onChange }: PhoneInputProps) {
  const { t, i18n } = useTranslation('account');
  const [codes] = useState(() => callingCodes(i18n.language));
  const [region, setRegion] = useState(() => likelyRegion(navigator.languages, i18n.language));
  const [text, setText] = useState(initial);
  const tell = (typed: string, chosen: string) => {
    setText(typed);
    setRegion(chosen);
    const code = codes.find((one) => one.region === chosen)?.code ?? '';
    onChange(/\d/.test(narrow(typed)) ? international(typed, code) : '');
  };
  return (
    <Group align="flex-start" gap="sm">
      <NativeSelect
        label={t('address.country')}
        autoComplete="tel-country-code"
        data={codes.map((one) => ({ value: one.region, label: labelOf(one) }))}
        disabled={isInternational(text)}
        value={region}
        onChange={(event) => tell(text, event.currentTarget.value)}
        maw={220}
      />
      <TextInput
        autoFocus
        label={label}
        error={error}
        type="tel"
        autoComplete="tel-national"
        value={text}
        onChange={(event) => tell(event.currentTarget.value, region)}
        flex={1}
        miw={180}
      />
    </Group>
  );
}
