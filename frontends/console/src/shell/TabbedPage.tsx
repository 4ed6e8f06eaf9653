import { TabList } from '@keystory/app-kit';
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'react-router';
import { queryOf, useAsOf } from '../past/moment';
import { PageHeader } from './PageHeader';
import { TabLink } from './TabLink';
import { TabPanels } from './TabPanels';

interface TabbedPageProps {
  title: string;
  intro: string;
  /** Where the page is; each tab but the first is below. */
  to: string;
  tabs: readonly { id: string; title: string; content: ReactNode }[];
}

/** A page of several subjects, each in a tab that is a place of its own; the moment that is looked at is the same for all. */
export function TabbedPage({ title, intro, to, tabs }: TabbedPageProps) {
  const { tab = tabs[0]?.id ?? '' } = useParams();
  const query = queryOf(useAsOf());
  const { state } = useLocation() as { state: unknown };
  return (
    <>
      <PageHeader title={title} intro={intro} />
      <Tabs value={tab}>
        <TabList label={title} chosen={tab}>
          {tabs.map(({ id, title: name }, index) => (
            <TabLink key={id} value={id} to={`${to}${index === 0 ? '' : `/${id}`}${query}`} state={state}>
              {name}
            </TabLink>
          ))}
        </TabList>
        <TabPanels tabs={tabs} />
      </Tabs>
    </>
  );
}
