// Parts of a page that name people and days which are not those of its article.
import { isNamed } from './furniture.ts'
import { ancestors, type Element } from './page-lines.ts'

const ELSEWHERE =
  /(?:^|[\s_-])(?:comments?|related|footer|sidebar|recommended|trending|most-?(?:read|popular)|teasers?|(?:fig)?captions?)(?:$|[\s_-])/i

/** Whether an element is in the comments, in a bar at the side, below the article or in a caption. */
export function isElsewhere(element: Element): boolean {
  const chain = [element, ...ancestors(element)]
  const isInArticle = chain.some(({ tagName }) => tagName === 'article')
  return chain.some(
    (each) =>
      each.tagName === 'figure' ||
      each.tagName === 'figcaption' ||
      (each.tagName === 'footer' && !isInArticle) ||
      isNamed(each, ELSEWHERE),
  )
}
