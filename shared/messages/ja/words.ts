/** The field's own words for the codes of the domain. */
import type { ConfirmationWay, SessionState } from '../../domain/booking/expert-session.ts'
import type { WaitlistEntry } from '../../domain/booking/waitlist.ts'
import type { CaseState, Reaching } from '../../domain/caseFile/case-file.ts'
import type { Channel, Gender, LineMark } from '../../domain/contact/contact.ts'
import type { Role } from '../../domain/counselor/counselor.ts'
import type { HolidayCode } from '../../domain/desk/holidays.ts'
import type { CallerKind, Tie } from '../../domain/eligibility/eligibility.ts'
import type { ExpertKind } from '../../domain/expert/expert.ts'
import type { StrayKind } from '../../domain/contact/stray-call.ts'
import type { IntroduceAs, Voicemail } from '../../domain/person/person.ts'
import type { PromiseKind } from '../../domain/promise/promise.ts'
import type { AgeBracket } from '../../domain/text/age.ts'
import type { DangerKind, SchoolLevel, Urgency } from '../../domain/triage/triage.ts'
import { codeWords } from './code-words.ts'
import type { EraCode } from '../../domain/time/era.ts'

const lineMark: Record<LineMark, string> = {
  danger: '危険',
  wish: '希望',
  poster: '相手',
  promise: '約束',
}
const callerKind: Record<CallerKind, string> = {
  self: '本人',
  guardian: '保護者・家族',
  thirdParty: '学校・第三者',
  poster: '投稿した側',
}
const strayKind: Record<StrayKind, string> = {
  silent: '無言',
  wrongNumber: '間違い',
  prank: 'いたずら',
}
const tie: Record<Tie, string> = { lives: '在住', studies: '在学', works: '在勤' }
const ageBracket: Record<AgeBracket, string> = {
  under18: '18歳未満',
  '18-19': '18・19歳',
  '20s': '20代',
  '30s': '30代',
  '40s': '40代',
  '50s': '50代',
  '60s': '60代',
  '70plus': '70歳以上',
  unknown: '未確認',
}
const schoolLevel: Record<SchoolLevel, string> = {
  preschool: '就学前',
  elementary: '小学生',
  juniorHigh: '中学生',
  highSchool: '高校生',
  university: '大学・専門',
  none: '学生でない',
}
/** `short` fits the strip, `long` the sheet, `ask` can be read to the caller. */
const danger: Record<DangerKind, { short: string; long: string; ask: string }> = {
  threatToLife: {
    short: '殺害・危害',
    long: '殺害・危害の予告',
    ask: '「殺す」「けがをさせる」などと言われていますか。',
  },
  visit: {
    short: '来訪',
    long: '住所の書き込み・来訪',
    ask: '知らない人が、家や職場に来たことはありますか。',
  },
  stalking: {
    short: 'つきまとい',
    long: 'つきまとい',
    ask: '待ちぶせや、あとをつけられたことはありますか。',
  },
  intimateImages: {
    short: '性的画像',
    long: '性的な画像の拡散',
    ask: '見られたくない画像が、出回っていますか。',
  },
  suicidal: {
    short: '死にたい',
    long: '死にたい気持ち',
    ask: '死んでしまいたいと思うことはありますか。',
  },
  childInDanger: {
    short: '子ども',
    long: '子どもの危険',
    ask: 'お子さんの身に、いま危ないことがありますか。',
  },
}
const urgency: Record<Urgency, string> = { A: '緊急度 A', B: '緊急度 B', C: '緊急度 C' }
const introduceAs: Record<IntroduceAs, string> = { desk: '窓口名', counselor: '個人名のみ' }
const voicemail: Record<Voicemail, string> = { allowed: '残してよい', notAllowed: '残さない' }
const promiseKind: Record<PromiseKind, string> = {
  callBack: '電話をかける',
  sendAnswer: '回答を送る',
  check: '確かめる',
  other: 'その他',
}
const reaching: Record<Reaching, string> = {
  reached: 'かなった',
  partly: '一部',
  notReached: 'かなわなかった',
  unknown: 'わからない',
}
const channel: Record<Channel, string> = { phone: '電話', mail: 'メール', form: 'フォーム' }
const gender: Record<Gender, string> = {
  female: '女性',
  male: '男性',
  other: 'その他',
  undisclosed: '回答しない',
}
const role: Record<Role, string> = {
  counselor: '相談員',
  administrator: '管理者',
  reader: '閲覧のみ',
}
const caseState: Record<CaseState, string> = { open: '対応中', closed: '終結' }
const expertKind: Record<ExpertKind, string> = { lawyer: '弁護士', psychologist: '臨床心理士' }
const sessionState: Record<SessionState, string> = {
  tentative: '仮予約',
  confirmed: '確定',
  held: '実施',
  cancelled: '取り消し',
  missed: '来なかった',
}
const confirmationWay: Record<ConfirmationWay, string> = {
  phone: '電話',
  mail: 'メール',
  letter: '手紙',
}
const waitState: Record<WaitlistEntry['state'], string> = {
  waiting: '待っている',
  booked: '予約した',
  withdrawn: '取りやめ',
}
const era: Record<EraCode, string> = { showa: '昭和', heisei: '平成', reiwa: '令和' }
const holiday: Record<HolidayCode, string> = {
  newYear: '元日',
  comingOfAge: '成人の日',
  foundation: '建国記念の日',
  emperorsBirthday: '天皇誕生日',
  vernalEquinox: '春分の日',
  greenery: 'みどりの日',
  showa: '昭和の日',
  constitution: '憲法記念日',
  children: 'こどもの日',
  marine: '海の日',
  mountain: '山の日',
  respectForTheAged: '敬老の日',
  autumnalEquinox: '秋分の日',
  healthAndSports: '体育の日',
  sports: 'スポーツの日',
  culture: '文化の日',
  laborThanksgiving: '勤労感謝の日',
  enthronement: '天皇の即位の日',
  enthronementCeremony: '即位礼正殿の儀の行われる日',
  substitute: '振替休日',
  citizens: '国民の休日',
}

export const words = {
  advice: codeWords.advice,
  codes: codeWords,
  lineMark,
  callerKind,
  strayKind,
  tie,
  ageBracket,
  schoolLevel,
  danger,
  urgency,
  introduceAs,
  voicemail,
  promiseKind,
  reaching,
  channel,
  gender,
  role,
  caseState,
  expertKind,
  sessionState,
  confirmationWay,
  waitState,
  era,
  holiday,
  weekdays: ['月', '火', '水', '木', '金', '土', '日'],
  listMark: '・',
  notAsked: '未確認',
  anonymous: '匿名の方',
  unknownName: '氏名 未確認',
  destroyed: '開けません',
  outside: '県外',
  years: (age: number) => `${age}歳`,
  san: (name: string) => `${name} さん`,
  nth: (nth: number) => `第${nth}回`,
  times: (count: number) => `${count}回`,
  cases: (count: number) => `${count}件`,
  minutes: (minutes: number) => `${minutes}分`,
} as const
