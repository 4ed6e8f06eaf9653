import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: '監査ログ',
    intro: 'サインインとトークンに起きたことを新しい順に示します。人が消去されると、その人の情報も消えます。',
    key: '起きたこと',
    columns: { what: '内容', result: '結果', user: 'ユーザー', application: 'アプリ', at: '日時' },
    succeeded: '完了',
    failed: '拒否',
    none: { title: 'この種のことは起きていません', body: '起きると、まもなくここに表示されます。' },
    position: 'イベントログの位置 {{position}}',
    details: '詳細',
  },
};
