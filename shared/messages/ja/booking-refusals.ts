/** Why a session is not booked, moved or changed: one line each, with what would help where something does. */
export const bookingRefusals = {
  'not-a-period': '終わりの時刻を、始まりよりあとにしてください。',
  'closed-day': (day: string, why: string) => `${day}は${why}のため、窓口はお休みです。`,
  'outside-desk-hours': (hours: string) => `窓口の時間(${hours})の中でお選びください。`,
  'expert-retired': (day: string) => `この専門家は${day}に退任しています。`,
  'outside-roster': (day: string, hours: string) => `${day}の当番は${hours}です。`,
  'no-roster': (day: string) => `${day}は、この専門家の当番日ではありません。`,
  'expert-absent': (period: string) => `この専門家は${period}は不在です。`,
  'in-the-past': (from: string) => `${from}はもう過ぎています。これからの時刻をお選びください。`,
  'deadline-passed': (day: string) => `この枠の予約は${day}までの受け付けでした。`,
  'no-deadline-day': 'この枠の予約の受け付けは終わっています。',
  'lead-time': (earliest: string) => `この専門家の予約は、${earliest}からあとの枠で取れます。`,
  'expert-busy': (period: string) => `専門家に${period}の予約があります。`,
  'expert-busy-buffers': (period: string, buffers: string) =>
    `専門家に${period}の予約があり、${buffers}も空けます。`,
  'person-busy': (period: string) => `この方は${period}に別の専門相談があります。`,
  'room-busy': (room: string, period: string) => `${room}は${period}に使います。`,
  'seats-full': (day: string, seats: number) =>
    `${day}の予約は、1日の上限(${seats}件)に達しています。`,
  'expert-unknown': 'この専門家は見つかりませんでした。',
  'case-closed': '終結した事案です。もう一度開くと予約できます。',
  'person-not-of-case': 'この事案の相談者・当事者の中からお選びください。',
  'override-not-allowed': '当番の外の時間に予約できるのは、管理者です。',
  'override-reason-needed': '当番の外の時間に予約する理由を書いてください。',
  'open-booking-exists': (kind: string, from: string) =>
    `この事案には、${from}に${kind}の予約がすでにあります。`,
  'quota-reached': (year: string, kind: string, counted: number, limit: number) =>
    `${year}の${kind}の相談は${counted}回で、上限(${limit}回)に達しています。`,
  'conflict-check-needed': '弁護士の予約の前に、相手方の確認をしてください。',
  'requested-later': '申し込みの日時を、いまより前にしてください。',
  'hold-until-passed': (now: string) => `仮予約の期限を、いま(${now})よりあとにしてください。`,
  'hold-until-late': (from: string) => `仮予約の期限を、相談の始まり(${from})までにしてください。`,
  'no-such-session': 'この予約は見つかりませんでした。',
  'booking-not-open': (state: string) => `この予約はいま「${state}」のため、変えられません。`,
  'not-tentative': (state: string) => `確定できるのは仮予約です。いまは「${state}」です。`,
  'session-begun': (from: string) =>
    `${from}に始まっています。実施か、来なかったかを記録できます。`,
  'session-not-begun': (from: string) => `${from}に始まります。始まってから記録できます。`,
  'reason-needed': '理由を書いてください。',
  'nothing-moved': '日時・専門家・部屋のどれかを変えると、移せます。',
  'other-kind': '同じ種類の専門家にお移しください。',
  'not-over': '終わった相談を記録できます。終わりの時刻をご確認ください。',
  'not-held': (state: string) => `実施した相談に書けます。いまは「${state}」です。`,
  'already-waiting': 'この事案は、すでに空き待ちに入っています。',
  'not-waiting': 'この空き待ちは、すでに終わっています。',
  'series-short': (wanted: number, planned: number) =>
    `${wanted}回のうち${planned}回までしか枠がありません。間隔や時刻を変えてお試しください。`,
} as const

/** Parts of the lines. */
export const bookingWords = {
  before: (minutes: number) => `前${minutes}分`,
  after: (minutes: number) => `後${minutes}分`,
  period: (from: string, to: string) => `${from}〜${to}`,
  fiscalYear: (eraYear: string) => `${eraYear}年度`,
  weekday: (weekday: string) => `${weekday}曜日`,
} as const
