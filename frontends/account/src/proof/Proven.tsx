import { useState, type ReactNode } from 'react';
import { useAccount } from '../shell/account';
import type { Proof } from './api';
import { ProveIdentity } from './ProveIdentity';

/** What a form for something that takes a proof is given: the proof, and the ways on. */
export interface Step {
  proof: Proof;
  /** It is done; the sentence tells the person so. */
  finish: (says: string) => void;
  cancel: () => void;
}

interface ProvenProps {
  /** The proof that is there already, if there is one, and what keeps one that is given. */
  kept: readonly [Proof | undefined, (proof: Proof) => void];
  /** It may be done without a proof by those who have no way to give one. */
  lenient?: boolean;
  /** Stands above the question who one is. */
  before?: ReactNode;
  onCancel: () => void;
  children: (proof: Proof) => ReactNode;
}

/** Has the person show who they are, unless they just have, before what could lock the owner out. */
export function Proven({ kept: [given, keep], lenient = false, before, onCancel, children }: ProvenProps) {
  const { account } = useAccount();
  // As it is at first: the change itself may give them a way.
  const [isUnprovable] = useState(lenient && !account.hasSecurityVerificationMethod);
  const proof = isUnprovable ? {} : given;
  if (proof) return children(proof);
  return (
    <>
      {before}
      <ProveIdentity onProven={keep} onCancel={onCancel} />
    </>
  );
}
