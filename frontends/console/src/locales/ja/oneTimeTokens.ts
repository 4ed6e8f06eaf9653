import type { Words } from '..';

export const oneTimeTokens: Words = {
  oneTimeTokens: {
    title: 'ワンタイムトークン',
    one: 'ワンタイムトークン',
    intro: 'アプリが本人のメールアドレスに送るリンクで、パスワードなしに一度だけ入れます。',
    create: 'ワンタイムトークンを作成',
    expiresIn: '有効期間',
    expiresInHint: '空の場合は 10 分です。',
    expires: '有効期限',
    organizations: '参加する組織',
    status: '状態',
    states: { active: '有効', consumed: '使用済み', revoked: '取り消し済み', expired: '期限切れ' },
    use: {
      title: '使い方',
      intro: 'サインインを始めるアプリのページが、これらのパラメーターを認可要求に付けて渡します。',
      parameters: 'リンクのパラメーター',
    },
    revoke: {
      submit: '取り消す',
      title: '{{name}} 向けのトークンを取り消しますか？',
      body: 'これでは誰も入れなくなります。元に戻せません。',
      done: '{{name}} 向けのトークンを取り消しました。',
    },
    delete: {
      submit: 'トークンを削除',
      title: '{{name}} 向けのトークンを削除しますか？',
      done: '{{name}} 向けのトークンを削除しました。',
      body: '一覧から外れ、誰も入れなくなります。履歴は記録に残ります。',
    },
    none: { title: 'ワンタイムトークンはありません', body: 'リンクで入ってもらう人のために作成してください。' },
  },
};
