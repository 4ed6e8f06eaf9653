import type { Words } from '..';

/** Words that many pages share. */
export const common: Words = {
  form: {
    save: '저장',
    saved: '변경 내용을 저장했습니다.',
    created: '만들었습니다.',
    clear: '지우기: {{label}}',
    pickColor: '화면에서 색 고르기',
    unitOf: '단위: {{label}}',
    upload: '이미지 업로드',
    uploadOne: '업로드: {{label}}',
    on: '켜짐',
    off: '꺼짐',
    none: '없음',
    add: '추가',
    numbered: '{{label}} {{number}}',
    removeOne: '{{name}} 제거',
    abandon: {
      title: '저장하지 않고 닫을까요?',
      body: '여기에 입력한 내용은 저장되지 않았습니다. 지금 닫으면 사라집니다.',
      submit: '버리기',
      stay: '계속 편집',
    },
  },
  entity: {
    id: 'ID',
    tabs: '이 항목 정보',
    activity: '활동',
    settings: '설정',
    general: '일반',
    name: '이름',
    description: '설명',
    customData: '사용자 지정 데이터',
    customDataIntro: '자체 시스템이 여기에 보관하려는 것을 JSON으로 둡니다.',
    created: '만든 날짜',
    type: '종류',
    delete: { title: '{{name}}을(를) 삭제할까요?', done: '{{name}}을(를) 삭제했습니다.' },
  },
  relation: {
    search: '검색',
    nothing: '고를 것이 없습니다.',
    nothingFound: '일치하는 것이 없습니다.',
    added_other: '{{count}}개를 추가했습니다.',
    removed: '{{name}}을(를) 제거했습니다.',
  },
};
