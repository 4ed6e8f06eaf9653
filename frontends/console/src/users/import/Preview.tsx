import { Button, Group, Text, Title } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../lists/DataTable';
import { ListCell } from '../../lists/ListCell';
import { Panel } from '../../shell/Panel';
import { identifiersOf, knownBy, type Values } from './columns';
import { FailureList } from './FailureList';
import type { Row } from './read';
import type { Chosen } from './useChosenFile';

const SHOWN = 5;

interface PreviewProps {
  chosen: Chosen;
  onImport: () => void;
  onOther: () => void;
}

/** What is in a file: who can be imported, and which lines have problems. */
export function Preview({ chosen: { name, ready, problems, unknown }, onImport, onOther }: PreviewProps) {
  const { t, i18n } = useTranslation('console');
  const counted = ({ length: count }: readonly unknown[]) => ({ count, number: count.toLocaleString(i18n.language) });
  const columns = useColumns();
  return (
    <>
      <Panel title={name} stacked>
        <div role="status">
          <Text>{t('userImport.check.ready', counted(ready))}</Text>
          {problems.length > 0 && <Text c="var(--ks-danger)">{t('userImport.check.problems', counted(problems))}</Text>}
          {unknown.length > 0 && <Text c="var(--ks-warning)">{t('userImport.check.unknown', { columns: unknown.join(', ') })}</Text>}
        </div>
        <Group>
          {ready.length > 0 && (
            <Button leftSection={<IconUpload size={18} />} onClick={onImport}>
              {t('userImport.check.submit', counted(ready))}
            </Button>
          )}
          <Button variant="default" onClick={onOther}>
            {t('userImport.file.other')}
          </Button>
        </Group>
      </Panel>
      {problems.length > 0 && <FailureList title={t('userImport.check.wrong')} failures={problems} />}
      {ready.length > 0 && (
        <>
          <Title order={2} size="h3" mt="xl" mb="sm">
            {t('userImport.check.first')}
          </Title>
          <DataTable label={t('userImport.check.first')} columns={columns} items={ready.slice(0, SHOWN)} keyOf={({ line }) => String(line)} />
        </>
      )}
    </>
  );
}

const text = (value: unknown) => (value === undefined ? '–' : String(value));

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('console');
  const passwordOf = ({ password, passwordAlgorithm, passwordDigest }: Values) => {
    if (passwordDigest !== undefined) return text(passwordAlgorithm);
    return password === undefined ? '–' : t('userImport.check.plain');
  };
  return [
    {
      id: 'user',
      title: t('users.columns.user'),
      cell: ({ values }) => (
        <ListCell picture={null} name={knownBy(identifiersOf(values))} detail={values.name === undefined ? undefined : text(values.name)} />
      ),
    },
    { id: 'email', title: t('users.fields.email'), wide: true, cell: ({ values }) => text(values.primaryEmail) },
    { id: 'phone', title: t('users.fields.phone'), wide: true, cell: ({ values }) => text(values.primaryPhone) },
    { id: 'password', title: t('users.fields.password'), cell: ({ values }) => passwordOf(values) },
    { id: 'line', title: t('userImport.line'), wide: true, cell: ({ line }) => line },
  ];
}
