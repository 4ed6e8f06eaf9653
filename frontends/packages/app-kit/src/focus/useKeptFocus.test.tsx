import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { useKeptFocus } from './useKeptFocus';

/** Sends something: the button to do it gives way to one to cancel, and rests while it is checked. */
function Sending() {
  const kept = useKeptFocus();
  const [state, setState] = useState<'idle' | 'sending' | 'checking' | 'resting'>('idle');
  return (
    <>
      <div {...kept}>
        {(state === 'idle' || state === 'resting') && (
          <button disabled={state === 'resting'} onClick={() => setState('sending')}>
            Send
          </button>
        )}
        {state === 'sending' && <button onClick={() => setState('checking')}>Cancel</button>}
      </div>
      <p onPointerEnter={() => setState((now) => (now === 'idle' ? 'resting' : 'idle'))}>On</p>
      <p>Elsewhere</p>
    </>
  );
}

test('the focus goes on to what comes in the place of a control, also after a while without any', async () => {
  const user = userEvent.setup();
  render(<Sending />);
  await user.tab();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('button')).toBeNull();
  await user.hover(screen.getByText('On'));
  expect(screen.getByRole('button', { name: 'Send' })).toHaveFocus();
});

test('nobody is taken back to what they have left', async () => {
  const user = userEvent.setup();
  render(<Sending />);
  await user.tab();
  await user.click(screen.getByText('Elsewhere'));
  await user.hover(screen.getByText('On'));
  expect(screen.getByRole('button')).toBeDisabled();
  await user.unhover(screen.getByText('On'));
  await user.hover(screen.getByText('On'));
  expect(screen.getByRole('button')).toBeEnabled();
  expect(document.body).toHaveFocus();
});
