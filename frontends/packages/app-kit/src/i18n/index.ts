import type { kit } from './en';

declare module '@keystory/ui/i18n' {
  interface Catalogues {
    kit: typeof kit;
  }
}

export { kit } from './en';
