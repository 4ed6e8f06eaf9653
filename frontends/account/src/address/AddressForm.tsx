import { narrow } from '@keystory/ui';
import { Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { sendCode, type Address, type SentCode } from '../proof/api';
import { FormButtons } from '../proof/FormButtons';
import { useAttempt } from '../proof/useAttempt';
import { useAccount } from '../shell/account';
import { PhoneInput } from './PhoneInput';

interface AddressFormProps {
  type: Address['type'];
  /** Why an address that was entered before cannot be had. */
  refusal: string | undefined;
  onSent: (sent: SentCode) => void;
  onCancel: () => void;
}

const SHAPES = { email: /^\S+@\S+\.\S+$/, phone: /^\d{4,}$/ };

/** Asks for the new address and sends a code to it; an application's link may name the address. */
export function AddressForm({ type, refusal, onSent, onCancel }: AddressFormProps) {
  const { t } = useTranslation('account');
  const [query] = useSearchParams();
  const { primaryEmail, primaryPhone } = useAccount().account;
  const named = query.get('identifier') ?? '';
  const [value, setValue] = useState(type === 'email' ? named : named.replaceAll(/\D/g, ''));
  const { busy, problem = refusal, setProblem, attempt } = useAttempt();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const address = narrow(value);
    if (!SHAPES[type].test(address)) setProblem(t(`address.${type}.missing`));
    else if (address === (type === 'email' ? primaryEmail : primaryPhone)) setProblem(t(`address.${type}.same`));
    else void attempt(async () => onSent(await sendCode({ type, value: address })));
  };
  const shared = { label: t(`address.${type}.label`), error: problem };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        {type === 'phone' ? (
          <PhoneInput {...shared} initial={named} onChange={setValue} />
        ) : (
          <TextInput
            {...shared}
            autoFocus
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value.trim())}
          />
        )}
        <FormButtons action={t('code.send')} busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
