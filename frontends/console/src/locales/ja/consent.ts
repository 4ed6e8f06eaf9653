import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: '人について',
      intro: '共有を求めてよい情報です。それ以外の要求は拒否します。',
      scopes: {
        profile: '名前、画像、プロフィール',
        email: 'メールアドレス',
        phone: '電話番号',
        address: '住所',
        custom_data: 'アカウントに保存されたそのほかのデータ',
        identities: '連携した外部アカウント',
        roles: 'ロール',
        'urn:logto:scope:organizations': '所属する組織',
        'urn:logto:scope:organization_roles': '組織でのロール',
        'urn:logto:scope:sessions': 'サインインしている場所',
      },
    },
    organization: {
      title: '組織',
      intro:
        '求めてよい組織の権限です。人はアプリが動作できる組織を選び、そこでの自分のロールが与える権限を渡します。',
      none: '組織テンプレートにはまだ権限がありません。',
    },
    organizationApi: {
      title: '組織での API',
      intro: '組織のロールが与える場合に求めてよい、API の権限です。',
    },
    api: {
      title: 'API',
      intro: '渡すよう求めてよい権限です。人は自分のロールが与える権限だけを渡します。',
      none: 'API の権限は求められません。',
      add: '権限を追加',
      remove: '外す',
      removeNamed: '{{name}} を外す',
      removeTitle: '{{name}} を外しますか？',
      removeBody: '以前に何を許可していても、このアプリの新しいトークンには含まれなくなります。',
      removed: '{{name}} を外しました。新しいトークンには含まれません。',
      pick: {
        title: '権限を追加',
        resource: 'API',
        choose: 'API を選ぶ',
        noResource: 'API はまだありません',
        search: '権限を検索',
        nothing: '追加できるものがありません。',
        submit: '権限を追加',
        done_other: '{{count}} 件の権限を追加しました。',
      },
    },
  },
};
