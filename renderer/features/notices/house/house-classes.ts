// Adding and removing classes of notice. A class is identified by its id, which notices store; a new one gets it from
// its label when the wording is saved.
import type { NoticeClass, NoticeProfile } from '../../../../electron/contract/index.ts'

const NEW = 'new-class-'
/** The maximum in a profile. */
export const MOST_CLASSES = 30

export function isNewClass({ id }: Pick<NoticeClass, 'id'>): boolean {
  return id.startsWith(NEW)
}

/** One more class, without a label yet, about corrections. */
export function withNewClass(profile: NoticeProfile): NoticeProfile {
  const number = Math.max(0, ...profile.classes.filter(isNewClass).map(({ id }) => Number(id.slice(NEW.length)))) + 1
  const about = { about: 'corrections', isForMisspelling: false, mustSay: '', text: '{sentences}' } as const
  return { ...profile, classes: [...profile.classes, { id: `${NEW}${number}`, label: '', meaning: '', ...about }] }
}

/** A profile keeps at least one class. */
export function withoutClass(profile: NoticeProfile, id: string): NoticeProfile {
  return profile.classes.length < 2
    ? profile
    : { ...profile, classes: profile.classes.filter((each) => each.id !== id) }
}

/** With permanent ids for new classes: their label in lower case, made unique by a number. */
export function withLastingIds(profile: NoticeProfile): NoticeProfile {
  const taken = new Set(profile.classes.filter((each) => !isNewClass(each)).map(({ id }) => id))
  const lasting = (label: string): string => {
    const words = label
      .normalize('NFC')
      .toLocaleLowerCase('en')
      .match(/[\p{L}\p{N}]+/gu) ?? ['class']
    const id = words.join('-').slice(0, 50)
    let free = id
    for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`
    taken.add(free)
    return free
  }
  const classes = profile.classes.map((each) => (isNewClass(each) ? { ...each, id: lasting(each.label) } : each))
  return { ...profile, classes }
}
