// What to change in posts WordPress has already: one row a correction of words, with the number of the post, before and after.
import type { ExportArticle } from './export-article.ts'
import type { TextFormat } from './export-format.ts'
import { safeCell, table } from './write-log-csv.ts'
import { postId } from './write-wxr.ts'

const COLUMNS = ['post id', 'guid', 'address', 'headline', 'field', 'before', 'after', 'category'] as const

export const WORDPRESS_CHANGES: TextFormat = {
  name: 'wordpress-changes',
  extension: 'wordpress.csv',
  group: 'desk',
  words: {
    label: 'Changes for WordPress (CSV)',
    hint: 'Number of the post, before and after, for posts WordPress has already.',
    files: 'the changes for WordPress',
  },
  isLog: true,
  showsHistory: true,
  sections: [
    {
      open: () => `\ufeff${table([COLUMNS])}`,
      each: (article) => table(rows(article).map((row) => row.map(safeCell))),
    },
  ],
}

function rows(article: ExportArticle): readonly (readonly string[])[] {
  const { identity, metadata, title, log } = article
  return log
    .filter(({ status, kind }) => status === 'accepted' && kind === 'text')
    .map(({ field, before, after, category, isLeftOut }) => [
      ...[postId(article), identity ?? '', metadata.url ?? '', title],
      ...[field, before, after, isLeftOut ? '' : category],
    ])
}
