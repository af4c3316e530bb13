// How many articles need a look, how much of the archive is known at all, and narrowing them by kind.
import type { ArchiveCoverage, FindingKind, LookList } from '../../../../electron/contract/index.ts'
import { findingKindWords } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { FilterMenu } from '../../../ui/filter-menu.tsx'
import { CoverageMeter } from './coverage-meter.tsx'
import { narrowLook } from './look-acts.ts'
import styles from './needs-a-look.module.css'

export interface LookHeadingProps {
  /** null until known. */
  readonly list: LookList | null
  readonly coverage: ArchiveCoverage | null
  readonly kind: FindingKind | null
}

export function LookHeading({ list, coverage, kind }: LookHeadingProps) {
  return (
    <header className={styles.heading}>
      <div className={styles.title}>
        <h2>{words('look.title')}</h2>
        <span className={styles.total}>{list === null ? words('look.counting') : totalWords(list)}</span>
      </div>
      {coverage && coverage.checked > 0 && <CoverageMeter coverage={coverage} />}
      {list && list.kinds.length > 0 && (
        <div className={styles.filters}>
          <FilterMenu<FindingKind>
            label={(chosen) => words('look.kind', { chosen })}
            any={words('look.any-kind')}
            chosen={kind}
            choices={list.kinds
              .toSorted((one, other) => other.count - one.count)
              .map(({ kind: id, count }) => ({
                id,
                label: words('look.counted', { name: findingKindWords(id), count }),
              }))}
            nameOf={findingKindWords}
            onChoose={narrowLook}
          />
        </div>
      )}
    </header>
  )
}

function totalWords({ articles, total }: LookList): string {
  return words(articles.length < total ? 'look.some' : 'look.all', { shown: articles.length, total })
}
