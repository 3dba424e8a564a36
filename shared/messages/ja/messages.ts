/** Every Japanese text, by where it is read. */
import { bookingRefusals, bookingWords } from './booking-refusals.ts'
import { cases } from './cases.ts'
import { danger } from './danger.ts'
import { demo } from './demo.ts'
import { directory } from './directory.ts'
import { evidence } from './evidence.ts'
import { experts } from './experts.ts'
import { failures, refusals, refusedOtherwise } from './failures.ts'
import { finder } from './finder.ts'
import { frame, nextCall, unsavedLock } from './frame.ts'
import { guide } from './guide.ts'
import { handover } from './handover.ts'
import { history } from './history.ts'
import { answers, inbox } from './inbox.ts'
import { intake } from './intake.ts'
import { persons } from './persons.ts'
import { referrals } from './referrals.ts'
import { sessionSheets } from './session-sheets.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { sheets } from './sheets.ts'
import { statistics } from './statistics.ts'
import { today } from './today.ts'
import { newPassphrase, vault } from './vault.ts'
import { words } from './words.ts'

export const ja = {
  answers,
  bookingRefusals,
  bookingWords,
  cases,
  danger,
  demo,
  directory,
  evidence,
  experts,
  failures,
  finder,
  frame,
  guide,
  handover,
  history,
  inbox,
  intake,
  newPassphrase,
  nextCall,
  persons,
  referrals,
  refusals,
  refusedOtherwise,
  sessionSheets,
  sessions,
  settings,
  sheets,
  statistics,
  today,
  unsavedLock,
  vault,
  words,
}
