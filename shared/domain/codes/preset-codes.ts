/**
 * Preset codes: the choices every desk begins with, list by list. Their wording is in `shared/messages`.
 * A code that was ever shipped stays here for good: old records speak of it.
 *
 * Sources: DOMAIN 6 (a useful record) and the desk's own page (advice, wishes).
 */
export const presetCodes = {
  harm: [
    'defamation',
    'insult',
    'privacy',
    'doxxing',
    'impersonation',
    'image',
    'threat',
    'intimateImage',
    'harassment',
    'falseReview',
    'bullying',
    'copyright',
    'other',
  ],
  wish: ['delete', 'identify', 'punish', 'compensation', 'beHeard', 'watch', 'information'],
  advice: [
    'evidence',
    'deletionRequest',
    'muteBlock',
    'lawyer',
    'psychologist',
    'legalAffairsBureau',
    'privateDesk',
    'police',
    'other',
  ],
  howHeard: [
    'website',
    'flyer',
    'school',
    'police',
    'municipality',
    'media',
    'sns',
    'acquaintance',
    'otherDesk',
    'other',
  ],
  closing: ['resolved', 'advised', 'referred', 'ownWish', 'unreachable', 'outOfScope', 'other'],
  room: ['room1', 'room2'],
} as const

export type CodeListName = keyof typeof presetCodes
export type PresetCode<L extends CodeListName> = (typeof presetCodes)[L][number]
export const codeListNames = Object.keys(presetCodes) as readonly CodeListName[]
