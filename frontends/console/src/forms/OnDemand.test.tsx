import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { OnDemand, useOpener } from './OnDemand';

test('what is around a dialogue is not drawn again when it opens or closes', async () => {
  let drawn = 0;
  function Page() {
    drawn++;
    const [ref, open] = useOpener();
    return (
      <>
        <button type="button" onClick={open}>Open</button>
        <OnDemand ref={ref}>{(opened, close) => opened && <button type="button" onClick={close}>Close</button>}</OnDemand>
      </>
    );
  }
  render(<Page />);
  const user = userEvent.setup();
  const before = drawn;
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await user.click(await screen.findByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  expect(drawn).toBe(before);
});
