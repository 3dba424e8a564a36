/** Danger: the strip on the record and the sheet that opens from anywhere. */
import type { DangerAnswer, DangerDeed } from '../../domain/triage/triage.ts'

const answers: Record<DangerAnswer, string> = { unasked: '未確認', yes: 'あり', no: 'なし' }
/** `press` on the button, `done` in the record. */
const deeds: Record<Exclude<DangerDeed, 'told'>, { press: string; done: string }> = {
  reported: { press: '責任者に報告', done: '責任者に報告した' },
  promisedCallBack: { press: '折り返す約束', done: '折り返しを約束した' },
  madeSafe: { press: '安全を確認', done: '安全を確かめた' },
  agreed: { press: '同意を確認', done: '同意を確かめた' },
}

export const danger = {
  button: '緊急',
  strip: '危険の確認',
  found: (count: number) => `${count}件 あり`,
  answers,
  open: '対応をひらく',
  lastAction: (time: string, what: string) => `${time} ${what}`,
  reasonTitle: '「あり」を改めます',
  reasonText: '理由は、時刻つきで記録に残ります。',
  reason: '理由',
  reasonMissing: '理由を書いてください。',
  reasonSave: '改める',
  taken: (kind: string, reason: string) => `危険の確認「${kind}」を改めた: ${reason}`,
  title: '危険への対応',
  readOut: '電話番号は読み上げてお伝えください',
  back: 'もどる',
  happening: '起きていること',
  sayThis: 'このまま読めます',
  numbers: '案内する電話番号',
  others: 'ほかの電話番号',
  tell: '案内した',
  told: (time: string) => `${time} 案内済み`,
  unconfirmed: '未確認',
  hoursUnknown: '受付時間 未確認',
  forChildren: '子ども',
  log: '対応の記録',
  logEmpty: '案内したこと、決めたことが、ここに時刻つきで残ります。',
  write: '対応のことば',
  deeds,
  toldLine: (name: string, number: string) => `${name} ${number} を案内した`,
  foundLine: (kind: string) => `危険あり: ${kind}`,
  noRecord: '記録はまだありません。電話を受けると、案内したことが時刻つきで残ります。',
  startRecord: '記録を始める',
  stays: 'とじても、記録と「あり」の印は残ります。改めるには理由がいります。',
  say: [
    'いま、安全な場所にいらっしゃいますか。',
    '相手は、いま近くにいますか。',
    '今夜、一緒にいられる方はいますか。',
  ],
} as const
