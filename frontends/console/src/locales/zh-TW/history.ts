import type { Words } from '..';

export const history: Words = {
  history: {
    more: '顯示更早的',
    details: '詳情',
    nothing: '無',
    reason: '原因：{{reason}}',
    erased: '此處的個人資訊已隨此人一併清除。',
    gone: {
      users: '此使用者已不存在',
      applications: '此應用程式已不存在',
      other: '此項已不存在',
      absent: '那一刻此項不存在',
      body: '發生過的事仍有記錄；仍可檢視任一時刻。',
    },
    compare: {
      title: '差異',
      from: '比較',
      to: '與',
      choose: '選擇版本',
      same: '這些版本相同。',
    },
    none: { title: '還沒有發生任何事', body: '每次變更都會顯示在這裡，包括由誰、從何處進行。' },
    by: {
      self: '由本人',
      system: '由系統',
      anonymous: '由未登入者',
      application: '由應用程式 {{name}}',
      person: '由 {{name}}',
    },
    facts: {
      type: '事件',
      version: '版本 {{version}}',
      position: '位置',
      correlation: '關聯',
      cause: '原因',
      userAgent: '瀏覽器',
    },
  },
};
