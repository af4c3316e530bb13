// The tags of the article; each shows the articles that carry it.
import { Tag } from 'lucide-react'
import { Button } from 'react-aria-components'
import { filterBy, look } from '../../app/view-state.ts'
import { words } from '../../messages/words.ts'
import { facetQuery } from '../../queries/filters.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './article-text.module.css'

export function TagChips({ tags }: { readonly tags: readonly string[] }) {
  if (tags.length === 0) return null
  return (
    <ul className={styles.tags} aria-label={words('reader.tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <Button
            className={classNames(styles.tag)}
            aria-label={words('reader.show-tag', { tag })}
            onPress={() => {
              filterBy(facetQuery('tag', tag))
              look({ onePane: 'list' })
            }}
          >
            <Tag size={12} aria-hidden />
            {tag}
          </Button>
        </li>
      ))}
    </ul>
  )
}
