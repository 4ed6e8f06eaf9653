import type { KitWords } from '.';

/** Chinese, traditional, as in Hong Kong. */
export const kit: KitWords = {
  session: {
    starting: '正在尋找您的工作階段',
    failed: {
      title: '登入未成功',
      body: '登入未能完成。請重試，或使用其他帳戶登入。',
      retry: '重試',
      other: '使用其他帳戶',
    },
  },
  actions: {
    cancel: '取消',
    close: '關閉',
    copied: '已複製',
    copy: '複製',
    copyByHand: '瀏覽器不允許此頁面複製。請自行複製這裏選取的內容。',
    discard: '捨棄',
    done: '完成',
    hide: '隱藏',
    retry: '重試',
    save: '儲存變更',
    show: '顯示',
  },
  unsaved: {
    bar: '您有尚未儲存的變更。',
    title: '不儲存就離開？',
    body: '此頁面的變更尚未儲存。現在離開將會遺失。',
    stay: '留在此處',
    leave: '離開',
  },
  confirm: {
    typeName: '輸入 {{name}} 以確認。',
  },
  problem: {
    title: '無法載入',
    notFound: '它不存在，或已不存在。',
    forbidden: '您沒有此權限。',
    signedOut: '您已不再處於登入狀態。請先保存您輸入的內容，然後重新載入頁面。',
  },
  paging: {
    range: '第 {{from}}–{{to}} 項，共 {{total}} 項',
    label: '頁碼',
    page: '第 {{number}} 頁',
    first: '第一頁',
    previous: '上一頁',
    next: '下一頁',
    last: '最後一頁',
  },
  form: {
    url: '請輸入完整網址，例如 https://example.com。',
    email: '請輸入電郵地址。',
    phone: '僅限數字，包含國家代碼，不含加號。',
    username: '使用字母、數字和底線，且不要以數字開頭。',
    required: '請填寫此欄位。',
    json: '請輸入 JSON 物件。',
    atLeast: '至少 {{min}}。',
    atMost: '至多 {{max}}。',
    shortest: '至少 {{min}} 個字元。',
    longest: '最多 {{max}} 個字元。',
    shape: '格式不正確。',
  },
  time: {
    never: '從未',
  },
  place: '{{country}} {{city}}',
  theme: {
    label: '外觀',
    auto: '跟隨系統',
    light: '淺色',
    dark: '深色',
  },
  undo: {
    submit: '復原',
    done: '已恢復原狀。',
  },
  language: {
    label: '語言',
    title: '選擇語言',
    browser: '跟隨瀏覽器',
  },
  page: {
    skip: '跳到頁面內容',
  },
  user: {
    signOut: '登出',
    menu: '您的帳戶',
  },
  applications: {
    'admin-console': '控制台',
    'account-center': '帳戶中心',
    'demo-app': '示範應用程式',
    'device-demo-app': '裝置示範應用程式',
  },
};
