import type { Words } from '..';

/** Words that many pages share. */
export const common: Words = {
  form: {
    save: '保存',
    saved: '変更を保存しました。',
    created: '作成しました。',
    clear: '消去: {{label}}',
    pickColor: '画面から色を選ぶ',
    unitOf: '単位：{{label}}',
    upload: '画像をアップロード',
    uploadOne: 'アップロード: {{label}}',
    on: 'オン',
    off: 'オフ',
    none: 'なし',
    add: '追加',
    numbered: '{{label}} {{number}}',
    removeOne: '{{name}} を削除',
    abandon: {
      title: '保存せずに閉じますか？',
      body: 'ここに入力した内容は保存されていません。今閉じると失われます。',
      submit: '破棄',
      stay: '編集を続ける',
    },
  },
  entity: {
    id: 'ID',
    tabs: 'この項目について',
    activity: 'アクティビティ',
    settings: '設定',
    general: '全般',
    name: '名前',
    description: '説明',
    customData: 'カスタムデータ',
    customDataIntro: 'あなたのシステムがここに保存したいものを、JSON で保存できます。',
    created: '作成',
    type: '種類',
    delete: { title: '{{name}} を削除しますか？', done: '{{name}} を削除しました。' },
  },
  relation: {
    search: '検索',
    nothing: '選べるものがありません。',
    nothingFound: '一致するものがありません。',
    added_other: '{{count}} 件追加しました。',
    removed: '{{name}} を外しました。',
  },
};
