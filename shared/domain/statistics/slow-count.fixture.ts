/**
 * Statistics counted again, slowly and by other means, to hold the tables against: every unit writes down the pairs it
 * stands for as text, with moments as milliseconds. Shares nothing with the tables but the shape of the facts.
 */
import type { StatisticsFacts, StatisticsLists } from './statistics-facts.ts'

type Contact = StatisticsFacts['contacts'][number]
interface Noted {
  readonly unit: string
  readonly row: string
  readonly column: string
}
export interface SlowCount {
  readonly base: number
  readonly cells: Readonly<Record<string, number>>
  readonly rows: Readonly<Record<string, number>>
  readonly columns: Readonly<Record<string, number>>
}
interface Group {
  readonly unit: string
  readonly isNew: boolean
  readonly inside: readonly Contact[]
  readonly until: readonly Contact[]
  readonly isContact: boolean
}

const dayMs = 86_400_000
const ms = (at: string) => new Date(at).getTime()
const tokyo = (at: string) => new Date(ms(at) + 9 * 3_600_000)
const dayNumber = (at: string) => Math.floor((ms(at) + 9 * 3_600_000) / dayMs)

export function slowCounts(
  facts: StatisticsFacts,
  lists: StatisticsLists,
  [from, to]: readonly [string, string],
): Readonly<Record<string, SlowCount>> {
  const startMs = ms(`${from}T00:00:00+09:00`)
  const endMs = ms(`${to}T00:00:00+09:00`)
  const inside = (at: string) => !(ms(at) < startMs) && !(ms(at) >= endMs)
  const later = (one: Contact, other: Contact) =>
    ms(one.receivedAt) !== ms(other.receivedAt)
      ? ms(one.receivedAt) > ms(other.receivedAt)
      : one.nth !== other.nth
        ? one.nth > other.nth
        : one.id > other.id
  const personOf = (contact: Contact) => {
    for (const one of facts.caseFiles)
      if (one.id === contact.caseFileId && one.callerId !== null) return `p${one.callerId}`
    return `c${contact.caseFileId}`
  }

  const contactGroups = facts.contacts
    .filter((one) => inside(one.receivedAt))
    .map((one): Group => ({
      ...{ unit: one.id, isNew: one.nth < 2, inside: [one], isContact: true },
      until: facts.contacts.filter(
        (other) => other.caseFileId === one.caseFileId && !later(other, one),
      ),
    }))
  const groupsBy = (keyOf: (one: Contact) => string, isPerson: boolean) =>
    [...new Set(facts.contacts.map(keyOf))].flatMap((key): Group[] => {
      const own = facts.contacts.filter((one) => keyOf(one) === key)
      const within = own.filter((one) => inside(one.receivedAt))
      if (within.length === 0) return []
      const isNew = isPerson
        ? own.every((one) => ms(one.receivedAt) >= startMs)
        : within.some((one) => one.nth < 2)
      const until = own.filter((one) => ms(one.receivedAt) < endMs)
      return [{ unit: key, isNew, inside: within, until, isContact: false }]
    })
  const groups = {
    contacts: contactGroups,
    caseFiles: groupsBy((one) => one.caseFileId, false),
    persons: groupsBy(personOf, true),
  }

  const newest = <T>(group: Group, of: (one: Contact) => T | null): T | null => {
    let found: Contact | null = null
    for (const one of group.until)
      if (of(one) !== null && (found === null || later(one, found))) found = one
    return found && of(found)
  }
  const one = (of: (one: Contact) => string | null) => (group: Group) => [
    newest(group, of) ?? 'unknown',
  ]
  const several = (of: (one: Contact) => readonly string[]) => (group: Group) => {
    const all = group.isContact
      ? (newest(group, (each) => (of(each).length ? of(each) : null)) ?? [])
      : group.until.flatMap((each) => [...of(each)])
    return all.length ? all : ['unknown']
  }
  const channel = (group: Group) => group.inside.map((each) => each.channel)
  const newness = (group: Group) => [group.isNew ? 'new' : 'continued']
  const done = (of: (one: Contact) => readonly string[]) => (group: Group) => {
    const all = group.inside.flatMap((each) => [...of(each)])
    return all.length ? all : ['none']
  }
  const age = one((each) => (each.ageBracket === 'unknown' ? null : each.ageBracket))
  const gender = one((each) => each.gender)
  const place = one((each) => each.municipality)
  const caller = one((each) => each.callerKind)
  const school = one((each) => each.schoolLevel)
  const heard = one((each) => each.howHeard)
  const tie = (group: Group) => {
    const told = newest(group, (each) => each.ties)
    return told === null ? ['unknown'] : told.length ? told : ['none']
  }
  const harm = several((each) => each.harm)
  const wish = several((each) => each.wishes)
  const urgency = (group: Group) => {
    const chosen = facts.caseFiles.find((each) => each.id === group.unit)?.urgency
    if (chosen) return [chosen]
    const last = (kind: string) =>
      newest(group, (each) => each.triage.find((told) => told.kind === kind) ?? null)?.isYes
    if (['threatToLife', 'visit', 'suicidal', 'childInDanger'].some(last)) return ['A']
    if (['stalking', 'intimateImages'].some(last)) return ['B']
    const all = ['threatToLife', 'visit', 'suicidal', 'childInDanger', 'stalking', 'intimateImages']
    return [all.every((kind) => last(kind) === false) ? 'C' : 'unknown']
  }
  const cross = (
    some: readonly Group[],
    rows: (group: Group) => readonly string[],
    columns: (group: Group) => readonly string[],
  ): Noted[] =>
    some.flatMap((group) =>
      rows(group).flatMap((row) =>
        columns(group).map((column) => ({ unit: group.unit, row, column })),
      ),
    )
  const open = (isOpen: boolean) => (isOpen ? 'inHours' : 'outOfHours')
  const ofOne = (of: (one: Contact) => string) => (group: Group) => group.inside.map(of)
  const groupOf = (service: string | null) => {
    if (service === null) return 'unknown'
    for (const each of lists.services) if (each.code === service) return each.group
    return 'other'
  }
  const postAge = (post: StatisticsFacts['posts'][number]) => {
    if (post.postedOn === null) return 'unknown'
    const days = dayNumber(post.notedAt) - dayNumber(`${post.postedOn}T12:00:00+09:00`)
    if (days < 0) return 'unknown'
    return days > 180 ? 'over180' : days > 90 ? 'upTo180' : days > 21 ? 'upTo90' : 'upTo21'
  }
  const posts = facts.posts.filter((post) => inside(post.notedAt))
  const referrals = facts.referrals.filter((each) => inside(each.madeAt))
  const outcome = (each: StatisticsFacts['referrals'][number]) =>
    each.result?.code ??
    (each.state === 'withdrawn'
      ? 'withdrawn'
      : each.history.filter((line) => line.act === 'declined').length
        ? 'declined'
        : 'noResult')
  const closed = facts.caseFiles.flatMap(({ id, openedAt, closing }) =>
    closing && inside(closing.at) ? [{ id, openedAt, closing }] : [],
  )
  const span = (days: number) =>
    days > 365 ? 'over365' : days > 90 ? 'upTo365' : days > 30 ? 'upTo90' : 'upTo30'
  const { contacts, caseFiles, persons } = groups
  const mails = contacts.filter((group) => group.inside.every((each) => each.channel !== 'phone'))

  const noted: Record<string, readonly Noted[]> = {
    'T1-contacts': cross(contacts, newness, channel),
    'T1-caseFiles': cross(caseFiles, newness, channel),
    'T1-persons': cross(persons, newness, channel),
    'T2-weekday': cross(
      contacts,
      channel,
      ofOne((each) => String(tokyo(each.receivedAt).getUTCDay() || 7)),
    ),
    'T2-hour': cross(
      contacts,
      ofOne((each) => String(tokyo(each.receivedAt).getUTCHours())),
      channel,
    ),
    'T2-open': cross(
      contacts,
      channel,
      ofOne((each) => open(each.channel === 'phone' ? each.inPhoneHours : each.inDeskHours)),
    ),
    'T2-stray': facts.strayCalls
      .filter((each) => inside(each.receivedAt))
      .map((each) => ({ unit: each.id, row: each.kind, column: open(each.inPhoneHours) })),
    'T3-contacts': cross(contacts, caller, newness),
    'T3-persons': cross(persons, caller, newness),
    'T4-contacts': cross(contacts, age, gender),
    'T4-persons': cross(persons, age, gender),
    'T4-school': cross(persons, school, gender),
    'T5-contacts': cross(contacts, place, tie),
    'T5-persons': cross(persons, place, tie),
    'T6-contacts': cross(contacts, harm, newness),
    'T6-caseFiles': cross(caseFiles, harm, newness),
    'T7-posts': posts.map((post) => ({
      ...{ unit: post.id, row: post.service ?? 'unknown', column: groupOf(post.service) },
    })),
    'T7-caseFiles': posts.map((post) => ({
      ...{ unit: post.caseFileId, row: groupOf(post.service), column: postAge(post) },
    })),
    'T9-contacts': cross(contacts, wish, newness),
    'T9-caseFiles': cross(caseFiles, wish, newness),
    'T10-advice': cross(
      contacts,
      done((each) => each.advice.map(({ kind }) => kind)),
      channel,
    ),
    'T10-referrals': referrals.map((each) => ({
      ...{ unit: each.id, row: each.bodyKind, column: each.method },
    })),
    'T11-sessions': facts.sessions
      .filter((each) => inside(each.from))
      .map(({ id, kind, state }) => ({
        ...{ unit: id, row: kind },
        column: ['tentative', 'confirmed'].includes(state) ? 'open' : state,
      })),
    'T12-bodies': referrals.map((each) => ({
      ...{ unit: each.id, row: each.bodyId, column: outcome(each) },
    })),
    'T12-kinds': referrals.map((each) => ({
      ...{ unit: each.id, row: each.bodyKind, column: outcome(each) },
    })),
    'T13-noted': posts.map((post) => ({
      ...{ unit: post.id, row: groupOf(post.service), column: postAge(post) },
    })),
    'T14-urgency': cross(caseFiles, urgency, newness),
    'T14-dangers': contacts.flatMap(({ unit, inside: [each] }) =>
      ['threatToLife', 'visit', 'stalking', 'intimateImages', 'suicidal', 'childInDanger'].map(
        (row) => {
          const told = each?.triage.filter(({ kind }) => kind === row) ?? []
          return { unit, row, column: told[0] ? (told[0].isYes ? 'yes' : 'no') : 'unasked' }
        },
      ),
    ),
    'T14-deeds': cross(
      contacts,
      done((each) => each.dangerActions.map(({ deed }) => deed)),
      channel,
    ),
    'T15-contacts': cross(contacts, heard, newness),
    'T15-caseFiles': cross(caseFiles, heard, newness),
    'T16-answered': cross(
      mails,
      channel,
      ofOne((each) =>
        !each.answeredAt ? 'waiting' : each.answerChannel ? 'answered' : 'noAnswerNeeded',
      ),
    ),
    'T17-reasons': closed.map(({ id, openedAt, closing }) => ({
      ...{ unit: id, row: closing.reason },
      column: span(dayNumber(closing.at) - dayNumber(openedAt)),
    })),
    'T17-wishes': closed.flatMap(({ id, closing }): Noted[] =>
      closing.perWish.length
        ? closing.perWish.map(({ wish: row, reached: column }) => ({ unit: id, row, column }))
        : [{ unit: id, row: 'unknown', column: 'unknown' }],
    ),
  }
  return Object.fromEntries(Object.entries(noted).map(([code, lines]) => [code, counted(lines)]))
}

function counted(lines: readonly Noted[]): SlowCount {
  const distinct = (keyOf: (line: Noted) => string) => {
    const seen = [...new Set(lines.map((line) => `${keyOf(line)}\t${line.unit}`))]
    const counts: Record<string, number> = {}
    for (const text of seen) {
      const key = text.slice(0, text.lastIndexOf('\t'))
      counts[key] = (counts[key] ?? 0) + 1
    }
    return counts
  }
  return {
    base: new Set(lines.map(({ unit }) => unit)).size,
    cells: distinct(({ row, column }) => `${row} × ${column}`),
    rows: distinct(({ row }) => row),
    columns: distinct(({ column }) => column),
  }
}
