import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: '指南',
    title: 'API 资源',
    intro: '令牌所面向的 API，以及各自可以进行的操作。',
    create: '创建 API 资源',
    resource: 'API',
    permission: '权限',
    indicator: '标识符',
    indicatorHint: '应用请求令牌所指的资源，也是令牌的受众。以后无法更改。',
    ttl: '访问令牌有效期',
    default: '默认',
    none: { title: '还没有 API', body: '注册您的 API，即可为其签发访问令牌。' },
    makeDefault: {
      title: '将 {{name}} 设为默认？',
      body: '未指定资源的应用会获得面向它的令牌。',
      submit: '设为默认',
    },
    unmakeDefault: {
      title: '{{name}} 不再为默认？',
      body: '未指定资源的应用将重新获得不透明令牌。',
      submit: '取消默认',
    },
    permissions: {
      create: '创建权限',
      edit: '编辑权限',
      delete: '删除权限',
      deleteBody: '每个角色都会失去它，令牌中也不再包含它。此操作无法撤销。',
      none: { title: '还没有权限', body: '说明可以用此 API 做什么，例如 read:orders。' },
    },
    delete: {
      submit: '删除 API 资源',
      body: '不再为其签发令牌，每个角色都会失去它的权限。此操作无法撤销。',
    },
  },
};
