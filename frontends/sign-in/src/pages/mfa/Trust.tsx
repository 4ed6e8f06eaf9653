import { Checkbox } from '@keystory/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../settings';

const DAY = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 30;

/** Offers to ask for no second factor in this browser for some time, where the installation allows it. */
export function Trust({ trusts, onChange }: { trusts: boolean; onChange: (trusts: boolean) => void }) {
  const { t, i18n } = useTranslation('signIn');
  const [now] = useState(Date.now);
  const { enabled, durationDays = DEFAULT_DAYS } = useSettings().signInExperience.trustedDevice ?? {};
  if (!enabled) return null;
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(now + durationDays * DAY);
  return (
    <Checkbox
      label={t('mfa.trust', { date })}
      checked={trusts}
      onChange={(change) => onChange(change.currentTarget.checked)}
    />
  );
}
