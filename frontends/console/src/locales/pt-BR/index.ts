import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/pt-BR';
export { ui } from '@keystory/ui/i18n/pt-BR';

/** Portuguese of Brazil. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts'], { eager: true }));
