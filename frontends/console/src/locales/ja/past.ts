import type { Words } from '..';

export const past: Words = {
  past: {
    title: 'これは過去の状態です',
    titleAt: '{{when}} の状態',
    body: 'イベントログを位置 {{position}} まで読んだものです。ここでは何も変更できません。',
    bodyAt: 'イベントログから読んだものです。ここでは何も変更できません。',
    activity: 'アクティビティに戻る',
    now: '現在の状態を表示',
    open: '当時の状態',
    pick: '時点',
    show: '当時の状態を表示',
    erased: 'この人はその後消去されました。個人情報はもう読めません。',
    secrets: '名前だけです。過去の値は示されません。',
  },
};
