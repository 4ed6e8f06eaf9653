import type { KitWords } from '.';

/** Chinese, simplified. */
export const kit: KitWords = {
  session: {
    starting: '正在查找您的会话',
    failed: {
      title: '登录未成功',
      body: '登录未能完成。请重试，或使用其他账号登录。',
      retry: '重试',
      other: '使用其他账号',
    },
  },
  actions: {
    cancel: '取消',
    close: '关闭',
    copied: '已复制',
    copy: '复制',
    copyByHand: '浏览器不允许此页面复制。请自行复制此处选中的内容。',
    discard: '放弃',
    done: '完成',
    hide: '隐藏',
    retry: '重试',
    save: '保存更改',
    show: '显示',
  },
  unsaved: {
    bar: '您有未保存的更改。',
    title: '不保存就离开？',
    body: '此页面的更改尚未保存。现在离开将会丢失。',
    stay: '留在此处',
    leave: '离开',
  },
  confirm: {
    typeName: '输入 {{name}} 以确认。',
  },
  problem: {
    title: '无法加载',
    notFound: '它不存在，或已不存在。',
    forbidden: '您没有此权限。',
    signedOut: '您已不再处于登录状态。请先保存您输入的内容，然后重新加载页面。',
  },
  paging: {
    range: '第 {{from}}–{{to}} 项，共 {{total}} 项',
    label: '页码',
    page: '第 {{number}} 页',
    first: '第一页',
    previous: '上一页',
    next: '下一页',
    last: '最后一页',
  },
  form: {
    url: '请输入完整地址，例如 https://example.com。',
    email: '请输入电子邮件地址。',
    phone: '仅数字，包含国家代码，不含加号。',
    username: '使用字母、数字和下划线，且不要以数字开头。',
    required: '请填写此项。',
    json: '请输入 JSON 对象。',
    atLeast: '至少 {{min}}。',
    atMost: '至多 {{max}}。',
    shortest: '至少 {{min}} 个字符。',
    longest: '最多 {{max}} 个字符。',
    shape: '格式不正确。',
  },
  time: {
    never: '从未',
  },
  place: '{{country}} {{city}}',
  theme: {
    label: '外观',
    auto: '跟随系统',
    light: '浅色',
    dark: '深色',
  },
  undo: {
    submit: '撤销',
    done: '已恢复原状。',
  },
  language: {
    label: '语言',
    title: '选择语言',
    browser: '跟随浏览器',
  },
  page: {
    skip: '跳到页面内容',
  },
  user: {
    signOut: '退出登录',
    menu: '您的账号',
  },
  applications: {
    'admin-console': '控制台',
    'account-center': '账号中心',
    'demo-app': '演示应用',
    'device-demo-app': '设备演示应用',
  },
};
