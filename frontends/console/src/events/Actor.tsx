import type { LoggedEvent } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { ApplicationLink } from '../applications/ApplicationLink';
import { CellLink } from '../lists/CellLink';
import { UserLink } from '../users/UserLink';

/** Who caused an event; people and applications lead to their pages. */
export function Actor({ type, id }: LoggedEvent['actor']) {
  const { t } = useTranslation('console');
  if (type === 'user' && id) return <UserLink id={id} />;
  if (type === 'application' && id) return <ApplicationLink id={id} />;
  return <CellLink to={null}>{t(type === 'anonymous' ? 'events.actors.anonymous' : 'events.actors.system')}</CellLink>;
}
