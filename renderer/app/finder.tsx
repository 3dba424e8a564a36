/** The search of the title bar: screens, commands, cases, persons and posts in one list, and what choosing one does. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { findRecords } from '../data/queries/find.ts'
import type { FoundGroup, FoundRecords } from '../data/queries/found-view.ts'
import { subscribe } from '../data/queries/live.ts'
import { groupsInOrder, type Ranked } from '../../shared/domain/find/rank.ts'
import { messages } from '../../shared/messages/language.ts'
import type { Command } from '../ui/commands.ts'
import { FindBox } from '../ui/find-box.tsx'
import type { FindGroup, FindOption } from '../ui/find-list.tsx'
import { useLive } from '../ui/use-live.ts'
import { useDesk } from './desk-context.ts'
import { useGuideEntries } from './guide-entries.ts'
import { useFrameState } from './frame-state.ts'
import { fitting, useEntries, type Doing } from './finder-commands.ts'
import { caseOption, personOption, postOption } from './found-options.tsx'

const { finder, frame } = messages
const mostOfEach = 5
const wholeListId = 'whole-list'

interface Choice {
  readonly option: FindOption
  readonly run: () => void
}
interface Group {
  readonly id: keyof typeof finder.headings
  readonly found: readonly Ranked<Choice>[]
  readonly totalCount: number
}

function useFound(typed: string): {
  readonly records: FoundRecords | undefined
  readonly isSettled: boolean
} {
  const answer = useLive({ read: () => findRecords(typed, mostOfEach), subscribe }, typed)
  const [shown, setShown] = useState(answer)
  // While the next answer is on its way the last one stays: nothing jumps under the eye.
  if (answer !== undefined && answer !== shown) setShown(answer)
  return { records: answer ?? shown, isSettled: answer !== undefined }
}

export function Finder(doing: Doing) {
  const { say } = useDesk()
  const { typed, setTyped, setSearched } = useFrameState()
  const { records, isSettled } = useFound(typed)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const openCase = (caseFileId: string) =>
    void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })
  const openPerson = (personId: string) =>
    void navigate({ to: '/persons/$personId', params: { personId } })
  const wholeList = () => {
    setSearched(typed)
    if (pathname !== '/cases') void navigate({ to: '/cases' })
  }
  const entries = useEntries(doing)
  const guideEntries = useGuideEntries(typed)
  const ofEntries = (id: 'commands' | 'screens' | 'guide', some: readonly Command[]): Group => {
    const found = fitting(some, typed).map(({ rank, value }) => {
      const { id, icon, label, keys, disabledReason, run } = value
      const option = { id, icon, label, keys, disabledReason }
      const saying = disabledReason === undefined ? run : () => say(disabledReason)
      return { rank, value: { option, run: saying } }
    })
    return { id, found, totalCount: found.length }
  }
  const ofRecords = <T,>(
    id: Group['id'],
    group: FoundGroup<T> | undefined,
    view: (value: T) => Choice,
  ): Group => ({
    id,
    found: (group?.found ?? []).map(({ rank, value }) => ({ rank, value: view(value) })),
    totalCount: group?.totalCount ?? 0,
  })
  const groups = groupsInOrder<Choice, Group>([
    ofEntries('commands', entries.commands),
    ofEntries('screens', entries.screens),
    ofEntries('guide', guideEntries),
    ofRecords('persons', records?.persons, (one) => ({
      option: personOption(one),
      run: () => openPerson(one.personId),
    })),
    ofRecords('cases', records?.cases, (one) => ({
      option: caseOption(one),
      run: () => openCase(one.summary.caseFileId),
    })),
    ofRecords('posts', records?.posts, (one) => ({
      option: postOption(one),
      run: () => openCase(one.summary.caseFileId),
    })),
  ])
  const choose = (id: string) => {
    if (id === wholeListId) {
      wholeList()
      return
    }
    const choices = groups.flatMap(({ found }) => found.map(({ value }) => value))
    const chosen = choices.find(({ option }) => option.id === id)
    // The screen is where the keys go on; what opens takes the focus from here and gives it back here.
    document.getElementById('main')?.focus()
    setTyped('')
    chosen?.run()
  }
  return (
    <FindBox
      label={frame.find}
      placeholder={frame.findPlaceholder}
      keys="Ctrl+K"
      value={typed}
      onText={(text) => {
        setTyped(text)
        if (text.trim() === '') setSearched('')
      }}
      groups={groups.map(shownGroup)}
      isSettled={isSettled}
      onChoose={choose}
      onWholeList={wholeList}
      countText={countText(typed, groups, isSettled)}
      hints={finder.hints}
    />
  )
}

const shownGroup = ({ id, found, totalCount }: Group): FindGroup => ({
  id,
  heading: finder.headings[id],
  note: found.length < totalCount ? finder.someOf(found.length, totalCount) : undefined,
  options: [
    ...found.map(({ value }) => value.option),
    ...(id === 'cases'
      ? [
          {
            ...{ id: wholeListId, icon: 'find' as const, keys: 'Shift+Enter' },
            label: finder.wholeList(totalCount),
          },
        ]
      : []),
  ],
})

const countText = (typed: string, groups: readonly Group[], isSettled: boolean): string => {
  if (typed.trim() === '') return finder.begin
  const count = groups.reduce((sum, { totalCount }) => sum + totalCount, 0)
  if (count > 0) return finder.found(count)
  return isSettled ? finder.nothing : finder.searching
}
