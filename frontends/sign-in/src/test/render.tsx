import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { App } from '../App';
import { startLanguage } from '../language';
import * as routing from '../routing';
import type { Settings } from '../settings';
import { standardSettings } from '../standard-settings';

/** Opens a page of the flow as a browser would; `left` says where the person was sent. */
export function open(path: string, change: Partial<Settings['signInExperience']> = {}, settings: Partial<Settings> = {}) {
  window.history.replaceState(null, '', path);
  const left = vi.spyOn(routing, 'leaveFor').mockImplementation(() => {});
  const all = { ...standardSettings, ...settings, signInExperience: { ...standardSettings.signInExperience, ...change } };
  startLanguage(all);
  render(<App settings={all} />);
  return { left, user: userEvent.setup() };
}
