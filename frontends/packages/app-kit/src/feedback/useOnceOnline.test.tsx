import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useOnceOnline } from './useOnceOnline';

const comeBack = () => window.dispatchEvent(new Event('online'));

test('once there is a network again it is done, and no more after that', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const then = vi.fn();
  renderHook(() => useOnceOnline(then));
  expect(then).not.toHaveBeenCalled();
  comeBack();
  comeBack();
  expect(then).toHaveBeenCalledTimes(1);
});

test('where there was a network at first, or the page is left, it is not done', () => {
  const then = vi.fn();
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  renderHook(() => useOnceOnline(then));
  online.mockReturnValue(false);
  renderHook(() => useOnceOnline(then)).unmount();
  comeBack();
  expect(then).not.toHaveBeenCalled();
});
