import { SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../lists/SearchBox';
import { useListState } from '../../lists/useListState';
import { BackLink } from '../../shell/BackLink';
import { PageHeader } from '../../shell/PageHeader';
import { CreateApplicationModal } from '../create/CreateApplicationModal';
import { TypeIcon } from '../TypeIcon';
import { CREATABLE } from '../types';
import styles from './GuidesPage.module.css';
import { GUIDES, type Guide } from './guides';

/** All guides by kind of application; choosing one makes an application to follow it with. */
export function Component() {
  const { t } = useTranslation('console');
  const { search, setSearch } = useListState();
  const [chosen, setChosen] = useState<Guide>();
  const kindOf = ({ type }: Guide) => t(`applications.types.${type}.name`);
  const wanted = search.toLowerCase();
  const found = GUIDES.filter((guide) => `${guide.name} ${guide.writtenFor ?? ''} ${kindOf(guide)}`.toLowerCase().includes(wanted));
  return (
    <>
      <BackLink to="/applications">{t('applications.title')}</BackLink>
      <PageHeader title={t('guide.gallery.title')} intro={t('guide.gallery.intro')} />
      <Stack gap="xl">
        <SearchBox label={t('guide.gallery.search')} value={search} onChange={setSearch} />
        <Text role="status" c="dimmed">
          {found.length > 0 ? t('guide.gallery.found', { count: found.length }) : t('guide.gallery.none')}
        </Text>
        {CREATABLE.map((type) => {
          const guides = found.filter((guide) => guide.type === type);
          return guides.length > 0 && (
            <section key={type} aria-labelledby={`guides-${type}`}>
              <Title order={2} size="h3" id={`guides-${type}`}>
                {t(`applications.types.${type}.name`)}
              </Title>
              <Text c="dimmed" mb="md">
                {t(`applications.types.${type}.hint`)}
              </Text>
              <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="md">
                {guides.map((guide) => (
                  <Card key={guide.id} guide={guide} onChoose={() => setChosen(guide)} />
                ))}
              </SimpleGrid>
            </section>
          );
        })}
      </Stack>
      <CreateApplicationModal key={chosen?.id} guide={chosen} opened={chosen !== undefined} onClose={() => setChosen(undefined)} />
    </>
  );
}

function Card({ guide: { name, type, writtenFor }, onChoose }: { guide: Guide; onChoose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <UnstyledButton className={styles.card} onClick={onChoose}>
      <TypeIcon type={type} size={34} />
      <span>
        <span className={styles.name}>{name}</span>
        <span className={styles.sdk}>{writtenFor ?? t('guide.gallery.anyLibrary')}</span>
      </span>
    </UnstyledButton>
  );
}
