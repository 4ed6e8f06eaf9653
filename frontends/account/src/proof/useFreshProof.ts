import { useEffect, useState } from 'react';
import type { Proof } from './api';

/** A little less than the ten minutes for which the API takes a proof. */
const FRESH_MS = 570_000;

/** The proof that is there, for as long as it is good; after that there is none, and it has to be given again. */
export function useFreshProof() {
  const [proof, setProof] = useState<Proof>();
  useEffect(() => {
    if (!proof) return undefined;
    const over = setTimeout(() => setProof(undefined), FRESH_MS);
    return () => clearTimeout(over);
  }, [proof]);
  return [proof, setProof] as const;
}
