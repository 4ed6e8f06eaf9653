import type { ApiError } from '@keystory/api-client';
import { isSessionGone, useFactorProblem } from '../../interaction/problems';
import { NotLoaded } from '../../layout/NotLoaded';
import { MessagePage } from '../MessagePage';

/** In the place of what the server was to make for a page, such as a secret, and did not. */
export function NotOffered({ error }: { error: ApiError }) {
  const problem = useFactorProblem(error);
  return isSessionGone(error) ? <MessagePage about="unknownSession" support /> : <NotLoaded problem={problem} />;
}
