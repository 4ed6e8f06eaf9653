import { applications } from './applications';
import { people } from './people';
import { signins } from './signins';
import { settings } from './settings';

/** What events are called in Arabic. */
export const titles = { ...applications, ...people, ...signins, ...settings };
