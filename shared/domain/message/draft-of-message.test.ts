import { describe, expect, it } from 'vitest'
import labelsJson from '../../../resources/desk/form-labels.json'
import wordsJson from '../../../resources/desk/form-words.json'
import municipalitiesJson from '../../../resources/desk/municipalities.gunma.json'
import prefecturesJson from '../../../resources/desk/prefectures.json'
import servicesJson from '../../../resources/takedown/services.json'
import {
  asId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type MessageId,
  type PersonId,
} from '../core/id.ts'
import { draftRecord, type Draft } from '../contact/draft.ts'
import { checkRecord } from '../core/record.ts'
import { expectOk, refuse } from '../core/result.ts'
import type { Municipality } from '../person/municipality.ts'
import { parseServices } from '../post/service.ts'
import { readDeskForm } from './desk-form.ts'
import { draftOfMessage, type DraftSurroundings } from './draft-of-message.ts'
import { parseFormLabels } from './form-labels.ts'
import {
  ageBracketIn,
  genderIn,
  isAgreement,
  municipalityIn,
  parseFormWords,
  type Places,
} from './form-words.ts'
import { messageOf, type Message } from './message.ts'

const labels = expectOk(parseFormLabels(labelsJson))
const words = expectOk(parseFormWords(wordsJson))
const places: Places = {
  municipalities: municipalitiesJson.municipalities.map(({ code, name }) => ({
    code: code as Municipality,
    name,
  })),
  prefecture: municipalitiesJson.prefecture.name,
  prefectures: prefecturesJson.names,
}
const codeOf = (name: string): string =>
  municipalitiesJson.municipalities.find((one) => one.name === name)?.code ?? ''

const at = '2026-11-24T22:15:00.000+09:00' as const
const around: DraftSurroundings = {
  counselorId: asId<CounselorId>('counselor-2'),
  joined: null,
  services: expectOk(parseServices(servicesJson)),
  words,
  places,
}
const messageWith = (text: string, change: Partial<Message> = {}): Message => ({
  ...messageOf(
    {
      ...{ channel: 'mail', fingerprint: 'f', senderName: 'はな', address: 'hana@example.jp' },
      ...{ sentTo: '', subject: '', date: at, dateText: null, messageId: null, inReplyTo: [] },
      ...{ references: [], headers: '', text, fileName: '', problems: [] },
      form: readDeskForm(text, labels),
    },
    {
      id: asId<MessageId>('message-0001'),
      contactId: asId<ContactId>('contact-0001'),
      caseFileId: asId<CaseFileId>('case-00001'),
      personId: asId<PersonId>('person-0001'),
      at,
      by: asId<CounselorId>('counselor-1'),
      goesOnFrom: null,
    },
  ),
  ...change,
})
const open = (text: string, change: Partial<Message> = {}): Draft => {
  const draft = draftOfMessage(messageWith(text, change), around)
  expect(checkRecord(draftRecord, draft).ok).toBe(true)
  return draft
}
const form = `氏名：試験 花子
ふりがな：しけん はなこ
年齢：３４歳
性別：女性
お住まいの市町村：前橋市
電話番号：０９０－００００－１２３４
相談内容：
名前と勤め先を書かれました。
https://x.com/example/status/1 にもあります。
掲載のサイト：X
URL：https://twitter.com/example/status/1
https://x.com/example/status/2
利用規約：同意します`

describe('form words', () => {
  it('FW-1 whole answers are read', () => {
    expect(genderIn(' 女 性 ', words)).toBe('female')
    expect(genderIn('回答しない', words)).toBe('undisclosed')
    expect(genderIn('女性が怖い', words)).toBe(null)
    expect(isAgreement('同意します', words)).toBe(true)
    expect(isAgreement('同意しません', words)).toBe(false)
    expect(parseFormWords({ ...wordsJson, genders: {} })).toEqual(refuse('not-form-words'))
    const twice = { ...wordsJson.genders, male: ['男', '女'] }
    expect(parseFormWords({ ...wordsJson, genders: twice })).toEqual(refuse('not-form-words'))
  })

  it('FW-2 decades are groups, numbers are not', () => {
    const read = (text: string): string | null => ageBracketIn(text, words)
    expect(read('３０代')).toBe('30s')
    expect(read('40歳代')).toBe('40s')
    expect(read('80代')).toBe('70plus')
    expect(read('小学生')).toBe('under18')
    // Ten to nineteen is two groups of ours: not sure, so not read.
    for (const text of ['10代', '34', '34代', '代', '', '三十代']) expect(read(text)).toBe(null)
  })

  it('FW-3 FW-4 FW-5 a place is read when it is sure', () => {
    const read = (text: string): string | null => municipalityIn(text, places)
    expect(read('前橋市')).toBe(codeOf('前橋市'))
    expect(read('群馬県　高崎市 栄町')).toBe(codeOf('高崎市'))
    expect(read('高崎')).toBe(codeOf('高崎市'))
    expect(read('群馬県吾妻郡草津町')).toBe(codeOf('草津町'))
    expect(read('埼玉県熊谷市')).toBe('outside')
    for (const text of ['', '群馬県', '町', '前橋と高崎']) expect(read(text), text).toBe(null)
    expect(read('ひみつ')).toBe(null)
    for (const { code, name } of places.municipalities) expect(read(name), name).toBe(code)
  })
})

describe('draft of a message', () => {
  it('DM-1 takes ids, channel and moment from the message, or goes on an open case', () => {
    const draft = open(form)
    expect(draft).toMatchObject({
      ...{ id: 'contact-0001', caseFileId: 'case-00001', personId: 'person-0001' },
      ...{ channel: 'mail', startedAt: at, counselorId: 'counselor-2' },
    })
    const joined = {
      caseFileId: asId<CaseFileId>('case-earlier'),
      personId: asId<PersonId>('person-earlier'),
    }
    expect(draftOfMessage(messageWith(form), { ...around, joined })).toMatchObject(joined)
  })

  it('DM-2 fills what was answered', () => {
    expect(open(form)).toMatchObject({
      ...{ name: '試験 花子', kana: 'シケン ハナコ', ageText: '34', gender: 'female' },
      ...{ municipality: codeOf('前橋市'), phoneText: '090-0000-1234', ageBracket: 'unknown' },
      ties: ['lives'],
    })
    expect(open('住所：埼玉県熊谷市')).toMatchObject({ municipality: 'outside', ties: null })
    expect(open('年齢：30代')).toMatchObject({ ageText: '', ageBracket: '30s' })
    expect(open('年齢：ひみつ')).toMatchObject({ ageText: 'ひみつ', ageBracket: 'unknown' })
  })

  it('DM-3 falls back on the sender', () => {
    expect(open(form).mailText).toBe('hana@example.jp')
    expect(open('メールアドレス：other@example.jp').mailText).toBe('other@example.jp')
    expect(open('メールアドレス：ありません').mailText).toBe('hana@example.jp')
    expect(open('助けてください').name).toBe('はな')
    expect(open('助けてください', { senderName: 'HANA@example.jp' }).name).toBe('')
  })

  it('DM-4 what was told is the first line', () => {
    expect(open(form).lines).toEqual([
      {
        at,
        text: '名前と勤め先を書かれました。\nhttps://x.com/example/status/1 にもあります。',
        mark: null,
      },
    ])
    expect(open(' 助けてください\nお願いします ').lines[0]?.text).toBe(
      '助けてください\nお願いします',
    )
    expect(open('').lines).toEqual([])
  })

  it('DM-5 posts: each once, and a site in its own words', () => {
    expect(open(form).posts.map(({ service, url }) => [service, url])).toEqual([
      ['x', 'https://twitter.com/example/status/1'],
      ['x', 'https://x.com/example/status/2'],
    ])
    const alone = (text: string) => open(text).posts.map(({ service, url }) => [service, url])
    expect(alone('掲載のサイト：Instagram')).toEqual([['instagram', '']])
    expect(alone('掲載のサイト：町の掲示板\nURL：わかりません')).toEqual([
      [null, '町の掲示板 わかりません'],
    ])
    expect(alone('氏名：花')).toEqual([])
  })

  it('DM-6 DM-7 a consent counts from reception; what is not read is not asked yet', () => {
    expect(open(form).termsExplainedAt).toBe(at)
    const no = open('利用規約：同意しません\n性別：ひみつ\nお住まいの市町村：ひみつ')
    expect(no).toMatchObject({ termsExplainedAt: null, gender: null, municipality: null })
  })
})
