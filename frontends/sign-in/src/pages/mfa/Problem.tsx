import type { ApiError } from '@keystory/api-client';
import { Notice } from '@keystory/ui';
import { useFactorProblem } from '../../interaction/factor-problem';
import { isSwitchedOff } from '../../interaction/problems';
import { BackToSignIn } from '../../layout/BackToSignIn';

/** Why a step did not work, said so that the person knows what to do. */
export function Problem({ error }: { error: ApiError | undefined }) {
  const problem = useFactorProblem(error);
  return problem ? (
    <>
      <Notice kind="danger" focus>
        {problem}
      </Notice>
      {isSwitchedOff(error) && <BackToSignIn />}
    </>
  ) : null;
}
