import { Notice } from '@keystory/ui';
import { BackToSignIn } from '../layout/BackToSignIn';
import { Heading } from '../layout/Heading';

interface FailedArrivalProps {
  title: string;
  problem: string | undefined;
}

/** Says why nobody was signed in, and leads back to where one can try again. */
export function FailedArrival({ title, problem }: FailedArrivalProps) {
  return (
    <>
      <Heading title={title}>{title}</Heading>
      <Notice kind="danger" focus>
        {problem}
      </Notice>
      <BackToSignIn />
    </>
  );
}
