import type { Words } from '..';

export const history: Words = {
  history: {
    more: '显示更早的',
    details: '详情',
    nothing: '无',
    reason: '原因：{{reason}}',
    erased: '此处的个人信息已随此人一并清除。',
    gone: {
      users: '此用户已不存在',
      applications: '此应用已不存在',
      other: '此项已不存在',
      absent: '那一刻此项不存在',
      body: '发生过的事仍有记录；仍可查看任一时刻。',
    },
    compare: {
      title: '差异',
      from: '比较',
      to: '与',
      choose: '选择版本',
      same: '这些版本相同。',
    },
    none: { title: '还没有发生任何事', body: '每次更改都会显示在这里，包括由谁、从何处进行。' },
    by: {
      self: '由本人',
      system: '由系统',
      anonymous: '由未登录者',
      application: '由应用 {{name}}',
      person: '由 {{name}}',
    },
    facts: {
      type: '事件',
      version: '版本 {{version}}',
      position: '位置',
      correlation: '关联',
      cause: '原因',
      userAgent: '浏览器',
    },
  },
};
