// Which side of a pair is the likelier form, and how sure it is that both are one name. Whether that settles which is right is
// decided by settle-forms.ts.
import { isProper, type Lexicon } from '../words/speller.ts'
import { countAccents } from './letters.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import type { NamePair, Side } from './name-pair.ts'

export interface WeighedPair {
  readonly pair: NamePair
  readonly likelier: Side
  readonly other: Side
  /** That both are one name. */
  readonly confidence: number
}

const RULED = 100
/** What an editor has corrected in this article outweighs all other articles. */
const DECIDED = 50

/** Weighs the sides of a pair: the house, then the archive, then the article. */
export function weighPair(pair: NamePair, knowledge: NameKnowledge, lexicon: Lexicon): WeighedPair {
  const { a, b } = pair
  const [weightA, weightB] = [weightOf(a, pair, knowledge, lexicon), weightOf(b, pair, knowledge, lexicon)]
  const [likelier, other] = weightA >= weightB || pair.how === 'possessive' ? [a, b] : [b, a]
  return { pair, likelier, other, confidence: Math.min(0.99, confidenceOf(pair, knowledge)) }
}

function weightOf({ form, part, count }: Side, pair: NamePair, knowledge: NameKnowledge, lexicon: Lexicon): number {
  const saysDictionary = !pair.isAccent && pair.how !== 'same-letters' && pair.how !== 'capitals'
  const articles = articlesOf(part, knowledge, saysDictionary)
  const decided = knowledge.isDecided(part) ? DECIDED : 0
  const known = knowledge.isRuled(part) ? RULED : 2 * Math.log2(articles + 1) + decided
  const isInDictionary = saysDictionary && isProper(lexicon, part.split(' ').at(-1) as string)
  const isFull = form.words.length > 1
  return (
    known +
    count +
    (isInDictionary ? 1.5 : 0) +
    (countAccents(part) > 0 ? 0.6 : 0) +
    (isFull ? 0.4 : 0) +
    part.length * 0.02
  )
}

/** All spellings of a single word count unless just they are compared. */
function articlesOf(part: string, knowledge: NameKnowledge, countsAllSpellings: boolean): number {
  const articles = knowledge.articlesUsing(part)
  if (part.includes(' ') || !countsAllSpellings) return articles
  return Math.max(
    articles,
    [...knowledge.spellingsOf(part).values()].reduce((sum, weight) => sum + weight, 0),
  )
}

function confidenceOf(pair: NamePair, knowledge: NameKnowledge): number {
  const { a, b, confidence } = pair
  const [few, many] = [Math.min(a.count, b.count), Math.max(a.count, b.count)]
  let sure = confidence
  if (pair.how === 'possessive') return sure
  if (few === 1 && many >= 2) sure += 0.06
  if (few >= 2 && !pair.isAccent) sure -= 0.1
  if (!knowledge.isAny) return sure
  const [inA, inB] = [articlesOf(a.part, knowledge, false), articlesOf(b.part, knowledge, false)]
  const isRuled = knowledge.isRuled(a.part) || knowledge.isRuled(b.part)
  if (Math.min(inA, inB) >= 3 && !pair.isAccent && !isRuled) return sure - 0.3
  return Math.max(inA, inB) >= 3 && Math.min(inA, inB) === 0 ? sure + 0.12 : sure
}
