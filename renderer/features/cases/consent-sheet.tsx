/** 同意書: what may be told to whom and for what, to be signed by the person. No rule of contact stands on it. */
import { consentParts } from '../../../shared/domain/referral/referral.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'
import { TypedText } from '../../ui/text.tsx'
import { SheetHead, type DeskOnPaper } from './letter-sheet.tsx'
import { Part } from './sheet-parts.tsx'
import styles from './handover.module.css'

const { referrals } = messages
const { sheets } = referrals

export interface ConsentSheetProps {
  referral: ReferralView
  bodyName: string
  desk: DeskOnPaper
  /** Covered like a letter. */
  consentFor: string | null
}

export function ConsentSheet({ referral, bodyName, desk, consentFor }: ConsentSheetProps) {
  const covers = referral.coded.consent?.covers ?? []
  return (
    <>
      <SheetHead title={sheets.consentTitle} referral={referral} />
      <p className={styles['addressee']}>
        <b>{sheets.to(desk.name)}</b>
      </p>
      <p>{sheets.consentText(bodyName)}</p>
      <Part title={sheets.consentTo}>
        <p>{bodyName}</p>
      </Part>
      <Part title={sheets.consentFor}>
        {consentFor === null ? (
          <div className={styles['blank']} />
        ) : (
          <p>
            <TypedText>{consentFor}</TypedText>
          </p>
        )}
      </Part>
      <Part title={sheets.consentParts}>
        <ul role="list" className={styles['boxes']}>
          {consentParts.map((part) => (
            <li key={part}>
              {covers.includes(part) ? sheets.boxOn : sheets.box} {referrals.parts[part]}
            </li>
          ))}
        </ul>
      </Part>
      <p>{sheets.consentBack}</p>
      <dl className={styles['signing']}>
        <div>
          <dt>{sheets.signDay}</dt>
          <dd>{sheets.signDate}</dd>
        </div>
        {[sheets.signName, sheets.signFor].map((who) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <p className={styles['sender']}>
        <b>{desk.name}</b> {desk.phone}
      </p>
    </>
  )
}
