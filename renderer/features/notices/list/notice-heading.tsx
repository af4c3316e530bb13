// How many notices there are, and narrowing them by where they stand and by class; the way to the house's wording.
import { ChevronDown, SlidersHorizontal } from 'lucide-react'
import { type ListedNotice, NOTICE_STATES } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { openOverlay } from '../../../session/overlay.ts'
import { ChoiceMenu } from '../../../ui/choice-menu.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { countsByState, type NoticeFilter } from './notice-filter.ts'
import { useNoticeFilter } from './notice-list-acts.ts'
import styles from './notices.module.css'

export interface NoticeHeadingProps {
  /** null until they are known. */
  readonly notices: readonly ListedNotice[] | null
  /** Those the filter lets through. */
  readonly shown: readonly ListedNotice[]
  readonly filter: NoticeFilter
}

/** An id no state and no class has. */
const ANY = '\u0000any'

export function NoticeHeading({ notices, shown, filter }: NoticeHeadingProps) {
  const all = notices ?? []
  const counts = countsByState(all)
  const labels = [...new Set(all.map(({ label }) => label))].sort()
  const total = { shown: shown.length, total: all.length }
  return (
    <header className={styles.heading}>
      <div className={styles.title}>
        <h2>{words('notices.title')}</h2>
        <span className={styles.total}>
          {notices === null
            ? words('proposals.counting')
            : words(total.shown === total.total ? 'proposals.all' : 'proposals.of', total)}
        </span>
        <span className={styles.house}>
          <IconButton label={words('command.house-notices')} onPress={() => openOverlay('house-notices')}>
            <SlidersHorizontal size={14} aria-hidden />
          </IconButton>
        </span>
      </div>
      <div className={styles.filters}>
        <Narrow
          label={(now) => words('notices.state', { chosen: now })}
          any={words('notices.any-state')}
          chosen={filter.state}
          choices={NOTICE_STATES.map((id) => ({
            id,
            name: words(`notices.state-${id}`),
            count: counts[id],
          }))}
          onChoose={(state) =>
            useNoticeFilter.setState({ state: NOTICE_STATES.find((each) => each === state) ?? null })
          }
        />
        <Narrow
          label={(now) => words('notices.class', { chosen: now })}
          any={words('notices.any-class')}
          chosen={filter.label}
          choices={labels.map((id) => ({ id, name: id, count: all.filter(({ label }) => label === id).length }))}
          onChoose={(label) => useNoticeFilter.setState({ label })}
        />
      </div>
    </header>
  )
}

interface NarrowProps {
  readonly label: (now: string) => string
  readonly any: string
  readonly chosen: string | null
  readonly choices: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  readonly onChoose: (value: string | null) => void
}

function Narrow({ label, any, chosen, choices, onChoose }: NarrowProps) {
  const now = choices.find(({ id }) => id === chosen)?.name ?? chosen ?? any
  const counted = choices.map(({ id, name, count }) => ({ id, label: words('proposals.counted', { name, count }) }))
  return (
    <ChoiceMenu<string>
      label={label(now)}
      button={
        <>
          <span>{now}</span>
          <ChevronDown size={13} aria-hidden />
        </>
      }
      buttonLabel={label(now)}
      buttonClass={chosen === null ? styles.filter : styles.filterOn}
      choices={[{ id: ANY, label: any }, ...counted]}
      chosen={chosen ?? ANY}
      onChoose={(id) => onChoose(id === ANY ? null : id)}
    />
  )
}
