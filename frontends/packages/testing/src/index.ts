export { expectAccessible } from './accessibility';
export { serve, type Call } from './server';
export { expectSameWords } from './words';
