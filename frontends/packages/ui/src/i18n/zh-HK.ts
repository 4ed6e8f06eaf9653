import type { UiWords } from '.';

/** Chinese, traditional, as in Hong Kong. */
export const ui: UiWords = {
  password: {
    show: '顯示密碼',
    hide: '隱藏密碼',
    capsLock: '大寫鎖定已開啟。',
    rules: {
      label: '密碼要求',
      length: '至少 {{min}} 個字元',
      characterTypes: '以下至少 {{min}} 種：小寫字母、大寫字母、數字、符號',
      met: '已符合',
    },
    rejected: {
      too_short: '請至少使用 {{min}} 個字元。',
      too_long: '請最多使用 {{max}} 個字元。',
      character_types: '請至少混用 {{min}} 種字元：小寫字母、大寫字母、數字、符號。',
      unsupported_characters: '請只使用標準鍵盤上的字母、數字和符號。',
      pwned: '此密碼曾在資料外洩中出現，請換一個。',
      restricted: {
        repetition: '請避免「aaa」之類的重複字元。',
        sequence: '請避免「abc」或「123」之類的連續字元。',
        user_info: '請不要包含您的姓名、用戶名稱、電郵和電話號碼。',
        words: '請不要包含此處不允許的詞語。',
      },
      other: '此密碼不符合規則，請換一個。',
    },
  },
  username: {
    too_short: '請至少使用 {{min}} 個字元。',
    too_long: '請最多使用 {{max}} 個字元。',
    uppercase_not_allowed: '請不要使用大寫字母。',
    lowercase_not_allowed: '請不要使用小寫字母。',
    numbers_not_allowed: '請不要使用數字。',
    underscore_not_allowed: '請不要使用底線。',
  },
  problem: {
    unreachable: '無法連線到伺服器。請檢查網絡後重試。',
    unexpected: '我們這邊出了問題，請稍後重試。',
    busy: '伺服器繁忙，請稍後重試。',
    busyFor_other: '伺服器繁忙，請在 {{count}} 秒後重試。',
    tooMany: '嘗試次數過多。請稍候再試。',
  },
};
