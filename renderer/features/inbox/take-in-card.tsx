/** Taking in: files are chosen or dropped anywhere on the screen; how far it is, and what came of it. */
import { useRef, useState } from 'react'
import { setAllAside } from '../../actions/message/set-aside.ts'
import { takeInFiles } from '../../actions/message/take-in.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './inbox.module.css'
import { takenText, type TakenText } from './taken-text.ts'

const { inbox } = messages

interface Running {
  readonly fileName: string
  readonly share: number
}

export function useTakeIn(isLocked: boolean, counselorId: string) {
  const [running, setRunning] = useState<Running | null>(null)
  const [said, setSaid] = useState<TakenText | null>(null)
  /** What the last taking in brought, while it can be taken out of the way again. */
  const [fresh, setFresh] = useState<readonly string[]>([])
  const controller = useRef<AbortController | null>(null)
  const take = async (files: readonly File[]): Promise<void> => {
    if (isLocked || files.length === 0 || controller.current !== null) return
    const own = new AbortController()
    controller.current = own
    setSaid(null)
    try {
      const taken = await takeInFiles(
        files,
        ({ fileName, done, total }) =>
          setRunning({ fileName, share: total === 0 ? 0 : done / total }),
        own.signal,
      )
      setSaid(takenText(taken))
      setFresh(
        taken.flatMap(({ outcome }) => (outcome.kind === 'done' ? outcome.value.messageIds : [])),
      )
    } finally {
      controller.current = null
      setRunning(null)
    }
  }
  const undo = async (): Promise<void> => {
    setFresh([])
    const outcome = await setAllAside(fresh, counselorId, 'other')
    setSaid(
      outcome.kind === 'done'
        ? { tone: 'info', lines: [inbox.undone(outcome.value.count)] }
        : { tone: 'warn', lines: [inbox.notUndone] },
    )
  }
  return {
    running,
    said,
    take,
    undo,
    canUndo: fresh.length > 0,
    stop: () => controller.current?.abort(),
  }
}
export type TakingIn = ReturnType<typeof useTakeIn>

export interface TakeInBarProps {
  taking: TakingIn
  isLocked: boolean
}

export function TakeInBar({ taking, isLocked }: TakeInBarProps) {
  const { running, said, take, undo, canUndo, stop } = taking
  const input = useRef<HTMLInputElement>(null)
  return (
    <section className={styles['taking']}>
      <div className={styles['choose']}>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".eml,.csv,.tsv,.txt"
          aria-label={inbox.chooseFiles}
          onChange={(event) => {
            void take([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <Button
          variant="primary"
          icon="plus"
          onPress={() => input.current?.click()}
          disabledReason={isLocked ? inbox.locked : undefined}
        >
          {inbox.choose}
        </Button>
        <Note>{inbox.lead}</Note>
      </div>
      {running !== null && (
        <div className={styles['running']}>
          <Progress label={inbox.taking(running.fileName)} share={running.share} />
          <Button size="sm" icon="x" onPress={stop}>
            {inbox.stop}
          </Button>
        </div>
      )}
      {said !== null && (
        <Banner
          tone={said.tone}
          live="polite"
          actions={
            canUndo ? (
              <Button size="sm" icon="undo" onPress={() => void undo()}>
                {inbox.undo}
              </Button>
            ) : undefined
          }
        >
          <ul className={styles['problems']}>
            {said.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Banner>
      )}
    </section>
  )
}
