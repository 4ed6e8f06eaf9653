import type { UiWords } from '.';

/** Japanese. */
export const ui: UiWords = {
  password: {
    show: 'パスワードを表示',
    hide: 'パスワードを隠す',
    capsLock: 'Caps Lock がオンです。',
    rules: {
      label: 'パスワードの条件',
      length: '{{min}} 文字以上',
      characterTypes: '小文字、大文字、数字、記号のうち {{min}} 種類',
      met: '満たしています',
    },
    rejected: {
      too_short: '{{min}} 文字以上にしてください。',
      too_long: '{{max}} 文字以内にしてください。',
      character_types: '小文字、大文字、数字、記号のうち {{min}} 種類以上を組み合わせてください。',
      unsupported_characters: '標準的なキーボードの英字、数字、記号だけを使ってください。',
      pwned: 'このパスワードはデータ漏えいで知られています。別のものを選んでください。',
      restricted: {
        repetition: '「aaa」のような繰り返しは避けてください。',
        sequence: '「abc」や「123」のような並びは避けてください。',
        user_info: '名前、ユーザー名、メールアドレス、電話番号は含めないでください。',
        words: 'ここで許可されていない語は含めないでください。',
      },
      other: 'このパスワードは条件を満たしていません。別のものを選んでください。',
    },
  },
  username: {
    too_short: '{{min}} 文字以上にしてください。',
    too_long: '{{max}} 文字以内にしてください。',
    uppercase_not_allowed: '大文字は使わないでください。',
    lowercase_not_allowed: '小文字は使わないでください。',
    numbers_not_allowed: '数字は使わないでください。',
    underscore_not_allowed: 'アンダースコアは使わないでください。',
  },
  problem: {
    unreachable: 'サーバーに接続できません。接続を確認して、もう一度お試しください。',
    unexpected: 'こちら側で問題が発生しました。しばらくしてからもう一度お試しください。',
    busy: 'サーバーが混み合っています。しばらくしてからもう一度お試しください。',
    busyFor_other: 'サーバーが混み合っています。{{count}} 秒後にもう一度お試しください。',
    tooMany: '試行回数が多すぎます。しばらく待ってからもう一度お試しください。',
  },
};
