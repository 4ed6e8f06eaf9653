import { Problem } from '@keystory/app-kit';
import { unwrap, unwrapWritten, type AccessControl as Rules, type Application } from '@keystory/api-client';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../../../entity/useChanging';
import { valueAt, type Entered } from '../../../forms/field';
import { pickedFrom } from '../../../forms/PickedInput';
import { SettingsForm } from '../../../forms/SettingsForm';
import { momentQuery } from '../../../lists/useListState';
import { useAsOf } from '../../../past/moment';
import { pickedOrganizations, roleChoice, roleChoices, userChoice, userChoices } from '../../../relations/choices';
import { api } from '../../../session';
import { useShowApplication } from '../../api';
import { areWhole, RulesInput } from './RulesInput';

const INPUTS = {
  users: pickedFrom({ name: 'users', choices: userChoices, one: userChoice }),
  roles: pickedFrom({ name: 'roles', choices: roleChoices('User'), one: roleChoice }),
  organizations: pickedFrom(pickedOrganizations),
};

/** What names those who may sign in. */
const NAMING = ['userIds', 'userRoleIds', 'organizationIds', 'organizationRoleRules'];

const isAnybodyNamed = (values: Entered) =>
  NAMING.some((path) => {
    const named = valueAt(values, path);
    return Array.isArray(named) && named.length > 0;
  });

type Condition = Record<string, string>;

const limit = (id: string, appLevelAccessControlEnabled: boolean, headers: Condition = {}) =>
  unwrapWritten(api.PATCH('/api/applications/{id}', { params: { path: { id } }, body: { appLevelAccessControlEnabled }, headers }));

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
  const show = useShowApplication(applicationId);
  const versions = useRef(new WeakMap<Control, string>());
  const changing = useChanging(queryKey, ['applications', applicationId, 'history']);
  if (rules.isLoadingError) return <Problem cause={rules.error} retry={rules.refetch} />;
  if (rules.isPending) return <Skeleton height={320} radius="lg" />;
  const document: Control = { ...rules.data, isOn: application.appLevelAccessControlEnabled };
  // All rules are sent: the way back is for those that were saved, as it would undo whatever came later as well. Access is
  // never limited to nobody, not even between two requests: it is limited after all others, and freed before.
  const save = async (change: Partial<Control>, before: Control, isWayBack: boolean): Promise<Control> => {
    const { isOn, ...body } = { ...before, ...change };
    const known = isWayBack ? versions.current.get(before) : undefined;
    const headers: Condition = known ? { 'If-Match': known } : {};
    const freed = before.isOn && !isOn ? await limit(applicationId, false, headers) : undefined;
    const rest = { params, body, headers: freed ? {} : headers };
    const written = await unwrapWritten(api.PUT('/api/applications/{applicationId}/access-control', rest));
    const limited = isOn && !before.isOn ? await limit(applicationId, true) : undefined;
    const flag = limited ?? freed;
    if (flag) show(flag.body);
    await changing(Promise.resolve());
    const saved = { ...written.body, isOn };
    const version = limited?.version ?? written.version ?? freed?.version;
    if (version) versions.current.set(saved, version);
    return saved;
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
            {
              path: 'isOn',
              kind: 'switch',
              label: t('access.on'),
              check: (value, values) => (value === true && !isAnybodyNamed(values) ? t('access.nobody') : undefined),
            },
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
