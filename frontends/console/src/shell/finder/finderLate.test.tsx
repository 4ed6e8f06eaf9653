import { serve } from '@keystory/testing';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { setUp } from '../../test/data';
import { open } from '../../test/open';

const { arrived, arrive } = vi.hoisted(() => {
  let tell!: () => void;
  const late = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { arrived: late, arrive: () => tell() };
});

vi.mock('./Finding', async (read) => {
  await arrived;
  return await read();
});

test('what is typed before the search was fetched is searched for', async () => {
  serve(setUp);
  const { user } = open('/get-started');
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('{Control>}k{/Control}');
  await waitFor(() => expect(screen.getByLabelText('A page, user, application or organization')).toHaveFocus());
  await user.keyboard('m');
  act(arrive);
  const input = await screen.findByRole('combobox', { name: 'A page, user, application or organization' });
  expect(input).toHaveValue('m');
  expect(screen.getAllByRole('option')[0]).toHaveTextContent('Multi-factor');
  await waitFor(() => expect(input).toHaveFocus());
  await user.keyboard('f');
  expect(input).toHaveValue('mf');
});
