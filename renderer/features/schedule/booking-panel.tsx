/** Booking a session: for whom, with which kind of expert, when; checked as it is filled in, booked with one press. */
import { usualHoldUntil } from '../../../shared/domain/booking/decide-booking.ts'
import { expertKinds, type ExpertKind } from '../../../shared/domain/expert/expert.ts'
import { momentText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { OverrideField, PastFields, PersonChoice, RoomChoice } from './booking-fields.tsx'
import type { BookingForm } from './booking-form.ts'
import { CasePick } from './case-pick.tsx'
import { Checks } from './checks.tsx'
import { ContactNotice } from './contact-notice.tsx'
import styles from './panel.module.css'
import { PlaceField } from './place-field.tsx'
import { Problems } from './problems.tsx'
import { QuotaLine } from './quota-line.tsx'
import type { ScheduleDesk } from './schedule-desk.ts'
import { kindIcon } from './schedule-text.ts'
import { SeriesFields } from './series-fields.tsx'
import { missingText, requestedAtOf, useBook } from './use-book.ts'
import { useBooking } from './use-booking.ts'
import { useConflict } from './use-conflict.ts'

const { frame, sessions } = messages
const kindOptions = expertKinds.map((id) => ({
  ...{ id, label: sessions.kinds[id], icon: kindIcon[id] },
}))
const labelWidth = '4.6em'

export interface BookingPanelProps {
  desk: ScheduleDesk
  form: BookingForm
  onForm: (form: BookingForm) => void
  onClose: () => void
  /** `null`: it was a series. */
  onBooked: (sessionId: string | null, said: string) => void
}

export function BookingPanel({ desk, form, onForm, onClose, onBooked }: BookingPanelProps) {
  const grounds = useBooking(desk, form)
  const conflict = useConflict(form.kind === 'lawyer' ? form.caseFileId : null, form.words)
  const change = (next: Partial<BookingForm>) => onForm({ ...form, ...next })
  const { problems, book } = useBook({ desk, form, grounds, conflict, onBooked })
  const missing = missingText(form, grounds, conflict, desk)
  useShortcuts(
    {
      'Ctrl+Enter': () => missing === undefined && book('confirmed'),
      'Ctrl+Shift+Enter': () => missing === undefined && !grounds.isOver && book('tentative'),
      Escape: onClose,
    },
    {},
  )
  return (
    <Card
      title={sessions.bookingTitle}
      actions={
        <Button size="sm" variant="quiet" keys="Esc" onPress={onClose}>
          {frame.close}
        </Button>
      }
      body="flush"
      isGrowing
    >
      <div className={styles['body']}>
        <div className={styles['fields']}>
          <CasePick
            caseFileId={form.caseFileId}
            chosen={grounds.caseView?.summary ?? null}
            onChoose={(caseFileId) => change({ caseFileId, personId: null })}
          />
          <PersonChoice {...{ grounds, change }} />
          <Segment<ExpertKind>
            label={sessions.filterKind}
            labelWidth={labelWidth}
            options={kindOptions}
            value={form.kind}
            onChange={(kind) => kind !== null && change({ kind, place: null, room: null })}
            isRequired
          />
          <PlaceField
            key={form.kind}
            kind={form.kind}
            experts={grounds.around?.experts ?? []}
            seats={grounds.seats}
            place={form.place}
            now={desk.now}
            onPlace={(place) => change({ place })}
          />
          <RoomChoice {...{ desk, form, grounds, change }} />
          {grounds.quota !== null && (
            <div className={styles['row']}>
              <span className={styles['label']}>{sessions.quotaLabel}</span>
              <QuotaLine quota={grounds.quota} isAdding={form.place !== null} />
            </div>
          )}
          {form.kind === 'psychologist' && !grounds.isOver && (
            <SeriesFields {...{ desk, form, grounds }} onChange={change} />
          )}
        </div>
        {form.place !== null && (
          <Checks
            refusals={grounds.refusals}
            conflict={form.kind === 'lawyer' ? conflict : undefined}
          />
        )}
        <OverrideField {...{ desk, grounds, form, change }} />
        {form.kind === 'lawyer' && (
          <TextArea
            label={sessions.otherSide}
            rows={1}
            defaultValue={form.words}
            onText={(text) => change({ words: text })}
          />
        )}
        {grounds.isOver ? (
          <PastFields {...{ form, change }} />
        ) : (
          <TextArea
            label={sessions.noteForExpert}
            rows={2}
            defaultValue={form.note}
            onText={(note) => change({ note })}
          />
        )}
        <TextField
          label={sessions.requestedOn}
          layout="stacked"
          hint={sessions.requestedOnHint}
          defaultValue={form.requestedOn}
          onText={(requestedOn) => change({ requestedOn })}
          problem={
            requestedAtOf(form, desk.now) === null
              ? sessions.placeProblems['not-a-date']
              : undefined
          }
        />
        <ContactNotice person={grounds.caseView?.caller ?? null} />
        <Problems lines={problems} />
      </div>
      <div className={styles['buttons']}>
        {!grounds.isOver && (
          <Button isWide onPress={() => book('tentative')} disabledReason={missing}>
            {sessions.bookTentative}
          </Button>
        )}
        <Button
          isWide
          variant="primary"
          keys="Ctrl+Enter"
          onPress={() => book('confirmed')}
          disabledReason={missing}
        >
          {grounds.isOver ? sessions.recordPast : sessions.bookConfirmed}
        </Button>
        <p className={styles['hint']}>
          {missing ?? (grounds.isOver ? sessions.isOver : holdText(desk, form))}
        </p>
      </div>
    </Card>
  )
}

const holdText = ({ hours, now }: ScheduleDesk, { place }: BookingForm): string =>
  place === null ? '' : sessions.holdsUntil(momentText(usualHoldUntil(hours, now, place.from)))
