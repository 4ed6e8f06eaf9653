import { useNotifyProblem } from '@keystory/app-kit';
import type { UserScope } from '@keystory/api-client';
import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChangeUserScope } from './api';

/** In the order in which people think of them. */
const USER_SCOPES = [
  'profile',
  'email',
  'phone',
  'address',
  'custom_data',
  'identities',
  'roles',
  'urn:logto:scope:organizations',
  'urn:logto:scope:organization_roles',
  'urn:logto:scope:sessions',
] as const satisfies UserScope[];

/** Each box is saved as soon as it is ticked. */
export function UserPermissions({ applicationId, enabled }: { applicationId: string; enabled: UserScope[] }) {
  const { t } = useTranslation('console');
  const change = useChangeUserScope(applicationId);
  const onError = useNotifyProblem();
  // Some scope names hold colons, so they are looked up as they are, not as a path of keys.
  const names: Record<string, string> = t('consent.user.scopes', { returnObjects: true });
  return (
    <Stack gap="sm">
      {USER_SCOPES.map((scope) => (
        <Checkbox
          key={scope}
          label={names[scope]}
          description={scope}
          checked={enabled.includes(scope)}
          onChange={({ currentTarget }) => change.mutate({ scope, on: currentTarget.checked }, { onError })}
        />
      ))}
    </Stack>
  );
}
