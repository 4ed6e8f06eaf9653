export { expectAccessible } from './accessibility';
export { serve, type Call } from './server';
export { expectFittingWords, expectSameWords } from './words';
