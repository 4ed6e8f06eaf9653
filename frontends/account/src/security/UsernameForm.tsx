import { fieldChecks } from '@keystory/app-kit';
import { usernameRules } from '@keystory/ui';
import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useChangeUsername, usernamePolicyQuery } from '../api';
import { FormButtons } from '../proof/FormButtons';
import type { Step } from '../proof/Proven';
import { useAttempt } from '../proof/useAttempt';
import { useAccount } from '../shell/account';

/** Asks for the new username; an application's link may name it. */
export function UsernameForm({ proof, finish, cancel }: Step) {
  const { t } = useTranslation('account');
  const { t: tKit } = useTranslation('kit');
  const { t: tUi } = useTranslation('ui');
  const { account } = useAccount();
  const [query] = useSearchParams();
  const change = useChangeUsername(proof);
  const { busy, problem, attempt } = useAttempt();
  const policy = useQuery(usernamePolicyQuery);
  const rules = [tKit('form.username'), ...(policy.data ? usernameRules(tUi, policy.data) : [])];
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
          description={rules.join(' ')}
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
