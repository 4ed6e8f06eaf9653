import { fieldChecks } from '@keystory/app-kit';
import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useChangeUsername } from '../api';
import { FormButtons } from '../proof/FormButtons';
import type { Step } from '../proof/Proven';
import { useAttempt } from '../proof/useAttempt';
import { useAccount } from '../shell/account';

/** Asks for the new username; an application's link may name it. */
export function UsernameForm({ proof, finish, cancel }: Step) {
  const { t } = useTranslation('account');
  const { t: tKit } = useTranslation('kit');
  const { account } = useAccount();
  const [query] = useSearchParams();
  const change = useChangeUsername(proof);
  const { busy, problem, attempt } = useAttempt();
  const form = useForm({
    initialValues: { username: query.get('identifier') ?? account.username ?? '' },
    validate: { username: fieldChecks(tKit).newUsername },
  });
  const save = async (username: string) => {
    await change.mutateAsync(username);
    finish(t('security.usernameChanged', { username }));
  };
  return (
    <form onSubmit={form.onSubmit(({ username }) => attempt(() => save(username)))} noValidate>
      <Stack>
        <TextInput
          autoFocus
          data-autofocus
          label={t('fields.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('username')}
          error={form.errors.username ?? problem}
        />
        <FormButtons action={t('security.changeUsername')} busy={busy} onCancel={cancel} />
      </Stack>
    </form>
  );
}
