import type { TFunction } from 'i18next';
import { connectorTerms } from '../locales/connectorTerms';

type Term = keyof typeof connectorTerms.connectorTerms;

const TERMS = new Map(Object.entries(connectorTerms.connectorTerms).map(([term, text]) => [text as string, term as Term]));

/** What the API says of a connector's field, in the language of the page; as it is said where that is not known. */
export function translated(text: string, t: TFunction<'console'>): string {
  const term = TERMS.get(text);
  // What messages have in place of the code is shown as it is entered.
  return term ? t(`connectorTerms.${term}`, { code: '{{code}}', defaultValue: text }) : text;
}
