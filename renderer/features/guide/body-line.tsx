/** A body the guide names: its name and number, and the one thing that can be done with it here. */
import { createContext, useContext } from 'react'
import { Button } from '../../ui/button.tsx'
import { messages } from '../../../shared/messages/language.ts'

const { guide } = messages

export interface BodyDoing {
  readonly kind: 'tell' | 'refer'
  /** What was told already in this contact. */
  readonly isDone: (bodyId: string) => boolean
  readonly run: (bodyId: string) => void
}

/** `null`: the guide is only read. */
export const BodyDoings = createContext<BodyDoing | null>(null)

export function BodyLine({ id, name }: { id: string; name: string }) {
  const doing = useContext(BodyDoings)
  const isDone = doing?.isDone(id) ?? false
  return (
    <>
      <b>{name}</b>
      {doing !== null && (
        <Button
          size="sm"
          icon={isDone ? 'check' : undefined}
          ariaLabel={`${name} ${guide.bodyDoings[doing.kind]}`}
          onPress={() => doing.run(id)}
        >
          {guide.bodyDoings[doing.kind]}
        </Button>
      )}
    </>
  )
}
