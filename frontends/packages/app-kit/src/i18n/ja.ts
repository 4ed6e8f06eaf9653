import type { KitWords } from '.';

/** Japanese. */
export const kit: KitWords = {
  session: {
    starting: 'セッションを探しています',
    failed: {
      title: 'サインインできませんでした',
      body: 'サインインを完了できませんでした。もう一度試すか、別のアカウントでサインインしてください。',
      retry: 'もう一度試す',
      other: '別のアカウントを使う',
    },
  },
  actions: {
    cancel: 'キャンセル',
    close: '閉じる',
    copied: 'コピーしました',
    copy: 'コピー',
    copyByHand: 'ブラウザーがこのページからのコピーを許可していません。選択されている内容をご自分でコピーしてください。',
    discard: '破棄',
    done: '完了',
    hide: '隠す',
    retry: 'もう一度試す',
    save: '変更を保存',
    show: '表示',
  },
  unsaved: {
    bar: '保存されていない変更があります。',
    title: '保存せずに移動しますか？',
    body: 'このページの変更は保存されていません。今移動すると失われます。',
    stay: 'ここに残る',
    leave: '移動する',
  },
  confirm: {
    typeName: '確認のため {{name}} と入力してください。',
  },
  problem: {
    title: '読み込めませんでした',
    notFound: '存在しないか、もう存在しません。',
    forbidden: 'この操作の権限がありません。',
    signedOut: 'サインインの状態が終了しました。入力した内容を控えてから、ページを再読み込みしてください。',
  },
  paging: {
    range: '{{total}} 件中 {{from}}–{{to}} 件',
    label: 'ページ',
    page: '{{number}} ページ',
    first: '最初のページ',
    previous: '前のページ',
    next: '次のページ',
    last: '最後のページ',
  },
  form: {
    url: 'https://example.com のような完全なアドレスを入力してください。',
    email: 'メールアドレスを入力してください。',
    phone: '数字のみ。国番号を付け、プラス記号は付けません。',
    username: '英字、数字、アンダースコアを使い、数字で始めないでください。',
    required: 'この項目を入力してください。',
    json: 'JSON オブジェクトを入力してください。',
    atLeast: '{{min}} 以上。',
    atMost: '{{max}} 以下。',
    shortest: '{{min}} 文字以上にしてください。',
    longest: '{{max}} 文字以内にしてください。',
    shape: '正しい形式ではありません。',
  },
  time: {
    never: 'なし',
  },
  place: '{{country}} {{city}}',
  theme: {
    label: '外観',
    auto: 'システムに合わせる',
    light: 'ライト',
    dark: 'ダーク',
  },
  undo: {
    submit: '元に戻す',
    done: '元に戻しました。',
  },
  language: {
    label: '言語',
    title: '言語を選ぶ',
    browser: 'ブラウザーに合わせる',
  },
  page: {
    skip: '本文へ移動',
  },
  user: {
    signOut: 'サインアウト',
    menu: 'あなたのアカウント',
  },
  applications: {
    'admin-console': 'コンソール',
    'account-center': 'アカウントセンター',
    'demo-app': 'デモアプリ',
    'device-demo-app': 'デバイス用デモアプリ',
  },
};
