import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BackLink } from '../shell/BackLink';
import { Loaded } from '../shell/Loaded';
import { NotFoundPage } from '../shell/NotFoundPage';
import { PageHeader } from '../shell/PageHeader';
import { kindsQuery } from './api';
import { GuidedForm } from './GuidedForm';

/** A new connector of a kind. */
export function Component() {
  const { t } = useTranslation('console');
  const { kindId } = useParams();
  const kinds = useQuery(kindsQuery());
  const kind = kinds.data?.find(({ id }) => id === kindId);
  if (kinds.isSuccess && !kind) return <NotFoundPage />;
  return (
    <>
      <BackLink to="/connectors">{t('connectors.title')}</BackLink>
      <Loaded query={kinds} height={420}>
        {() =>
          kind && (
            <>
              <PageHeader title={kind.name.en ?? kind.id} />
              <GuidedForm key={kind.id} kind={kind} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
