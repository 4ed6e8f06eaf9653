import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from './Section';
import { useTitle } from './useTitle';

interface ActionPageProps {
  title: string;
  intro?: ReactNode;
  children: ReactNode;
}

/** A page for one change of the account, which applications can link to. */
export function ActionPage({ title, intro, children }: ActionPageProps) {
  const { t } = useTranslation('account');
  useTitle(title);
  return (
    <>
      <Anchor component={Link} to="/security" size="sm" display="inline-block" mb="sm">
        {t('actions.back')}
      </Anchor>
      <Section title={title} intro={intro}>
        {children}
      </Section>
    </>
  );
}
