import type { Words } from '..';

export const oneTimeTokens: Words = {
  oneTimeTokens: {
    title: '一次性令牌',
    one: '一次性令牌',
    intro: '每个令牌通过您的应用发送到某人电子邮箱的链接，让此人无需密码进入一次。',
    create: '创建一次性令牌',
    expiresIn: '有效期',
    expiresInHint: '留空为十分钟。',
    expires: '过期时间',
    organizations: '加入这些组织',
    status: '状态',
    states: { active: '有效', consumed: '已使用', revoked: '已撤销', expired: '已过期' },
    use: {
      title: '如何使用',
      intro: '您的应用中发起登录的页面，会在授权请求中传递这些参数。',
      parameters: '链接的参数',
    },
    revoke: {
      submit: '撤销',
      title: '撤销 {{name}} 的令牌？',
      body: '将无人能再用它进入。此操作无法撤销。',
      done: '{{name}} 的令牌已撤销。',
    },
    delete: {
      submit: '删除令牌',
      title: '删除 {{name}} 的令牌？',
      done: '{{name}} 的令牌已删除。',
      body: '它从列表中移除，不再让任何人进入。其历史仍有记录。',
    },
    none: { title: '没有一次性令牌', body: '为需要通过链接进入的人创建一个。' },
  },
};
