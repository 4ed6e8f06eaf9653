import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkRows, type Checked } from './check';
import { FileProblem, readFile } from './read';

/** A file that was read. */
export interface Chosen extends Checked {
  name: string;
  /** Names of columns that are passed over. */
  unknown: string[];
}

/** The file to import, once one is chosen that can be read; it stays in the memory of the page. */
export function useChosenFile() {
  const { t, i18n } = useTranslation('console');
  const { t: tKit } = useTranslation('kit');
  const [chosen, setChosen] = useState<Chosen>();
  const [refusal, setRefusal] = useState<string>();
  const [reading, setReading] = useState(false);

  const choose = async (file: File) => {
    setReading(true);
    setRefusal(undefined);
    try {
      const { rows, unknown } = await readFile(file);
      setChosen({ name: file.name, unknown, ...checkRows(rows, { t, tKit }) });
    } catch (cause) {
      const { kind, details } = cause instanceof FileProblem ? cause : { kind: 'unreadable' as const, details: {} };
      setRefusal(t(`userImport.refused.${kind}`, shown(details, i18n.language)));
    } finally {
      setReading(false);
    }
  };
  return { chosen, refusal, reading, choose: (file: File) => void choose(file), forget: () => setChosen(undefined) };
}

const shown = ({ most, line, column = '' }: FileProblem['details'], language: string) => ({
  most: most?.toLocaleString(language) ?? '',
  line: line ?? '',
  column,
});
