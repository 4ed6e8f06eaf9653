import { Input } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PairsInput } from '../forms/PairsInput';
import type { HookValues } from './values';

/** The API takes no more. */
const MOST = 50;

/** What each message carries beside its signature, such as a key that the receiver asks for. */
export function HeadersInput({ form }: { form: UseFormReturnType<HookValues> }) {
  const { t } = useTranslation('console');
  const { headers } = form.values;
  const label = t('webhooks.form.headers');
  return (
    <Input.Wrapper label={label} labelElement="div" description={t('webhooks.form.headersHint')} error={form.errors.headers}>
      <div style={{ marginTop: 6 }}>
        <PairsInput
          label={label}
          pairs={headers}
          onChange={(pairs) => form.setFieldValue('headers', pairs)}
          first={{ label: t('webhooks.form.header') }}
          second={{ label: t('webhooks.form.headerValue') }}
          next={() => (headers.length < MOST ? ['', ''] : undefined)}
        />
      </div>
    </Input.Wrapper>
  );
}
