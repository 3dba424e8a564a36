/** 紹介状: what a body is told of a person, no more than the consent covers. */
import type { Letter } from '../../../shared/domain/sheet/referral-sheet.ts'
import { eraDateText, receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'
import { Num, TypedText } from '../../ui/text.tsx'
import { MaskedNote } from './session-head.tsx'
import { Facts, Part, type SheetFacts } from './sheet-parts.tsx'
import styles from './handover.module.css'

const { handover, referrals } = messages
const { sheets } = referrals

export interface DeskOnPaper {
  readonly name: string
  readonly phone: string
}

export interface LetterSheetProps {
  letter: Letter
  referral: ReferralView
  bodyName: string
  desk: DeskOnPaper
}

export function LetterSheet({ letter, referral, bodyName, desk }: LetterSheetProps) {
  const { told, kept } = letter
  const { consent } = referral.coded
  return (
    <>
      <SheetHead title={sheets.kinds.letter} referral={referral} />
      <p className={styles['addressee']}>
        <b>{sheets.to(bodyName)}</b>
        {told.personThere !== null && <TypedText>{sheets.toPerson(told.personThere)}</TypedText>}
      </p>
      <p>{sheets.letterText}</p>
      <Part title={sheets.person}>
        <Facts facts={personFacts(letter)} />
      </Part>
      <Part title={sheets.why}>
        <p>
          <TypedText>{told.why ?? sheets.none}</TypedText>
        </p>
      </Part>
      <Part title={sheets.passedOn}>
        <p>
          <TypedText>{told.passedOn ?? sheets.none}</TypedText>
        </p>
      </Part>
      {!kept.includes('matter') && (
        <Part title={sheets.matter}>
          <Facts
            facts={[
              [sheets.harm, told.harm],
              [sheets.wishes, told.wishes],
            ]}
          />
        </Part>
      )}
      {told.posts.length > 0 && (
        <Part title={sheets.posts}>
          <ul className={styles['lines']}>
            {told.posts.map((post, at) => (
              <li key={at}>
                <TypedText>{post}</TypedText>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={sheets.consent}>
        <p>
          {consent === null
            ? sheets.notConsented
            : referrals.consentSaid(eraDateText(consent.on), referrals.ways[consent.how])}
        </p>
      </Part>
      <MaskedNote masks={kept.map((part) => referrals.parts[part])} />
      <Part title={sheets.reply}>
        <div className={styles['byHand']} />
      </Part>
      <p className={styles['sender']}>
        <b>{desk.name}</b> <Num>{desk.phone}</Num>
        <br />
        {sheets.letterHelp}
      </p>
    </>
  )
}

export function SheetHead({ title, referral }: { title: string; referral: ReferralView }) {
  return (
    <header className={styles['head']}>
      <p className={styles['mark']}>{handover.mark}</p>
      <h1>
        {title} <Num>{receptionNumberText(referral.caseOf.receptionNumber)}</Num>
      </h1>
    </header>
  )
}

const personFacts = ({ told, kept }: Letter): SheetFacts => {
  const reach = [told.phone, told.mail].filter((each) => each !== null).join(' ')
  const name = [told.name, told.kana].filter((each) => each !== null).join(' ')
  return [
    [sheets.name, name === '' ? sheets.byNumber : name],
    [sheets.reach, kept.includes('reach') || reach === '' ? sheets.reachByDesk : reach],
    ...(told.place === null ? [] : ([[sheets.place, told.place]] as const)),
  ]
}
