// Who made which change of a Word file: numbers for revisions, and where it was asked for one comment with the reason of each.
import type { Element, ElementContent } from 'xast'
import type { ExportArticle, ExportedCorrection } from '../export-article.ts'
import { textRun, val, w, wordRoot, xmlText } from './word-xml.ts'

/** Who and when, of a revision or a comment. */
export interface Signature {
  readonly author: string
  /** ISO 8601. */
  readonly at: string
}

/** Word reads the author and date of a change in these attributes; whole seconds, UTC. */
function signed({ author, at }: Signature): Record<string, string> {
  return { author: xmlText(author), date: `${new Date(at).toISOString().slice(0, 19)}Z` }
}

export class Tracking {
  private readonly byId: ReadonlyMap<string, ExportedCorrection>
  private readonly commented = new Map<string, number>()
  private readonly hasReasons: boolean
  private revisions = 0

  constructor(articles: readonly Pick<ExportArticle, 'log' | 'withReasons'>[]) {
    this.byId = new Map(articles.flatMap(({ log }) => log.map((correction) => [correction.id, correction])))
    this.hasReasons = articles.some(({ withReasons }) => withReasons)
  }

  /** A tracked change, such as `ins`, `del`, `rPrChange`, around or next to what changed. */
  revision(name: string, by: Signature, children: readonly ElementContent[] = []): Element {
    this.revisions += 1
    return w(name, { id: this.revisions, ...signed(by) }, children)
  }

  /** Who made a correction. */
  signatureOf(correction: string | null): Signature {
    const { author, createdAt } = this.known(correction)
    return { author: author.name, at: createdAt }
  }

  /** `content` with the comment that gives the correction's reason, when it is the first place of that correction. */
  commentedOnce(correction: string | null, content: readonly ElementContent[]): readonly ElementContent[] {
    if (correction === null || !this.hasReasons || this.known(correction).isLeftOut) return content
    if (this.commented.has(correction)) return content
    const id = this.commented.size
    this.commented.set(correction, id)
    const reference = w('r', {}, [w('rPr', {}, [val('rStyle', 'CommentReference')]), w('commentReference', { id })])
    return [w('commentRangeStart', { id }), ...content, w('commentRangeEnd', { id }), reference]
  }

  get hasComments(): boolean {
    return this.commented.size > 0
  }

  /** The part with all comments given so far: "name: reason", signed by who corrected. */
  comments(): Element {
    const comments = [...this.commented].map(([correction, id]) => {
      const { author, createdAt, category, reason } = this.known(correction)
      const said = reason === '' ? category : `${category}: ${reason}`
      const paragraphs = said.split('\n').map((line) => w('p', {}, [textRun(line, [], false)]))
      const initials = xmlText(author.name.replaceAll(/(\S)\S*\s*/gu, '$1').slice(0, 4))
      return w('comment', { id, ...signed({ author: author.name, at: createdAt }), initials }, paragraphs)
    })
    return wordRoot('comments', comments)
  }

  private known(correction: string | null): ExportedCorrection {
    const found = this.byId.get(correction ?? '')
    if (!found) throw new Error(`no correction ${correction}`)
    return found
  }
}
