import type { UiWords } from '.';

/** Korean. */
export const ui: UiWords = {
  password: {
    show: '비밀번호 표시',
    hide: '비밀번호 숨기기',
    capsLock: 'Caps Lock이 켜져 있습니다.',
    rules: {
      label: '비밀번호 조건',
      length: '{{min}}자 이상',
      characterTypes: '소문자, 대문자, 숫자, 기호 중 {{min}}종류',
      met: '충족됨',
    },
    rejected: {
      too_short: '{{min}}자 이상 사용하세요.',
      too_long: '{{max}}자 이하로 사용하세요.',
      character_types: '소문자, 대문자, 숫자, 기호 중 {{min}}종류 이상을 섞어 쓰세요.',
      unsupported_characters: '표준 키보드의 문자, 숫자, 기호만 사용하세요.',
      pwned: '이 비밀번호는 데이터 유출로 알려져 있습니다. 다른 것을 고르세요.',
      restricted: {
        repetition: '“aaa” 같은 반복은 피하세요.',
        sequence: '“abc”나 “123” 같은 연속은 피하세요.',
        user_info: '이름, 사용자 이름, 이메일 주소, 전화번호는 빼세요.',
        words: '여기에서 허용되지 않는 단어는 빼세요.',
      },
      other: '이 비밀번호는 규칙에 맞지 않습니다. 다른 것을 고르세요.',
    },
  },
  username: {
    too_short: '{{min}}자 이상 사용하세요.',
    too_long: '{{max}}자 이하로 사용하세요.',
    uppercase_not_allowed: '대문자는 빼세요.',
    lowercase_not_allowed: '소문자는 빼세요.',
    numbers_not_allowed: '숫자는 빼세요.',
    underscore_not_allowed: '밑줄은 빼세요.',
  },
  problem: {
    unreachable: '서버에 연결할 수 없습니다. 연결을 확인하고 다시 시도하세요.',
    unexpected: '저희 쪽에 문제가 생겼습니다. 잠시 후 다시 시도하세요.',
    busy: '서버가 바쁩니다. 잠시 후 다시 시도하세요.',
    busyFor_other: '서버가 바쁩니다. {{count}}초 후에 다시 시도하세요.',
    tooMany: '시도 횟수가 너무 많습니다. 잠시 기다렸다가 다시 시도하세요.',
  },
};
