import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: 'ガイド',
    title: 'API リソース',
    intro: 'トークンの発行対象となる API と、それぞれでできることです。',
    create: 'API リソースを作成',
    resource: 'API',
    permission: '権限',
    indicator: '識別子',
    indicatorHint: 'アプリがトークンを求める対象のリソースで、トークンのオーディエンスになります。あとで変更できません。',
    ttl: 'アクセストークンの有効期間',
    default: '既定',
    none: { title: 'API はまだありません', body: 'API を登録すると、アクセストークンを発行できます。' },
    makeDefault: {
      title: '{{name}} を既定にしますか？',
      body: 'リソースを指定しないアプリは、これ向けのトークンを受け取ります。',
      submit: '既定にする',
    },
    unmakeDefault: {
      title: '{{name}} を既定から外しますか？',
      body: 'リソースを指定しないアプリは、再び不透明トークンを受け取ります。',
      submit: '既定から外す',
    },
    permissions: {
      create: '権限を作成',
      edit: '権限を編集',
      delete: '権限を削除',
      deleteBody: 'すべてのロールがこれを失い、トークンにも含まれなくなります。元に戻せません。',
      none: { title: '権限はまだありません', body: 'read:orders のように、この API でできることを定めてください。' },
    },
    delete: {
      submit: 'API リソースを削除',
      body: 'これ向けのトークンは発行されなくなり、すべてのロールがその権限を失います。元に戻せません。',
    },
  },
};
