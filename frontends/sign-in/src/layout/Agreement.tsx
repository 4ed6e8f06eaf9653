import type { InteractionEvent } from '@keystory/api-client';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useSettings } from '../settings';

interface State {
  agreed: boolean;
  /** A step was tried without it. */
  isMissed: boolean;
}

type Change = (part: Partial<State>) => void;

const AgreementContext = createContext<State & { change: Change }>({ agreed: false, isMissed: false, change: () => {} });

/** The name of the tick. */
export const AGREEMENT = 'agreement';

/** Keeps for all pages whether the person agreed to the terms: whoever did is not asked again on the next one. */
export function Agreement({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ agreed: false, isMissed: false });
  const change = useCallback<Change>((part) => setState((before) => ({ ...before, ...part })), []);
  const value = useMemo(() => ({ ...state, change }), [state, change]);
  return <AgreementContext value={value}>{children}</AgreementContext>;
}

/** Whether this installation wants a tick at its terms before a step, and whether it is there. */
export function useAgreement(event: InteractionEvent) {
  const { agreeToTermsPolicy, termsOfUseUrl, privacyPolicyUrl } = useSettings().signInExperience;
  const { change, ...state } = useContext(AgreementContext);
  const hasTerms = Boolean(termsOfUseUrl || privacyPolicyUrl);
  const isAsked = hasTerms && (agreeToTermsPolicy === 'Manual' || (agreeToTermsPolicy === 'ManualRegistrationOnly' && event === 'Register'));
  const isGiven = !isAsked || state.agreed;
  const mark = () => change({ isMissed: true });
  /** Whether the step may be taken; whoever may not yet is led to the tick. */
  const ask = (): boolean => {
    if (isGiven) return true;
    mark();
    document.querySelector<HTMLInputElement>(`input[name="${AGREEMENT}"]`)?.focus();
    return false;
  };
  return { ...state, isAsked, isGiven, change, mark, ask };
}
