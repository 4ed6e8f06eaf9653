import { Button } from '@keystory/ui';
import { useAgreement } from './Agreement';
import styles from './Form.module.css';
import { Heading } from './Heading';
import { Terms } from './Terms';

interface AgreeFirstProps {
  event: 'SignIn' | 'Register';
  title: string;
  /** What the button says. */
  step: string;
  busy: boolean;
  onAgreed: () => void;
}

/** Asks to agree to the terms before a step for which nothing else is asked. */
export function AgreeFirst({ event, title, step, busy, onAgreed }: AgreeFirstProps) {
  const agreement = useAgreement(event);
  return (
    <>
      <Heading title={title}>{title}</Heading>
      <div className={styles.form}>
        <Terms event={event} />
        <Button busy={busy} onClick={() => agreement.ask() && onAgreed()}>
          {step}
        </Button>
      </div>
    </>
  );
}
