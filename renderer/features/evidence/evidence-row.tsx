/** One file of evidence. Its picture is not even opened before the counselor asks for it. */
import { useEffect, useState } from 'react'
import { lookAtEvidence } from '../../actions/evidence/look-at-evidence.ts'
import { exportEvidence } from '../../actions/evidence/keep-evidence.ts'
import type { EvidenceView } from '../../data/queries/evidence-view.ts'
import { checkPoints, hashHead } from '../../../shared/domain/evidence/evidence.ts'
import { dateOf, timeOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { shortDateText, sizeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { DescribeDialog } from './describe-dialog.tsx'
import styles from './evidence.module.css'
import { PreviewDialog, type Shown } from './preview-dialog.tsx'
import type { WorkInHand } from './use-work.ts'

const { evidence } = messages

export interface EvidenceRowProps {
  one: EvidenceView
  isLocked: boolean
  now: InstantText
  work: WorkInHand
}

export function EvidenceRow({ one, isLocked, now, work }: EvidenceRowProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [open, setOpen] = useState<'preview' | 'describe' | null>(null)
  const url = shown?.kind === 'image' ? shown.url : null
  useEffect(() => (url === null ? undefined : () => URL.revokeObjectURL(url)), [url])
  const name = one.described?.name || evidence.noName
  const show = async () => {
    const seen = await work.run(name, () => lookAtEvidence(one.evidenceId))
    if (seen === null) return
    setShown(
      seen.kind === 'image' ? { kind: 'image', url: URL.createObjectURL(seen.content) } : seen,
    )
    if (seen.kind !== 'image') setOpen('preview')
  }
  return (
    <ListRow>
      <div className={styles['row']}>
        <Thumb url={url} name={name} isImage={one.mediaKind === 'image'} />
        <Facts {...{ one, name, now }} />
        {one.described !== null && (
          <RowButtons
            {...{ one, isLocked, work, shown }}
            onShow={() => void show()}
            onHide={() => setShown(null)}
            onOpen={setOpen}
          />
        )}
      </div>
      {open === 'preview' && shown !== null && (
        <PreviewDialog {...{ name, shown }} onClose={() => setOpen(null)} />
      )}
      {open === 'describe' && (
        <DescribeDialog {...{ one, name, isLocked }} onClose={() => setOpen(null)} />
      )}
    </ListRow>
  )
}

function Thumb({ url, name, isImage }: { url: string | null; name: string; isImage: boolean }) {
  if (url !== null)
    return <img className={styles['thumb']} src={url} alt={evidence.picture(name)} />
  return (
    <span className={styles['cover']}>
      <Icon name={isImage ? 'hide' : 'draft'} />
      {isImage && <small>{evidence.hidden}</small>}
    </span>
  )
}

const momentText = (at: InstantText, now: InstantText): string =>
  dateOf(at) === dateOf(now) ? timeOf(at) : shortDateText(dateOf(at))

function Facts({ one, name, now }: { one: EvidenceView; name: string; now: InstantText }) {
  const isMatching = one.match === 'matches'
  return (
    <div className={styles['facts']}>
      <b>
        <TypedText>{one.described === null ? evidence.destroyed : name}</TypedText>
      </b>
      <span className={styles['line']}>
        <Tag tone={isMatching ? 'ok' : 'late'}>
          {isMatching ? evidence.matches : evidence.differing}
        </Tag>
        <Num>{evidence.hash(hashHead(one.sha256))}</Num>
        <Num>{sizeText(one.sizeBytes)}</Num>
        <Note>{evidence.checked(one.checks.length, checkPoints.length)}</Note>
        <Note>
          {momentText(one.addedAt, now)} {one.addedByName ?? ''}
        </Note>
      </span>
      {one.described !== null && one.described.note !== null && (
        <TypedText>{one.described.note}</TypedText>
      )}
    </div>
  )
}

interface RowButtonsProps {
  one: EvidenceView
  isLocked: boolean
  work: WorkInHand
  shown: Shown | null
  onShow: () => void
  onHide: () => void
  onOpen: (what: 'preview' | 'describe') => void
}

function RowButtons({ one, isLocked, work, shown, onShow, onHide, onOpen }: RowButtonsProps) {
  const busy = work.running === null ? undefined : evidence.busy
  const isShowable = one.described?.showing !== 'nothing'
  const writeOut = async () => {
    const written = await work.run(evidence.exporting, (onProgress, signal) =>
      exportEvidence(one.evidenceId, onProgress, signal),
    )
    if (written !== null) work.say({ tone: 'ok', text: `${evidence.exported} ${written.path}` })
  }
  return (
    <div className={styles['buttons']}>
      {shown?.kind === 'image' ? (
        <>
          <Button size="sm" icon="find" onPress={() => onOpen('preview')}>
            {evidence.enlarge}
          </Button>
          <Button size="sm" icon="hide" onPress={onHide}>
            {evidence.hide}
          </Button>
        </>
      ) : (
        <Button
          size="sm"
          icon="eye"
          disabledReason={isShowable ? busy : evidence.noPreview}
          onPress={onShow}
        >
          {evidence.show}
        </Button>
      )}
      <Button
        size="sm"
        icon="dl"
        disabledReason={isLocked ? evidence.locked : busy}
        onPress={() => void writeOut()}
      >
        {evidence.export}
      </Button>
      <Button size="sm" icon="pen" onPress={() => onOpen('describe')}>
        {evidence.describe}
      </Button>
    </div>
  )
}
