/** The frame: title bar, rail, status bar, and what can go wrong anywhere. */
export const frame = {
  product: '窓口',
  skip: '本文へ移動',
  mainScreens: '主な画面',
  today: '今日',
  intake: '相談受付',
  cases: '事案',
  settings: '設定',
  call: '電話',
  backToCall: (time: string) => `通話中 ${time}。受付へ戻る`,
  draftCount: (count: number) => `書きかけ ${count}件`,
  find: 'さがす',
  findPlaceholder: '画面・操作・氏名・電話・URL・受付番号',
  lock: '施錠',
  phoneOpen: '電話受付中',
  phoneClosed: '電話は時間外',
  deskOpenOnly: '窓口のみ受付中',
  until: (time: string, left: string) => `${time} まで あと ${left}`,
  from: (day: string) => `次は ${day} から`,
  duration: (hours: number, minutes: number) =>
    hours === 0 ? `${minutes}分` : minutes === 0 ? `${hours}時間` : `${hours}時間${minutes}分`,
  allSaved: 'すべて保存済み',
  savedAt: (time: string) => `すべて保存済み ${time}`,
  saving: '保存しています',
  notSaved: '保存できていません。入力は画面に残っています',
  backupNever: '控えはまだありません',
  backupAt: (time: string) => `控え ${time} 作成・照合済み`,
  offline: '通信なしで動作中',
  readOnly: '閲覧のみ',
  screenBroken: '画面を表示できませんでした',
  screenBrokenText: '入力の途中は保存されています。もう一度ひらくと続きから書けます。',
  reload: 'もう一度ひらく',
  loading: '読み込んでいます',
  close: 'とじる',
  cancel: 'やめる',
  back: '戻る',
} as const

export const nextCall = {
  title: '通話中の記録があります',
  text: 'いまの記録は書きかけとして残り、今日の画面から続きを書けます。',
  stay: 'いまの記録を続ける',
  take: '残して、次の電話を受ける',
} as const

export const unsavedLock = {
  title: 'まだ保存できていない入力があります',
  text: 'いま施錠すると、画面にだけ残っている入力が失われます。もう一度保存してから施錠できます。',
  retry: '保存して施錠',
  lockAnyway: '保存せずに施錠',
} as const
