import type { Words } from '..';

/** Words that many pages share. */
export const common: Words = {
  form: {
    save: '保存',
    saved: '您的更改已保存。',
    created: '已创建。',
    clear: '清空：{{label}}',
    pickColor: '从屏幕取色',
    unitOf: '单位：{{label}}',
    upload: '上传图片',
    uploadOne: '上传：{{label}}',
    on: '开',
    off: '关',
    none: '无',
    add: '添加',
    numbered: '{{label}} {{number}}',
    removeOne: '移除 {{name}}',
    abandon: {
      title: '不保存就关闭？',
      body: '您在此输入的内容尚未保存。现在关闭将会丢失。',
      submit: '放弃',
      stay: '继续编辑',
    },
  },
  entity: {
    id: 'ID',
    tabs: '关于此项',
    activity: '活动',
    settings: '设置',
    general: '常规',
    name: '名称',
    description: '描述',
    customData: '自定义数据',
    customDataIntro: '您自己的系统想在此保存的任何内容，以 JSON 表示。',
    created: '创建时间',
    type: '类型',
    delete: { title: '删除 {{name}}？', done: '{{name}} 已删除。' },
  },
  relation: {
    search: '搜索',
    nothing: '没有可供选择的项。',
    nothingFound: '没有匹配项。',
    added_other: '已添加 {{count}} 项。',
    removed: '{{name}} 已移除。',
  },
};
