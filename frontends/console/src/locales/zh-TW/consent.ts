import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: '關於個人',
      intro: '它可以請求共享的內容。請求其他內容會被拒絕。',
      scopes: {
        profile: '姓名、圖片和個人資料',
        email: '電子郵件地址',
        phone: '電話號碼',
        address: '郵寄地址',
        custom_data: '隨帳號儲存的其他資料',
        identities: '在別處連結的帳號',
        roles: '角色',
        'urn:logto:scope:organizations': '所屬的組織',
        'urn:logto:scope:organization_roles': '在組織中的角色',
        'urn:logto:scope:sessions': '登入所在的位置',
      },
    },
    organization: {
      title: '在組織中',
      intro:
        '它可以請求哪些組織權限。人們選擇它可以在哪些組織中操作，並轉交自己在那裡的角色所賦予的權限。',
      none: '組織範本還沒有權限。',
    },
    organizationApi: {
      title: '面向組織的 API',
      intro: '當組織中的角色賦予 API 權限時，它可以請求哪些權限。',
    },
    api: {
      title: '在 API 中',
      intro: '它可以請求轉交哪些權限。人們只會轉交自己的角色所賦予的權限。',
      none: '它不能請求任何 API 權限。',
      add: '新增權限',
      remove: '移除',
      removeNamed: '移除 {{name}}',
      removeTitle: '移除 {{name}}？',
      removeBody: '無論此前允許過什麼，該應用程式的新權杖都不再包含它。',
      removed: '{{name}} 已移除。新權杖中不再包含它。',
      pick: {
        title: '新增權限',
        resource: 'API',
        choose: '選擇 API',
        noResource: '還沒有 API',
        search: '搜尋權限',
        nothing: '這裡沒有可新增的內容。',
        submit: '新增權限',
        done_other: '已新增 {{count}} 個權限。',
      },
    },
  },
};
