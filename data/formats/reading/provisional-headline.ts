// A headline for copy that has none: its first sentence, shortened, so that the article can be found in a list.

/** In UTF-16 code units, the ellipsis included. */
const MAX_LENGTH = 90
/** A stop before this is more likely that of an abbreviation or a cry than the end of a sentence worth a headline. */
const LEAST_SENTENCE = 20
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:\p{Lu}|\p{L}(?:\.\p{L})+|Mrs?|Ms|Messrs|Drs?|Sta?|Ste|Gen|Sens?|Reps?|Govs?|Lt|Col|Sgt|Capt|Cmdr|Maj|Adm|Prof|Rev|Hon|Jr|Sr|Inc|Ltd|Co|Corp|No|vs|Mt|Ft|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u

/**
 * The first sentence of a story (its dateline already left out), blanks folded to single spaces, at most 90 UTF-16 code
 * units; a longer one is cut between two words and ends in an ellipsis. Never empty unless the story is blank, and
 * always well formed.
 */
export function provisionalHeadline(story: string): string {
  const text = story
    .slice(0, MAX_LENGTH * 20)
    .replace(/\s+/gu, ' ')
    .trim()
  const sentence = text.slice(0, findSentenceEnd(text))
  if (sentence.length <= MAX_LENGTH) return sentence.toWellFormed()
  const cut = sentence.slice(0, MAX_LENGTH).lastIndexOf(' ')
  const kept = cut > 0 ? sentence.slice(0, cut) : cutAtGrapheme(sentence)
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`
}

function findSentenceEnd(text: string): number {
  for (const { index, 0: stop } of text.slice(0, MAX_LENGTH + 1).matchAll(/[.!?…]+["'”’)]*(?= |$)/gu)) {
    const end = index + stop.length
    const isEnd =
      end >= LEAST_SENTENCE && !ABBREVIATION.test(text.slice(0, index)) && !/^ \p{Ll}/u.test(text.slice(end))
    if (isEnd) return end
  }
  return text.length
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** For scripts without blanks: whole graphemes, or code points where a single grapheme is longer than a headline. */
function cutAtGrapheme(text: string): string {
  let end = 0
  for (const { index } of graphemes.segment(text)) {
    if (index >= MAX_LENGTH) break
    end = index
  }
  return end > 0 ? text.slice(0, end) : text.slice(0, MAX_LENGTH - 1).replace(/[\ud800-\udbff]$/, '')
}
