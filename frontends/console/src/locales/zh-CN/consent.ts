import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: '关于个人',
      intro: '它可以请求共享的内容。请求其他内容会被拒绝。',
      scopes: {
        profile: '姓名、图片和个人资料',
        email: '电子邮件地址',
        phone: '电话号码',
        address: '邮寄地址',
        custom_data: '随账号保存的其他数据',
        identities: '在别处关联的账号',
        roles: '角色',
        'urn:logto:scope:organizations': '所属的组织',
        'urn:logto:scope:organization_roles': '在组织中的角色',
        'urn:logto:scope:sessions': '登录所在的位置',
      },
    },
    organization: {
      title: '在组织中',
      intro:
        '它可以请求哪些组织权限。人们选择它可以在哪些组织中操作，并转交自己在那里的角色所赋予的权限。',
      none: '组织模板还没有权限。',
    },
    organizationApi: {
      title: '面向组织的 API',
      intro: '当组织中的角色赋予 API 权限时，它可以请求哪些权限。',
    },
    api: {
      title: '在 API 中',
      intro: '它可以请求转交哪些权限。人们只会转交自己的角色所赋予的权限。',
      none: '它不能请求任何 API 权限。',
      add: '添加权限',
      remove: '移除',
      removeNamed: '移除 {{name}}',
      removeTitle: '移除 {{name}}？',
      removeBody: '无论此前允许过什么，该应用的新令牌都不再包含它。',
      removed: '{{name}} 已移除。新令牌中不再包含它。',
      pick: {
        title: '添加权限',
        resource: 'API',
        choose: '选择 API',
        noResource: '还没有 API',
        search: '搜索权限',
        nothing: '这里没有可添加的内容。',
        submit: '添加权限',
        done_other: '已添加 {{count}} 个权限。',
      },
    },
  },
};
