import type { UiWords } from '.';

/** Chinese, simplified. */
export const ui: UiWords = {
  password: {
    show: '显示密码',
    hide: '隐藏密码',
    capsLock: '大写锁定已开启。',
    rules: {
      label: '密码要求',
      length: '至少 {{min}} 个字符',
      characterTypes: '以下至少 {{min}} 种：小写字母、大写字母、数字、符号',
      met: '已满足',
    },
    rejected: {
      too_short: '请至少使用 {{min}} 个字符。',
      too_long: '请最多使用 {{max}} 个字符。',
      character_types: '请至少混用 {{min}} 种字符：小写字母、大写字母、数字、符号。',
      unsupported_characters: '请只使用标准键盘上的字母、数字和符号。',
      pwned: '此密码已在数据泄露中出现过，请换一个。',
      restricted: {
        repetition: '请避免“aaa”之类的重复字符。',
        sequence: '请避免“abc”或“123”之类的连续字符。',
        user_info: '请不要包含您的姓名、用户名、电子邮箱和手机号码。',
        words: '请不要包含此处不允许的词语。',
      },
      other: '此密码不符合规则，请换一个。',
    },
  },
  username: {
    too_short: '请至少使用 {{min}} 个字符。',
    too_long: '请最多使用 {{max}} 个字符。',
    uppercase_not_allowed: '请不要使用大写字母。',
    lowercase_not_allowed: '请不要使用小写字母。',
    numbers_not_allowed: '请不要使用数字。',
    underscore_not_allowed: '请不要使用下划线。',
  },
  problem: {
    unreachable: '无法连接服务器。请检查网络后重试。',
    unexpected: '我们这边出了问题，请稍后重试。',
    busy: '服务器繁忙，请稍后重试。',
    busyFor_other: '服务器繁忙，请在 {{count}} 秒后重试。',
    tooMany: '尝试次数过多。请稍等片刻再试。',
  },
};
