import { notifySuccess } from '@keystory/app-kit';
import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Proof } from './api';
import { Proven, type Step } from './Proven';

interface ProvenModalProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** It may be done without a proof by those who have no way to give one. */
  lenient?: boolean;
  /** What is to be done, once the proof for it is there. */
  children: (step: Step) => ReactNode;
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
  const kept = useState<Proof>();
  const finish = (says: string) => {
    notifySuccess(says);
    onClose();
  };
  return (
    <Proven kept={kept} lenient={lenient} onCancel={onClose}>
      {(proof) => children({ proof, finish, cancel: onClose })}
    </Proven>
  );
}
