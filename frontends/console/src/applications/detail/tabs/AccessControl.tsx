import { Problem } from '@keystory/app-kit';
import { unwrap, type AccessControl as Rules, type Application } from '@keystory/api-client';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../../../entity/useChanging';
import { pickedFrom } from '../../../forms/PickedInput';
import { SettingsForm } from '../../../forms/SettingsForm';
import { momentQuery } from '../../../lists/useListState';
import { useAsOf } from '../../../past/moment';
import { organizationChoices, roleChoices, userChoices } from '../../../relations/choices';
import { api } from '../../../session';
import { useUpdateApplication } from '../../api';
import { areWhole, RulesInput } from './RulesInput';

const INPUTS = {
  users: pickedFrom('users', userChoices),
  roles: pickedFrom('roles', roleChoices('User')),
  organizations: pickedFrom('organizations', organizationChoices),
};

interface Control extends Rules {
  isOn: boolean;
}

/** Who may sign in to an application. */
export function AccessControl({ application }: { application: Application }) {
  const { t } = useTranslation('console');
  const { t: tKit } = useTranslation('kit');
  const { id: applicationId } = application;
  const params = { path: { applicationId } };
  const queryKey = ['applications', applicationId, 'access-control'];
  const asOf = useAsOf();
  const rules = useQuery({
    queryKey: [...queryKey, asOf ?? 'now'],
    queryFn: () => unwrap(api.GET('/api/applications/{applicationId}/access-control', { params: { ...params, query: momentQuery(asOf) } })),
  });
  const update = useUpdateApplication(applicationId);
  const changing = useChanging(queryKey, ['applications', applicationId, 'history']);
  if (rules.isLoadingError) return <Problem cause={rules.error} retry={rules.refetch} />;
  if (rules.isPending) return <Skeleton height={320} radius="lg" />;
  const document: Control = { ...rules.data, isOn: application.appLevelAccessControlEnabled };
  const save = async (change: Partial<Control>, before: Control): Promise<Control> => {
    const { isOn, ...body } = { ...before, ...change };
    const saved = await changing(unwrap(api.PUT('/api/applications/{applicationId}/access-control', { params, body })));
    if (isOn !== before.isOn) await update.mutateAsync({ appLevelAccessControlEnabled: isOn });
    return { ...saved, isOn };
  };
  return (
    <SettingsForm
      document={document}
      save={save}
      panels={[
        {
          title: t('access.title'),
          intro: t('access.intro'),
          fields: [
            { path: 'isOn', kind: 'switch', label: t('access.on') },
            { path: 'userIds', kind: 'own', label: t('access.users'), input: INPUTS.users },
            { path: 'userRoleIds', kind: 'own', label: t('access.roles'), input: INPUTS.roles },
            { path: 'organizationIds', kind: 'own', label: t('access.organizations'), input: INPUTS.organizations },
            {
              path: 'organizationRoleRules',
              kind: 'own',
              label: t('access.rules'),
              input: RulesInput,
              check: (value) => (areWhole(value as Rules['organizationRoleRules']) ? undefined : tKit('form.required')),
            },
          ],
        },
      ]}
    />
  );
}
