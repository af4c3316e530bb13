// The house's wording while it is being edited: kept until saved or closed, and its errors.

import { create } from 'zustand'
import {
  checkClass,
  checkTemplate,
  isLanguage,
  type NoticeClass,
  type NoticeProfile,
  PLACEHOLDERS,
  type Problem,
  type ShippedProfile,
  shippedProfile,
  WORDING_KEYS,
  type WordingKey,
} from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { problemWords, words } from '../../../messages/words.ts'
import { currentArchive } from '../../../queries/archive.ts'
import { closeOverlay } from '../../../session/overlay.ts'
import { announce } from '../../../ui/announcer.tsx'
import { withLastingIds } from './house-classes.ts'

interface HouseDraft {
  /** null: no changes. */
  readonly draft: NoticeProfile | null
  readonly failed: AnyProblem | null
}

export const useHouseDraft = create<HouseDraft>()(() => ({ draft: null, failed: null }))

export function draftHouse(draft: NoticeProfile): void {
  useHouseDraft.setState({ draft, failed: null })
}

/** Starts again from a shipped profile. */
export function takeShipped(name: ShippedProfile): void {
  const archive = currentArchive()
  if (archive) draftHouse(shippedProfile(name, archive.profile))
}

export function setWording(profile: NoticeProfile, key: WordingKey, text: string): void {
  draftHouse({ ...profile, wordings: { ...profile.wordings, [key]: text } })
}

export function setClass(profile: NoticeProfile, id: string, some: Partial<NoticeClass>): void {
  draftHouse({ ...profile, classes: profile.classes.map((each) => (each.id === id ? { ...each, ...some } : each)) })
}

/** What is wrong with a wording, in words, or null. */
export function wordingError({ wordings }: NoticeProfile, key: WordingKey): string | null {
  const checked = checkTemplate(key, wordings[key], PLACEHOLDERS[key])
  return checked.ok ? null : said(checked.problem)
}

/** What is wrong with the text of a class, in words, or null. */
export function classError(noticeClass: NoticeClass): string | null {
  const checked = checkClass(noticeClass)
  return checked.ok ? null : said(checked.problem)
}

function said(problem: Problem): string {
  return problemWords(problem).failed
}

/** Whether all of it is valid and can be saved. */
export function isSound(profile: NoticeProfile): boolean {
  return (
    isLanguage(profile.language) &&
    profile.classes.every((each) => classError(each) === null && each.label.trim() !== '') &&
    WORDING_KEYS.every((key) => wordingError(profile, key) === null)
  )
}

/** Saves it in the archive and closes the sheet; a failure is shown on the sheet. */
export async function saveHouse(profile: NoticeProfile): Promise<void> {
  try {
    const { classes, ...rest } = withLastingIds(profile)
    await api.noticesSetHouse({ profile: { ...rest, classes: [...classes] } })
    closeHouse()
    announce(words('house.saved'))
  } catch (error) {
    useHouseDraft.setState({ failed: problemOf(error) })
  }
}

export function closeHouse(): void {
  closeOverlay('house-notices')
  useHouseDraft.setState({ draft: null, failed: null })
}
