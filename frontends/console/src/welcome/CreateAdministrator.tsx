import { CenteredPage, fieldChecks, useEntryProblem } from '@keystory/app-kit';
import { asApiError, unwrap, type ApiError } from '@keystory/api-client';
import { PasswordRules } from '@keystory/ui';
import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publicApi } from '../session';
import { LinkSpent } from './LinkSpent';

/** Username and password of the first administrator, for whoever holds the set-up link. */
export function CreateAdministrator({ token }: { token: string }) {
  const { t } = useTranslation('console');
  const form = useAdministratorForm();
  const create = useMutation({
    mutationFn: ({ username, password }: { username: string; password: string }) =>
      unwrap(publicApi.POST('/api/setup/administrator', { body: { token, username, password } })),
    // A new page, so that nothing of the link stays in memory, the address or the history.
    onSuccess: () => window.location.replace('/console'),
  });
  const error = create.error ? asApiError(create.error) : undefined;
  if (error?.code === 'setup.link_invalid') return <LinkSpent />;
  return (
    <CenteredPage>
      <form onSubmit={form.onSubmit((values) => create.mutate(values))} noValidate>
        <Stack>
          <div>
            <Title order={1}>{t('welcome.create.title')}</Title>
            <Text c="dimmed" mt={6}>
              {t('welcome.create.intro')}
            </Text>
          </div>
          {error && <Refusal error={error} />}
          <TextInput
            label={t('users.fields.username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
            {...form.getInputProps('username')}
          />
          <PasswordInput
            label={t('users.fields.password')}
            autoComplete="new-password"
            description={<PasswordRules password={form.values.password} policy={{}} />}
            descriptionProps={{ component: 'div' }}
            visibilityToggleButtonProps={{ 'aria-label': t('users.password.show') }}
            {...form.getInputProps('password')}
          />
          <PasswordInput
            label={t('welcome.create.confirm')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('users.password.show') }}
            {...form.getInputProps('confirmation')}
          />
          <Button type="submit" size="md" mt="xs" loading={create.isPending || create.isSuccess}>
            {t('welcome.create.submit')}
          </Button>
        </Stack>
      </form>
    </CenteredPage>
  );
}

function Refusal({ error }: { error: ApiError }) {
  const text = useEntryProblem();
  return (
    <Alert color="red" icon={<IconAlertCircle />} role="alert">
      {text(error)}
    </Alert>
  );
}

function useAdministratorForm() {
  const { t } = useTranslation('console');
  const { t: tKit } = useTranslation('kit');
  return useForm({
    initialValues: { username: '', password: '', confirmation: '' },
    validate: {
      username: fieldChecks(tKit).newUsername,
      password: (password) => (password ? undefined : tKit('form.required')),
      confirmation: (confirmation, { password }) => (confirmation === password ? undefined : t('welcome.create.different')),
    },
  });
}
