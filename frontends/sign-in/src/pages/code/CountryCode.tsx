import type { CallingCode } from '@keystory/ui/calling-codes';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './CountryCode.module.css';

interface CountryCodeProps {
  codes: CallingCode[];
  region: string;
  /** The number itself begins with a code. */
  disabled: boolean;
  onChange: (region: string) => void;
}

/** Chooses the country that a phone number belongs to. */
export function CountryCode({ codes, region, disabled, onChange }: CountryCodeProps) {
  const { t } = useTranslation('signIn');
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('code.country')}</label>
      <select
        id={id}
        className={styles.select}
        autoComplete="tel-country-code"
        disabled={disabled}
        value={region}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {codes.map((one) => (
          <option key={one.region} value={one.region}>
            {`${one.name} (+${one.code})`}
          </option>
        ))}
      </select>
    </div>
  );
}
