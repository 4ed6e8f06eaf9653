import { Badge, Group } from '@mantine/core';

interface NamesProps {
  of: readonly { id: string; name: string }[];
  /** How many are shown; all of them without. */
  most?: number;
}

/** The names of what an item of a list has; a dash where it has nothing. */
export function Names({ of, most = of.length }: NamesProps) {
  if (of.length === 0) return '–';
  return (
    <Group gap={4}>
      {of.slice(0, most).map(({ id, name }) => (
        <Badge key={id} variant="outline">
          {name}
        </Badge>
      ))}
      {of.length > most && '…'}
    </Group>
  );
}
