// What the archive’s indexes keep of one article: its names, its words that no dictionary has, and what its copies are found by.

import type { CheckedArticle } from '../checks/article/checked-article.ts'
import type { CorrectedForm } from '../checks/article/corrected-forms.ts'
import type { CopyDigest } from '../checks/duplicates/copy-index.ts'
import { sketchOf } from '../checks/duplicates/sentence-sketch.ts'
import { signatureOf } from '../checks/duplicates/signature.ts'
import { extractNames } from '../checks/names/extract-names.ts'
import type { CountedName } from '../checks/names/name-index.ts'
import { unknownWords } from '../checks/spelling/unknown-words.ts'
import type { Lexicon, Speller } from '../checks/words/speller.ts'
import { hashText } from '../corrections/index.ts'
import { textVersion } from './coverage/text-version.ts'

/** Raised whenever digests come out differently: those kept from before are then made again. */
export const DIGEST_VERSION = 11

export interface Digest extends CopyDigest {
  readonly id: string
  /** Version of what the article reads, see textVersion. */
  readonly text: string
  readonly names: readonly CountedName[]
  /** In lower case, each once. */
  readonly unknown: readonly string[]
  /** Names its corrections have fixed. */
  readonly corrected: readonly CorrectedForm[]
}

/** The digest of an article of the archive. `lexicon` and `speller` are those of all English. */
export function digestOf(
  article: CheckedArticle & { readonly id: string },
  lexicon: Lexicon,
  speller: Speller,
): Digest {
  const own = ownText(article)
  const words = own.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return {
    id: article.id,
    text: textVersion(article),
    identity: hashText(words.join(' ')),
    names: countedNames(article, lexicon),
    unknown: [...new Set(unknownWords(own, speller).map(({ word }) => word))],
    signature: signatureOf(words),
    sentences: sketchOf(own),
    corrected: article.corrected,
  }
}

/** The body without credits and footers, which differ between copies of one text. */
function ownText({ fields }: CheckedArticle): string {
  const body = fields.find(({ field }) => field === 'body')
  const kept = (body?.paragraphs ?? []).filter(({ block }) => block?.role === undefined)
  return kept.map(({ text }) => text).join('\n')
}

function countedNames(article: CheckedArticle, lexicon: Lexicon): readonly CountedName[] {
  const counted = new Map<string, { text: string; words: readonly string[]; count: number }>()
  for (const { paragraphs } of article.fields) {
    const text = paragraphs.filter(({ block }) => block?.role === undefined).map((paragraph) => paragraph.text)
    for (const name of extractNames(text.join('\n'), lexicon, article.language)) {
      const known = counted.get(name.text)
      if (known) known.count += 1
      else counted.set(name.text, { text: name.text, words: name.words, count: 1 })
    }
  }
  return [...counted.values()]
}
