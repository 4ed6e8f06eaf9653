import type { Words } from '..';

export const history: Words = {
  history: {
    more: '以前のものを表示',
    details: '詳細',
    nothing: 'なし',
    reason: '理由: {{reason}}',
    erased: 'ここにあった個人情報は、その人とともに消去されました。',
    gone: {
      users: 'このユーザーはもういません',
      applications: 'このアプリはもうありません',
      other: 'これはもうありません',
      absent: 'この時点では存在しませんでした',
      body: '起きたことは記録に残ります。どの時点も見られます。',
    },
    compare: {
      title: '相違点',
      from: '比較元',
      to: '比較先',
      choose: 'バージョンを選ぶ',
      same: 'これらのバージョンは同じです。',
    },
    none: { title: 'まだ何も起きていません', body: '変更はすべて、誰がどこから行ったかとともにここに表示されます。' },
    by: {
      self: '本人による',
      system: 'システムによる',
      anonymous: 'サインインしていない人による',
      application: 'アプリ {{name}} による',
      person: '{{name}} による',
    },
    facts: {
      type: 'イベント',
      version: 'バージョン {{version}}',
      position: '位置',
      correlation: '相関',
      cause: '原因',
      userAgent: 'ブラウザー',
    },
  },
};
