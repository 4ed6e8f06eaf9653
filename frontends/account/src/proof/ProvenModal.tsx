import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useAccount } from '../shell/account';
import type { Proof } from './api';
import { ProveIdentity } from './ProveIdentity';

interface ProvenModalProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** It may be done without a proof by those who have no way to give one. */
  lenient?: boolean;
  /** What is to be done, once the proof for it is there. */
  children: (proof: Proof) => ReactNode;
}

/** A dialogue for something that could lock the owner out: first they show who they are. */
export function ProvenModal({ opened, onClose, title, ...steps }: ProvenModalProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Steps {...steps} onClose={onClose} />
    </Modal>
  );
}

function Steps({ lenient = false, onClose, children }: Omit<ProvenModalProps, 'title' | 'opened'>) {
  const { account } = useAccount();
  const isUnprovable = lenient && !account.hasSecurityVerificationMethod;
  const [proof, setProof] = useState<Proof | undefined>(isUnprovable ? {} : undefined);
  return proof ? children(proof) : <ProveIdentity onProven={setProof} onCancel={onClose} />;
}
