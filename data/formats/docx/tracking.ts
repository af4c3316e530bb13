// Who made which change of a Word file: numbers for revisions, and one comment with the reason for each correction.
import type { Element, ElementContent } from 'xast'
import type { LoggedCorrection } from '../../corrections/index.ts'
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
  private readonly byId: ReadonlyMap<string, LoggedCorrection>
  private readonly commented = new Map<string, number>()
  private revisions = 0

  constructor(corrections: readonly LoggedCorrection[]) {
    this.byId = new Map(corrections.map((correction) => [correction.id, correction]))
  }

  /** A tracked change, such as `ins`, `del`, `rPrChange`, around or beside what changed. */
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
    if (correction === null || this.commented.has(correction)) return content
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

  private known(correction: string | null): LoggedCorrection {
    const found = this.byId.get(correction ?? '')
    if (!found) throw new Error(`no correction ${correction}`)
    return found
  }
}
