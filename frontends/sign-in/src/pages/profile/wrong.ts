import type { TFunction } from 'i18next';
import { isNeeded, type Answers, type Question } from './questions';

/** Most characters that any answer may have. */
const LONGEST = 2048;

/** What is wrong with an answer, in words; undefined where nothing is. */
export function wrongWith(t: TFunction<'signIn'>, tUi: TFunction<'ui'>, question: Question, answers: Answers): string | undefined {
  const answer = (answers[question.key] ?? '').trim();
  if (answer === '') return isNeeded(question, answers) ? t('fields.missing') : undefined;
  const { minLength: min = 0, maxLength = LONGEST, minValue, maxValue, format } = question.config;
  const max = Math.min(maxLength, LONGEST);
  switch (question.type) {
    case 'Text':
      if (answer.length < min) return tUi('password.rejected.too_short', { min });
      return answer.length > max ? tUi('password.rejected.too_long', { max }) : undefined;
    case 'Number':
      if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(answer)) return t('profile.noNumber');
      if (minValue !== undefined && Number(answer) < minValue) return t('profile.tooSmall', { min: minValue });
      return maxValue !== undefined && Number(answer) > maxValue ? t('profile.tooLarge', { max: maxValue }) : undefined;
    case 'Url':
      return /^https?:\/\/\S+$/i.test(answer) && URL.canParse(answer) ? undefined : t('profile.noAddress');
    case 'Regex':
      return isFound(format, answer) ? undefined : t('profile.unfit');
    default:
      return undefined;
  }
}

/** Whether a pattern is found in a text; only the server can tell where the browser does not know the pattern. */
function isFound(pattern: string | undefined, text: string): boolean {
  try {
    return new RegExp(pattern ?? '').test(text);
  } catch {
    return true;
  }
}
