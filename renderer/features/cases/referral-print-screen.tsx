/** The papers of a referral: the letter to the body and the form of consent, shown as they will be printed. */
import { useEffect, useState } from 'react'
import { openCase } from '../../actions/caseFile/open-case.ts'
import { printReferral } from '../../actions/referral/print-referral.ts'
import { listBodies } from '../../data/queries/bodies.ts'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { deskIdentity } from '../../data/queries/presets.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'
import { listReferralsOf } from '../../data/queries/referrals.ts'
import type { CaseView } from '../../data/queries/views.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import { referralLetter } from '../../../shared/domain/sheet/referral-sheet.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { eraMomentText, receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Paper } from '../../ui/paper.tsx'
import { Segment } from '../../ui/segment.tsx'
import { Note } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { usePageMark } from '../../ui/use-page-mark.ts'
import { problemText, type CaseDesk } from './case-desk.ts'
import { ConsentSheet } from './consent-sheet.tsx'
import { letterIdentity, letterTold } from './letter-of-case.ts'
import { LetterSheet } from './letter-sheet.tsx'
import { covering } from './sheet-fold.ts'
import styles from './handover.module.css'

const { frame, handover, referrals, refusals } = messages
const { sheets } = referrals

export interface ReferralPrintScreenProps {
  caseFileId: string
  referralId: string
  desk: CaseDesk
  settings: Pick<DeskSettings, 'deskName' | 'deskPhone'>
  now: InstantText
  onBack: () => void
}

const readAll = async (caseFileId: string) => {
  const [view, all, bodies] = await Promise.all([
    readCase(caseFileId),
    listReferralsOf(caseFileId),
    listBodies(),
  ])
  return { view, all, bodies }
}

export function ReferralPrintScreen(props: ReferralPrintScreenProps) {
  const { caseFileId, referralId, onBack } = props
  const read = useLive({ read: () => readAll(caseFileId), subscribe }, caseFileId)
  useEffect(() => {
    void openCase(caseFileId)
  }, [caseFileId])
  const number = read?.view ? receptionNumberText(read.view.summary.receptionNumber) : ''
  usePageMark(number === '' ? '' : `${handover.mark} ${number}`)
  if (read === undefined) return <p>{frame.loading}</p>
  const referral = read.all.find((one) => one.referralId === referralId)
  if (read.view === null || referral === undefined)
    return (
      <Banner tone="warn" actions={<Button onPress={onBack}>{sheets.back}</Button>}>
        {referrals.noSuch}
      </Banner>
    )
  const bodyName =
    read.bodies.find(({ body }) => body.id === referral.coded.bodyId)?.body.name ??
    referrals.noSuchBody
  return <Print {...props} {...{ view: read.view, referral, bodyName }} />
}

type Kind = keyof typeof sheets.kinds
const kindOptions = (['letter', 'consent'] as const).map((id) => ({ id, label: sheets.kinds[id] }))

interface PrintProps extends ReferralPrintScreenProps {
  view: CaseView
  referral: ReferralView
  bodyName: string
}

/** The words of the consent may name somebody: covered like those of the letter. */
const paperOf = ({ view, referral, desk }: PrintProps) => {
  const from = { view, referral, desk }
  const covers = referral.coded.consent?.covers ?? []
  const [told, identity] = [letterTold(from), letterIdentity(from)]
  const consentFor = referral.words?.consentFor ?? null
  const covered = referralLetter({ ...told, why: consentFor }, identity, covers, covering)
  return {
    letter: referralLetter(told, identity, covers, covering),
    consentFor: covered.told.why,
  }
}

function Print(props: PrintProps) {
  const { referral, desk, settings, bodyName, now, onBack } = props
  const hasConsent = referral.coded.consent !== null
  const [kind, setKind] = useState<Kind>(hasConsent ? 'letter' : 'consent')
  const [problem, setProblem] = useState<string | null>(null)
  const mayPrint = desk.session.mayDo.includes('referral.print')
  const reason = !mayPrint
    ? refusals['not-allowed']
    : kind === 'letter' && !hasConsent
      ? sheets.notConsented
      : undefined
  const print = () => {
    if (reason !== undefined) return
    void printReferral(referral.referralId).then((outcome) => setProblem(problemText(outcome)))
  }
  // Held here even where nothing may be printed: no sheet leaves past the journal.
  useShortcuts({ 'Ctrl+P': print })
  const { letter, consentFor } = paperOf(props)
  const own = {
    name: settings.deskName ?? deskIdentity.name,
    phone: settings.deskPhone ?? deskIdentity.phone,
  }
  return (
    <>
      <div className={styles['bar']} data-no-print="">
        <Button icon="left" onPress={onBack}>
          {sheets.back}
        </Button>
        <div className={styles['contact']}>
          <Segment<Kind>
            label={sheets.choose}
            layout="bare"
            options={kindOptions}
            value={kind}
            onChange={(next) => setKind(next ?? kind)}
            isRequired
          />
        </div>
        <Button
          variant="primary"
          icon="print"
          keys="Ctrl+P"
          onPress={print}
          disabledReason={reason}
        >
          {handover.print}
        </Button>
      </div>
      <Note>{sheets.lead}</Note>
      {(problem ?? (kind === 'letter' && !hasConsent ? sheets.notConsented : null)) !== null && (
        <Banner tone="warn" live="polite">
          {problem ?? sheets.notConsented}
        </Banner>
      )}
      <div
        className={styles['desk']}
        data-part="scroll"
        tabIndex={0}
        role="group"
        aria-label={sheets.kinds[kind]}
      >
        <Paper
          foot={[
            handover.printedAt(eraMomentText(now)),
            handover.printedBy(desk.session.counselor?.name ?? ''),
          ]}
          // Boxes for approval are the desk's own: this paper leaves it.
          boxes={[]}
        >
          {kind === 'letter' ? (
            <LetterSheet {...{ letter, referral, bodyName }} desk={own} />
          ) : (
            <ConsentSheet {...{ referral, bodyName, consentFor }} desk={own} />
          )}
        </Paper>
      </div>
    </>
  )
}
