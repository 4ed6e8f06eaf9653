import type { ConnectorKind } from '@keystory/api-client';
import { Anchor, Code, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { translatedGuide, VERBATIM } from './guideWords';

const MARKED = new RegExp(`(${VERBATIM.source}|\\*[^*]+\\*)`);

/** How a kind of connector is set up: the Markdown of paragraphs, numbered steps, code and addresses that guides are written in. */
export function Guide({ kind: { readme, name, id } }: { kind: ConnectorKind }) {
  const { t } = useTranslation('console');
  const blocks = readme.split(/\n{2,}/).map((block) => block.trim()).filter((block) => block && !block.startsWith('#'));
  const line = (text: string) => <Line text={translatedGuide(text, name.en ?? id, t)} />;
  return blocks.map((block) =>
    /^\d+\. /.test(block) ? (
      <List key={block} type="ordered" spacing={4} size="sm">
        {block.split(/\n(?=\d+\. )/).map((step) => (
          <List.Item key={step}>{line(step.replace(/^\d+\. /, ''))}</List.Item>
        ))}
      </List>
    ) : (
      <Text key={block} size="sm">
        {line(block)}
      </Text>
    ),
  );
}

function Line({ text }: { text: string }) {
  return text.split(MARKED).map((part, index) => {
    if (part.startsWith('`')) return <Code key={`${index}${part}`}>{part.slice(1, -1)}</Code>;
    if (part.startsWith('https:')) return <Anchor key={`${index}${part}`} href={part} target="_blank" rel="noopener noreferrer" size="sm">{part}</Anchor>;
    return part.startsWith('*') ? <em key={`${index}${part}`}>{part.slice(1, -1)}</em> : part;
  });
}
