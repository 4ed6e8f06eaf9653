import { MantineProvider, Tabs } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { TabList } from './TabList';
import { edgesOf } from './useEdges';

const SUBJECTS = ['Settings', 'Roles', 'Sessions'];

function Page() {
  const [chosen, choose] = useState<string | null>('Roles');
  return (
    <MantineProvider env="test">
      <Tabs value={chosen} keepMounted={false}>
        <TabList label="About them" chosen={chosen}>
          {SUBJECTS.map((subject) => (
            <Tabs.Tab key={subject} value={subject} onClick={() => choose(subject)}>
              {subject}
            </Tabs.Tab>
          ))}
        </TabList>
        {SUBJECTS.map((subject) => (
          <Tabs.Panel key={subject} value={subject}>
            {`${subject} are here`}
          </Tabs.Panel>
        ))}
      </Tabs>
    </MantineProvider>
  );
}

test('one enters at the chosen tab and goes on with the arrows, from either end to the other', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.tab();
  expect(screen.getByRole('tab', { name: 'Roles', selected: true })).toHaveFocus();
  for (const [key, name] of [['ArrowRight', 'Sessions'], ['ArrowRight', 'Settings'], ['ArrowLeft', 'Sessions']]) {
    await user.keyboard(`{${key}}`);
    expect(screen.getByRole('tab', { name, selected: true })).toHaveFocus();
    expect(screen.getByText(`${name} are here`)).toBeVisible();
  }
  await user.keyboard('{Home}');
  expect(screen.getByRole('tab', { name: 'Settings', selected: true })).toHaveFocus();
  await user.keyboard('{End}');
  expect(screen.getByRole('tab', { name: 'Sessions', selected: true })).toHaveFocus();
  expect(screen.getByRole('tablist')).toHaveAccessibleName('About them');
});

const measured = (scrollLeft: number) => ({ scrollLeft, scrollWidth: 500, clientWidth: 300 });

test('an edge says what is hidden behind it, in either direction of text', () => {
  expect(edgesOf(measured(0), 'ltr')).toEqual({ left: false, right: true });
  expect(edgesOf(measured(100), 'ltr')).toEqual({ left: true, right: true });
  expect(edgesOf(measured(199.5), 'ltr')).toEqual({ left: true, right: false });
  expect(edgesOf(measured(0), 'rtl')).toEqual({ left: true, right: false });
  expect(edgesOf(measured(-200), 'rtl')).toEqual({ left: false, right: true });
  expect(edgesOf({ scrollLeft: 0, scrollWidth: 300, clientWidth: 300 }, 'ltr')).toEqual({ left: false, right: false });
});
