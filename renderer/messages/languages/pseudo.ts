// Pseudo-language: every message with accents, longer and in brackets, so that a test can tell what is not translated
// and what has no room. No imports from the window: it is loaded while the window waits (intl.ts).
import { accented, padding } from '../../../electron/contract/pseudo-text.ts'

/** Messages as ICU patterns, changed in their text alone. */
export function pseudo(messages: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, pseudoMessage(message)]))
}

/** One message; one without any text of its own, such as `{value}`, or an empty one, stays as it is. */
export function pseudoMessage(message: string): string {
  const { changed, letters } = within(message, 0)
  return letters === 0 ? message : `[${changed}${padding(letters)}]`
}

/**
 * The text from `from` up to the brace that closes it, or the end, with its letters accented, how many those are (of
 * the longest choice of each argument), and where it ended.
 */
function within(message: string, from: number): { changed: string; letters: number; end: number } {
  let changed = ''
  let letters = 0
  let at = from
  while (at < message.length && message[at] !== '}') {
    if (message[at] === '{') {
      const argument = argumentAt(message, at)
      changed += argument.changed
      letters += argument.letters
      at = argument.end
    } else {
      const next = message.slice(at).search(/[{}]/)
      const text = message.slice(at, next < 0 ? message.length : at + next)
      changed += accented(text)
      letters += (text.match(/\p{L}/gu) ?? []).length === 0 ? 0 : text.length
      at += text.length
    }
  }
  return { changed, letters, end: at }
}

/** `{name}`, `{name, number}` or `{name, plural, one {…} other {…}}`, whose choices are messages again. */
function argumentAt(message: string, from: number): { changed: string; letters: number; end: number } {
  let changed = '{'
  let letters = 0
  let at = from + 1
  while (message[at] !== '}') {
    if (at >= message.length) throw new Error(`a brace is not closed in: ${message}`)
    if (message[at] === '{') {
      const choice = within(message, at + 1)
      changed += `{${choice.changed}}`
      letters = Math.max(letters, choice.letters)
      at = choice.end + 1
    } else {
      changed += message[at]
      at += 1
    }
  }
  return { changed: `${changed}}`, letters, end: at + 1 }
}
