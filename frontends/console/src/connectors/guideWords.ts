import type { TFunction } from 'i18next';
import { connectorGuide } from '../locales/connectorGuide';

type Sentence = keyof typeof connectorGuide.connectorGuide;

const SENTENCES = new Map(Object.entries(connectorGuide.connectorGuide).map(([sentence, text]) => [text as string, sentence as Sentence]));

/** What is the same in every language: code, and addresses outside of it. */
export const VERBATIM = /`[^`]+`|https:\/\/[^\s`]*[\w/]/;

const PLACES = ['a', 'b', 'c'] as const;

/** A paragraph or step of a guide in the language of the page; as it is written where one of its sentences is not known. */
export function translatedGuide(text: string, name: string, t: TFunction<'console'>): string {
  const sentences = text.split(/(?<=[.!?])\s+(?=[A-Z`])/).map((sentence) => known(sentence, name));
  if (!sentences.every((one) => one !== undefined)) return text;
  return sentences.map(({ key, told, written }) => t(`connectorGuide.${key}`, { ...told, name, defaultValue: written })).join(' ');
}

function known(written: string, name: string) {
  const told: Record<string, string> = {};
  const text = written.replaceAll(new RegExp(VERBATIM, 'g'), (part) => {
    const place = PLACES[Object.keys(told).length] ?? '';
    told[place] = part;
    return `{{${place}}}`;
  });
  const key = SENTENCES.get(text) ?? SENTENCES.get(text.replace(name, '{{name}}'));
  return key && { key, told, written };
}
