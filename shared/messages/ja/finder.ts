/** The search of the title bar: what can be found besides records, by name, reading and other words. */
interface Entry {
  readonly name: string
  readonly words: readonly string[]
}

const screens = {
  today: { name: '今日', words: ['きょう', 'ホーム', 'today', 'home'] },
  intake: { name: '相談受付', words: ['そうだんうけつけ', '受付', '相談', 'そうだん', 'intake'] },
  inbox: {
    name: '受信',
    words: [
      'じゅしん',
      'メール',
      'フォーム',
      '届いたもの',
      'とどいたもの',
      'inbox',
      'mail',
      'form',
    ],
  },
  referrals: {
    name: '紹介の一覧',
    words: ['しょうかい', '案内', 'あんない', '紹介', 'referrals'],
  },
  cases: { name: '事案', words: ['じあん', 'ケース', '一覧', 'いちらん', 'cases', 'list'] },
  schedule: {
    name: '予約',
    words: [
      'よやく',
      'カレンダー',
      '弁護士',
      'べんごし',
      '心理士',
      'しんりし',
      'schedule',
      'calendar',
    ],
  },
  experts: {
    name: '専門家',
    words: [
      'せんもんか',
      '弁護士',
      'べんごし',
      '心理士',
      'しんりし',
      '当番日',
      'とうばんび',
      '不在',
      'ふざい',
      'experts',
      'roster',
    ],
  },
  directory: {
    name: '案内先',
    words: [
      'あんないさき',
      '相談窓口',
      'そうだんまどぐち',
      '電話番号',
      'でんわばんごう',
      'いま開いている',
      'directory',
      'referral',
    ],
  },
  guide: {
    name: '対応ガイド',
    words: ['たいおうがいど', 'ガイド', '手引き', 'てびき', '案内', 'あんない', 'guide', 'help'],
  },
  settings: {
    name: '設定',
    words: [
      'せってい',
      '相談員',
      'そうだんいん',
      '開庁日',
      'かいちょうび',
      'パスフレーズ',
      'settings',
    ],
  },
} as const satisfies Record<string, Entry>

const commands = {
  call: { name: '電話を受ける', words: ['でんわをうける', '通話', 'つうわ', 'call', 'phone'] },
  danger: {
    name: '危険の対応',
    words: ['きけんのたいおう', '緊急', 'きんきゅう', '110', '警察', 'danger', 'emergency'],
  },
  lock: { name: '施錠する', words: ['せじょうする', 'ロック', '鍵', 'かぎ', 'lock'] },
  backup: {
    name: '控えを作る',
    words: ['ひかえをつくる', 'バックアップ', '保存', 'backup', 'save'],
  },
  light: { name: '明るい色合いにする', words: ['あかるい', 'いろあい', 'light', 'theme'] },
  dark: { name: '暗い色合いにする', words: ['くらい', 'いろあい', 'ダーク', 'dark', 'theme'] },
  note: { name: '記録を書く', words: ['きろくをかく', 'メモ', 'note'] },
  promise: { name: '約束をする', words: ['やくそくをする', 'promise', 'todo'] },
  refer: { name: '紹介する', words: ['しょうかいする', '案内', 'あんない', 'refer'] },
  urgency: { name: '緊急度を変える', words: ['きんきゅうどをかえる', 'urgency'] },
  close: { name: '事案を終結する', words: ['じあんをしゅうけつする', '終わる', 'おわる', 'close'] },
  reopen: { name: '事案をもう一度開く', words: ['もういちどひらく', '再開', 'さいかい', 'reopen'] },
  history: { name: '変更の履歴', words: ['へんこうのりれき', 'history'] },
  handover: {
    name: '引き継ぎ書の印刷',
    words: ['ひきつぎしょのいんさつ', 'プリント', 'handover', 'print'],
  },
  reception: {
    name: '相談受付票の印刷',
    words: ['そうだんうけつけひょうのいんさつ', 'プリント', 'reception', 'print'],
  },
  record: {
    name: '相談記録票の印刷',
    words: ['そうだんきろくひょうのいんさつ', 'プリント', 'record', 'print'],
  },
  guide: {
    name: '対応ガイドで案内先を見る',
    words: ['たいおうがいど', '案内先', 'あんないさき', 'guide'],
  },
  person: {
    name: 'この方のすべての記録',
    words: ['このかたの', '相談者', 'そうだんしゃ', 'person'],
  },
} as const satisfies Record<string, Entry>

export const finder = {
  screens,
  commands,
  headings: {
    commands: '操作',
    guide: '対応ガイド',
    screens: '画面',
    cases: '事案',
    persons: '相談者・当事者',
    posts: '投稿',
  },
  backToCall: '通話に戻る',
  onCase: (name: string, number: string) => `${name}(${number})`,
  someOf: (shown: number, total: number) => `${total}件のうち ${shown}件`,
  matched: (field: string, text: string) => `${field} ${text}`,
  wholeList: (count: number) => `見つかった事案を一覧で見る(${count}件)`,
  ofCases: (number: string, count: number) => (count > 1 ? `${number} ほか${count - 1}件` : number),
  found: (count: number) => `${count}件`,
  nothing: '見つかりませんでした。ことばを短くすると、見つかることがあります。',
  searching: 'さがしています',
  begin: 'ことばを入れると、記録もさがします。',
  hints: { move: '選ぶ', open: 'ひらく', list: '事案の一覧', back: '戻る' },
} as const
