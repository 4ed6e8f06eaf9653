import { unwrap, type NewProfileField, type ProfileField } from '@keystory/api-client';
import { inOneLine } from '@keystory/ui/i18n';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeletePanel } from '../entity/DeletePanel';
import { SettingsForm } from '../forms/SettingsForm';
import { momentQuery } from '../lists/useListState';
import { useAsOf } from '../past/moment';
import { api } from '../session';
import { BackLink } from '../shell/BackLink';
import { Loaded } from '../shell/Loaded';
import { PageHeader } from '../shell/PageHeader';
import { KEY, useSaveField } from './api';
import { commonFields, typeFields } from './fields';

/** What is asked by a field; its type and name stay as they are. */
export function Component() {
  const { t } = useTranslation('console');
  const { name = '' } = useParams();
  const asOf = useAsOf();
  const field = useQuery({
    queryKey: [...KEY, name, asOf ?? 'now'],
    queryFn: () => unwrap(api.GET('/api/custom-profile-fields/{name}', { params: { path: { name }, query: momentQuery(asOf) } })),
  });
  return (
    <>
      <BackLink to="/profile-fields">{t('profileFields.title')}</BackLink>
      <Loaded query={field}>{(found) => <FieldForm field={found} />}</Loaded>
    </>
  );
}

function FieldForm({ field }: { field: ProfileField }) {
  const { t } = useTranslation('console');
  const { name, label, type } = field;
  const save = useSaveField(name);
  return (
    <>
      <PageHeader title={label || name} intro={inOneLine(t(`profileFields.types.${type}`), name)} />
      <SettingsForm
        document={field}
        save={(change) => save({ ...kept(field), ...change })}
        panels={[
          { title: t('profileFields.asked'), fields: commonFields(t, type) },
          { title: t('profileFields.taken'), intro: t('profileFields.takenIntro'), fields: typeFields(t, type) },
        ]}
      />
      <DeletePanel
        entity={{ kind: 'custom-profile-fields', id: name }}
        name={name}
        title={t('profileFields.delete.submit')}
        body={t('profileFields.delete.body')}
        act={() => unwrap(api.DELETE('/api/custom-profile-fields/{name}', { params: { path: { name } } }))}
        to="/profile-fields"
      />
    </>
  );
}

/** What the API takes of what it answers. */
const kept = ({ type, label, description, required, config }: ProfileField) =>
  ({ type, label, description, required, config }) as NewProfileField;
