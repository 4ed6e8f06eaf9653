import { Anchor, Code, List, Text } from '@mantine/core';

/** How a kind of connector is set up: the Markdown of paragraphs, numbered steps, code and addresses that guides are written in. */
export function Guide({ text }: { text: string }) {
  const blocks = text.split(/\n{2,}/).map((block) => block.trim()).filter((block) => block && !block.startsWith('#'));
  return blocks.map((block) =>
    /^\d+\. /.test(block) ? (
      <List key={block} type="ordered" spacing={4} size="sm">
        {block.split(/\n(?=\d+\. )/).map((step) => (
          <List.Item key={step}>
            <Line text={step.replace(/^\d+\. /, '')} />
          </List.Item>
        ))}
      </List>
    ) : (
      <Text key={block} size="sm">
        <Line text={block} />
      </Text>
    ),
  );
}

function Line({ text }: { text: string }) {
  return text.split(/(`[^`]+`|\*[^*]+\*|https:\/\/[^\s`]*[\w/])/).map((part, index) => {
    if (part.startsWith('`')) return <Code key={`${index}${part}`}>{part.slice(1, -1)}</Code>;
    if (part.startsWith('https:')) return <Anchor key={`${index}${part}`} href={part} target="_blank" rel="noopener noreferrer" size="sm">{part}</Anchor>;
    return part.startsWith('*') ? <em key={`${index}${part}`}>{part.slice(1, -1)}</em> : part;
  });
}
