import { EmptyState } from '@keystory/app-kit';
import { unwrap, type NewProfileField, type ProfileField } from '@keystory/api-client';
import { inOneLine } from '@keystory/ui/i18n';
import { ActionIcon, Badge, Button, Group, Stack, Tooltip } from '@mantine/core';
import { IconForms, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EntityPage } from '../entity/EntityPage';
import { useChanging } from '../entity/useChanging';
import { CreateModal } from '../forms/CreateModal';
import { OnDemand, useOpener } from '../forms/OnDemand';
import { useConfirmed } from '../forms/useConfirmed';
import { ListCell } from '../lists/ListCell';
import { OrderedList } from '../lists/OrderedList';
import { useAsOf } from '../past/moment';
import { api } from '../session';
import { KEY, readFields, useCreateField, useOrderFields } from './api';
import { newFields } from './fields';
import { isComposite, usualParts } from './PartsInput';

/** What people are asked about themselves when they sign up. */
export function Component() {
  const { t } = useTranslation('console');
  return (
    <EntityPage
      entity={{ kind: 'custom-profile-fields', id: '' }}
      read={readFields}
      head={{ name: t('profileFields.title'), detail: t('profileFields.intro') }}
      tabs={(fields) => [{ id: 'fields', title: t('profileFields.tab'), content: <Fields fields={fields} /> }]}
    />
  );
}

function Fields({ fields }: { fields: ProfileField[] }) {
  const { t } = useTranslation('console');
  const isPast = useAsOf() !== undefined;
  const [creation, openCreation] = useOpener();
  const create = useCreateField();
  const order = useOrderFields();
  const button = !isPast && (
    <Button leftSection={<IconPlus size={18} />} onClick={openCreation}>
      {t('profileFields.create')}
    </Button>
  );
  return (
    <Stack>
      {fields.length === 0 ? (
        <EmptyState icon={IconForms} title={t('profileFields.none.title')} action={button}>
          {t('profileFields.none.body')}
        </EmptyState>
      ) : (
        <>
          <Group justify="flex-end">{button}</Group>
          <OrderedList
            label={t('profileFields.title')}
            items={fields}
            keyOf={({ name }) => name}
            nameOf={nameOf}
            onOrder={isPast ? undefined : order.mutate}
          >
            {(field) => <FieldRow field={field} isPast={isPast} />}
          </OrderedList>
        </>
      )}
      <OnDemand ref={creation}>
        {(opened, close) => (
          <CreateModal
            opened={opened}
            onClose={close}
            title={t('profileFields.create')}
            fields={newFields(t)}
            initially={{ type: 'Text' }}
            create={(field) => create(completed(field as NewProfileField))}
          />
        )}
      </OnDemand>
    </Stack>
  );
}

const nameOf = ({ label, name }: ProfileField) => label || name;

/** A name or an address of which nothing was chosen has its usual parts. */
function completed({ config, required = false, ...field }: NewProfileField): NewProfileField {
  const parts = isComposite(field.type) ? { parts: config?.parts ?? usualParts(field.type) } : {};
  return { ...field, required, config: { ...config, ...parts } } as NewProfileField;
}

function FieldRow({ field, isPast }: { field: ProfileField; isPast: boolean }) {
  const { t } = useTranslation('console');
  const { name, type, required } = field;
  return (
    <Group justify="space-between" wrap="nowrap">
      <div style={{ flex: 1, minWidth: 0 }}>
        <ListCell to={`/profile-fields/field/${name}`} picture={null} name={nameOf(field)} detail={inOneLine(t(`profileFields.types.${type}`), name)} />
      </div>
      <Group gap="xs" wrap="nowrap">
        {required && <Badge>{t('profileFields.required')}</Badge>}
        {!isPast && <RemoveField field={field} />}
      </Group>
    </Group>
  );
}

function RemoveField({ field }: { field: ProfileField }) {
  const { t } = useTranslation('console');
  const confirmed = useConfirmed();
  const changing = useChanging(KEY);
  const name = nameOf(field);
  const ask = () =>
    confirmed({
      title: t('entity.delete.title', { name }),
      body: t('profileFields.delete.body'),
      action: t('profileFields.delete.submit'),
      done: t('entity.delete.done', { name }),
      act: () => changing(unwrap(api.DELETE('/api/custom-profile-fields/{name}', { params: { path: { name: field.name } } }))),
    });
  return (
    <Tooltip label={t('profileFields.delete.submit')}>
      <ActionIcon variant="subtle" color="gray" aria-label={t('form.removeOne', { name })} onClick={ask}>
        <IconTrash size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
