/** One window: its number in figures that can be read out, whether it is open, and what to know before naming it. */
import { useState } from 'react'
import { copyText } from '../../actions/referralBody/copy-text.ts'
import { isCheckDue } from '../../../shared/domain/referralBody/check-due.ts'
import type { Turn } from '../../../shared/domain/referralBody/turn-to.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { eraDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { BodyView } from '../../data/queries/bodies.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { BodyHoursPart } from './body-hours.tsx'
import { StateTag } from './body-list.tsx'
import { personText } from './body-text.ts'
import styles from './directory.module.css'
import { RetireDialog } from './retire-dialog.tsx'

const { directory, words } = messages

export interface BodyCardProps {
  turn: Turn<BodyView>
  now: InstantText
  checkDays: number
  /** Why nothing can be changed. */
  lockedReason: string | undefined
  said: string | null
  onSaid: (text: string) => void
  onEdit: () => void
  onCheck: () => void
  onRetire: () => void
  onBringBack: () => void
}

export function BodyCard(props: BodyCardProps) {
  const { turn, now, onSaid } = props
  const { body } = turn.one
  return (
    <Card
      title={body.name}
      tags={
        <>
          <Tag tone="info" icon={null}>
            {directory.kinds[body.kind]}
          </Tag>
          {!body.isVerified && <Tag tone="unknown">{directory.unverified}</Tag>}
        </>
      }
      body="flush"
      className={styles['card']}
    >
      <div
        className={styles['about']}
        data-part="scroll"
        tabIndex={0}
        role="group"
        aria-label={body.name}
        data-own-focus=""
      >
        {!body.isVerified && (
          <Banner tone="warn" layout="stacked">
            {directory.unverifiedText}
          </Banner>
        )}
        {body.retiredOn !== null && (
          <Banner tone="plain">{directory.retiredOn(eraDateText(body.retiredOn))}</Banner>
        )}
        <div className={styles['head']}>
          {body.phone === null ? (
            <p className={styles['none']}>{directory.noPhone}</p>
          ) : (
            <Num className={styles['phone']}>{body.phone}</Num>
          )}
          <StateTag {...{ turn, now }} />
          {turn.state.kind === 'closed' && turn.state.isAssumed && (
            <Note>{directory.holidayAssumed}</Note>
          )}
        </div>
        {body.web !== null && <Web web={body.web} onSaid={onSaid} />}
        <Facts turn={turn} />
        <BodyHoursPart hours={body.hours} now={now} />
      </div>
      <Foot {...props} />
    </Card>
  )
}

const dueLook = { tone: 'due', icon: 'dia' } as const
const neverLook = { tone: 'line', icon: 'ring' } as const
const checkedLook = { tone: 'ok', icon: 'okc' } as const

const copy = (text: string, onSaid: (text: string) => void) =>
  onSaid(copyText(text) ? directory.copied : directory.notCopied)

function Web({ web, onSaid }: { web: string; onSaid: (text: string) => void }) {
  return (
    <div className={styles['web']}>
      <Num className={styles['address']}>{web}</Num>
      <Button size="sm" onPress={() => copy(web, onSaid)}>
        {directory.copyWeb}
      </Button>
      <Note>{directory.webHint}</Note>
    </div>
  )
}

function Facts({ turn }: { turn: Turn<BodyView> }) {
  const { body } = turn.one
  const lines = [
    [directory.about, body.needs.map((need) => directory.needs[need]).join(words.listMark)],
    [directory.for, body.persons.map(personText).join(words.listMark) || directory.forUnknown],
    [directory.canDo, body.canDo],
    [directory.howTo, body.howTo],
    [directory.note, body.note],
    [directory.place, body.place],
    [directory.source, body.source],
  ] as const
  return (
    <dl className={styles['facts']}>
      {lines.map(
        ([name, text]) =>
          text !== null &&
          text !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <TypedText>{text}</TypedText>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Foot(props: BodyCardProps) {
  const { turn, now, checkDays, lockedReason, said, onSaid } = props
  const { body } = turn.one
  const [isRetiring, setRetiring] = useState(false)
  const isDue = isCheckDue(body, dateOf(now), checkDays)
  const checked =
    body.checkedOn === null
      ? directory.neverChecked
      : directory.checkedOn(eraDateText(body.checkedOn))
  return (
    <div className={styles['foot']}>
      <Tag {...(isDue ? dueLook : body.checkedOn === null ? neverLook : checkedLook)}>
        {checked}
      </Tag>
      <Button size="sm" icon="check" onPress={props.onCheck} disabledReason={lockedReason}>
        {directory.check}
      </Button>
      <span className={styles['said']} role="status">
        {said}
      </span>
      {body.phone !== null && (
        <Button size="sm" onPress={() => copy(body.phone ?? '', onSaid)}>
          {directory.copyPhone}
        </Button>
      )}
      {body.retiredOn === null ? (
        <Button
          variant="quiet"
          size="sm"
          onPress={() => setRetiring(true)}
          disabledReason={lockedReason}
        >
          {directory.retire}
        </Button>
      ) : (
        <Button
          variant="quiet"
          size="sm"
          icon="undo"
          onPress={props.onBringBack}
          disabledReason={lockedReason}
        >
          {directory.bringBack}
        </Button>
      )}
      <Button variant="primary" icon="pen" onPress={props.onEdit} disabledReason={lockedReason}>
        {directory.edit}
      </Button>
      {isRetiring && (
        <RetireDialog
          name={body.name}
          onClose={() => setRetiring(false)}
          onRetire={() => {
            setRetiring(false)
            props.onRetire()
          }}
        />
      )}
    </div>
  )
}
