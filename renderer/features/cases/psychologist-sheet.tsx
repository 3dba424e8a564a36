/** 心理相談票: how the person is, what was asked and done about danger, what it wishes. No posts. */
import type { Told } from '../../../shared/domain/sheet/expert-sheet.ts'
import { messages } from '../../../shared/messages/language.ts'
import { TypedText } from '../../ui/text.tsx'
import { personFacts } from './lawyer-sheet.tsx'
import { Facts, Part, type SheetFacts } from './sheet-parts.tsx'
import styles from './handover.module.css'

const { sessionSheets } = messages

const reachFacts = ({ phone, mail }: Told): SheetFacts => {
  const told = [phone, mail].filter((each) => each !== null).join(' ')
  return [[sessionSheets.reach, told === '' ? sessionSheets.reachByDesk : told]]
}

export function PsychologistSheet({ told }: { told: Told }) {
  return (
    <>
      <Part title={sessionSheets.person}>
        <Facts isPaired facts={[...personFacts(told), ...reachFacts(told)]} />
      </Part>
      <Part title={sessionSheets.questions}>
        <p>
          <TypedText>{told.questions ?? sessionSheets.noQuestions}</TypedText>
        </p>
      </Part>
      <Part title={sessionSheets.mind}>
        <Lines lines={told.mind} none={sessionSheets.noMind} />
      </Part>
      <Part title={sessionSheets.danger}>
        <Facts isPaired facts={told.danger} />
        <Facts facts={[[sessionSheets.deeds, told.deeds.join('\n') || sessionSheets.none]]} />
      </Part>
      <Part title={sessionSheets.matter}>
        <Facts
          facts={[
            [sessionSheets.harm, told.harm],
            [sessionSheets.wishes, told.wishes],
            [sessionSheets.done, told.advice],
          ]}
        />
      </Part>
      <Part title={sessionSheets.wishLines}>
        <Lines lines={told.wishLines} none={sessionSheets.noMind} />
      </Part>
      <Part title={sessionSheets.resultByHand}>
        <div className={styles['byHand']} />
      </Part>
    </>
  )
}

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <p>{none}</p>
  return (
    <ul className={styles['lines']}>
      {lines.map((line, index) => (
        <li key={index}>
          <TypedText>{line}</TypedText>
        </li>
      ))}
    </ul>
  )
}
