import type { ApiError } from '@keystory/api-client';
import { useFactorProblem } from '../../interaction/factor-problem';
import { isSessionGone, isSwitchedOff } from '../../interaction/problems';
import { BackToSignIn } from '../../layout/BackToSignIn';
import { NotLoaded } from '../../layout/NotLoaded';
import { MessagePage } from '../MessagePage';

/** In the place of what the server was to make for a page, such as a secret, and did not. */
export function NotOffered({ error }: { error: ApiError }) {
  const problem = useFactorProblem(error);
  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  return (
    <>
      <NotLoaded problem={problem} />
      {isSwitchedOff(error) && <BackToSignIn />}
    </>
  );
}
