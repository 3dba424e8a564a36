/** The field's own words for the codes of the domain. */
import type { CaseState } from '../../domain/caseFile/case-file.ts'
import type { AdviceKind, Channel, Gender } from '../../domain/contact/contact.ts'
import type { Role } from '../../domain/counselor/counselor.ts'
import type { HolidayCode } from '../../domain/desk/holidays.ts'
import type { EraCode } from '../../domain/time/era.ts'

const advice: Record<AdviceKind, string> = {
  evidence: '証拠保全',
  deletionRequest: '削除依頼',
  muteBlock: 'ミュート・ブロック',
  lawyer: '弁護士',
  psychologist: '臨床心理士',
  legalAffairsBureau: '法務局',
  privateDesk: '民間相談窓口',
  police: '警察',
  other: 'その他',
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
  advice,
  channel,
  gender,
  role,
  caseState,
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
