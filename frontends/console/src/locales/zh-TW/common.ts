import type { Words } from '..';

/** Words that many pages share. */
export const common: Words = {
  form: {
    save: '儲存',
    saved: '您的變更已儲存。',
    created: '已建立。',
    clear: '清空：{{label}}',
    pickColor: '從螢幕取色',
    unitOf: '單位：{{label}}',
    upload: '上傳圖片',
    uploadOne: '上傳：{{label}}',
    on: '開',
    off: '關',
    none: '無',
    add: '新增',
    numbered: '{{label}} {{number}}',
    removeOne: '移除 {{name}}',
    abandon: {
      title: '不儲存就關閉？',
      body: '您在此輸入的內容尚未儲存。現在關閉將會遺失。',
      submit: '放棄',
      stay: '繼續編輯',
    },
  },
  entity: {
    id: 'ID',
    tabs: '關於此項',
    activity: '活動',
    settings: '設定',
    general: '一般',
    name: '名稱',
    description: '描述',
    customData: '自訂資料',
    customDataIntro: '您自己的系統想在此儲存的任何內容，以 JSON 表示。',
    created: '建立時間',
    type: '類型',
    delete: { title: '刪除 {{name}}？', done: '{{name}} 已刪除。' },
  },
  relation: {
    search: '搜尋',
    nothing: '沒有可供選擇的項。',
    nothingFound: '沒有相符項。',
    added_other: '已新增 {{count}} 項。',
    removed: '{{name}} 已移除。',
  },
};
