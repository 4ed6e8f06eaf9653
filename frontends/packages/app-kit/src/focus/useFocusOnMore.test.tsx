import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { useFocusOnMore } from './useFocusOnMore';

/** A list of so many links, more of which can be asked for. */
function List({ count }: { count: number }) {
  const { ref, ask } = useFocusOnMore(count);
  return (
    <>
      <input aria-label="Search" />
      <div ref={ref}>
        <ul>
          {Array.from({ length: count }, (_, index) => (
            <li key={index}>
              <a href={`#${index}`}>Item {index}</a>
            </li>
          ))}
        </ul>
      </div>
      <button onClick={ask}>More</button>
    </>
  );
}

const askFor = async () => {
  const user = userEvent.setup();
  const { rerender } = render(<List count={2} />);
  await user.click(screen.getByRole('button'));
  return { user, list: (count: number) => rerender(<List count={count} />) };
};

test('whoever asks for more goes on in the first that has come', async () => {
  const { list } = await askFor();
  list(4);
  expect(screen.getByRole('link', { name: 'Item 2' })).toHaveFocus();
  list(6);
  expect(screen.getByRole('link', { name: 'Item 2' })).toHaveFocus();
});

test('whoever writes elsewhere meanwhile stays there', async () => {
  const { user, list } = await askFor();
  await user.type(screen.getByLabelText('Search'), 'a');
  list(4);
  expect(screen.getByLabelText('Search')).toHaveFocus();
});

test('a list that has become another one is not the one that was asked for more', async () => {
  const { list } = await askFor();
  list(1);
  list(4);
  expect(screen.getByRole('button')).toHaveFocus();
});
