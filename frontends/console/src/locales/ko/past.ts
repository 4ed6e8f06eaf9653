import type { Words } from '..';

export const past: Words = {
  past: {
    title: '과거의 상태입니다',
    titleAt: '{{when}}의 상태',
    body: '이벤트 로그를 위치 {{position}}까지 읽은 것입니다. 여기서는 아무것도 바꿀 수 없습니다.',
    bodyAt: '이벤트 로그에서 읽은 것입니다. 여기서는 아무것도 바꿀 수 없습니다.',
    activity: '활동으로 돌아가기',
    now: '지금 상태 보기',
    open: '그때의 상태',
    pick: '기준 시점',
    show: '그때의 상태 보기',
    erased: '이 사람은 그 뒤에 지워졌습니다. 개인 정보는 더 이상 읽을 수 없습니다.',
    secrets: '이름뿐입니다. 과거의 값은 보여 주지 않습니다.',
  },
};
