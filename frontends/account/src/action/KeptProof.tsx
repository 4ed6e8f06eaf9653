import { createContext, useContext } from 'react';
import { Outlet } from 'react-router';
import { useFreshProof } from '../proof/useFreshProof';

type Kept = ReturnType<typeof useFreshProof>;

const KeptProofContext = createContext<Kept | null>(null);

/** Keeps a proof for as long as it is good while people go from one change to another. */
export function KeptProof() {
  return (
    <KeptProofContext value={useFreshProof()}>
      <Outlet />
    </KeptProofContext>
  );
}

export function useKeptProof(): Kept {
  const kept = useContext(KeptProofContext);
  if (!kept) throw new Error('Rendered outside of the pages for changes.');
  return kept;
}
