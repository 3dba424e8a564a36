/** Posts that a case is about: addresses that belong to nobody, and days as callers tell them. */
import servicesPreset from '../../resources/takedown/services.json'
import { expectOk } from '../../shared/domain/core/result.ts'
import type { PostId } from '../../shared/domain/core/id.ts'
import type { Contact } from '../../shared/domain/contact/contact.ts'
import type { Post } from '../../shared/domain/post/post.ts'
import { accountOf, parseServices, recogniseService } from '../../shared/domain/post/service.ts'
import { addDays, dateOf } from '../../shared/domain/time/tokyo.ts'
import type { Chance } from './chance.ts'
import notes from './notes.json'

const services = expectOk(parseServices(servicesPreset))

const digits = (chance: Chance, count: number): string =>
  String(chance.between(10 ** (count - 1), 10 ** count - 1))

interface Where {
  readonly url: string
  readonly postNumber: string | null
  readonly accountUrl: string | null
}

const onX = (chance: Chance): Where => {
  const accountUrl = `https://x.com/example_${chance.pick(['a', 'b', 'c'])}${digits(chance, 2)}`
  const url = `${accountUrl}/status/1${digits(chance, 9)}${digits(chance, 9)}`
  return { url, postNumber: null, accountUrl }
}

const onBoard = (chance: Chance): Where => {
  const postNumber = digits(chance, chance.between(1, 3))
  const url = `https://bbs.example.jp/read/${digits(chance, 5)}/${postNumber}`
  return { url, postNumber, accountUrl: null }
}

const daysOf = (chance: Chance, { receivedAt }: Pick<Contact, 'receivedAt'>) => {
  const ago = chance.between(0, 45)
  const postedOn = addDays(dateOf(receivedAt), -ago)
  const seenOn = addDays(postedOn, chance.between(0, ago))
  const isKnown = chance.happens(0.8)
  return {
    postedOn: isKnown ? postedOn : null,
    postedOnAsTold: isKnown ? postedOn.replaceAll('-', '/') : chance.pick(notes.toldDays),
    seenOn,
    seenOnAsTold: seenOn.replaceAll('-', '/'),
  }
}

export const inventPost = (
  chance: Chance,
  contact: Pick<Contact, 'id' | 'caseFileId' | 'receivedAt'>,
): Post => {
  const where = chance.happens(0.6) ? onX(chance) : onBoard(chance)
  return {
    id: chance.id<PostId>(),
    caseFileId: contact.caseFileId,
    contactId: contact.id,
    notedAt: contact.receivedAt,
    service: recogniseService(where.url, services),
    ...where,
    ...daysOf(chance, contact),
    posterName: chance.happens(0.4) ? chance.pick(notes.posterNames) : null,
    posterKana: null,
    posterHandle: accountOf(where.url),
  }
}
