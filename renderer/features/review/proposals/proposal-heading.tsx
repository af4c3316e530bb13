// Filtering the proposals by category, author and age, each choice with its count; and deciding on several together.
import { Check, X } from 'lucide-react'
import type { Category, OpenProposal } from '../../../../electron/contract/index.ts'
import { categoryWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { capsFor, capsOf } from '../../../session/keys/key-names.ts'
import { FilterMenu } from '../../../ui/filter-menu.tsx'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { WorklistFilters } from '../../../ui/worklist.tsx'
import { decideOnChosen } from './decide-chosen.ts'
import { useProposalFilter } from './proposal-acts.ts'
import { AGES, type Age, countedBy, type ProposalFilter } from './proposal-filter.ts'
import { chooseAllProposals, keyOf, useProposalSelection } from './proposal-selection.ts'
import styles from './proposals.module.css'

export interface ProposalFiltersProps {
  readonly proposals: readonly OpenProposal[]
  readonly filter: ProposalFilter
}

export function ProposalFilters({ proposals, filter }: ProposalFiltersProps) {
  const categories = countedBy(proposals, ({ category }) => category)
  const authors = countedBy(proposals, ({ by }) => by)
  const counted = (name: string, count: number): string => words('proposals.counted', { name, count })
  return (
    <WorklistFilters>
      <FilterMenu
        label={(chosen) => words('proposals.category', { chosen })}
        any={words('proposals.any-category')}
        chosen={filter.category}
        choices={categories.map(({ value, count }) => ({ id: value, label: counted(categoryWords(value), count) }))}
        nameOf={(category: Category) => categoryWords(category)}
        onChoose={(category) => useProposalFilter.setState({ category })}
      />
      <FilterMenu
        label={(chosen) => words('proposals.author', { chosen })}
        any={words('proposals.any-author')}
        chosen={filter.author}
        choices={authors.map(({ value, count }) => ({ id: value, label: counted(value, count) }))}
        nameOf={(author: string) => author}
        onChoose={(author) => useProposalFilter.setState({ author })}
      />
      <FilterMenu
        label={(chosen) => words('proposals.age', { chosen })}
        any={words('proposals.age-any')}
        chosen={filter.age === 'any' ? null : filter.age}
        choices={AGES.filter((age) => age !== 'any').map((age) => ({
          id: age,
          label: words(`proposals.age-${age}`),
        }))}
        nameOf={(age: Age) => words(`proposals.age-${age}`)}
        onChoose={(age) => useProposalFilter.setState({ age: age ?? 'any' })}
      />
    </WorklistFilters>
  )
}

/** Decides on several at once: those selected, or by default everything shown. */
export function Together({ shown }: { readonly shown: readonly OpenProposal[] }) {
  const keys = useProposalSelection((state) => state.chosen)
  const chosen = shown.filter((proposal) => keys.has(keyOf(proposal)))
  const count = chosen.length
  if (count === 0) {
    return (
      <div className={styles.choosing}>
        <TextButton kind="quiet" onPress={() => chooseAllProposals(shown)}>
          {words('proposals.choose-all')} <KeyCaps keys={capsOf({ key: 'A', ctrl: true })} />
        </TextButton>
      </div>
    )
  }
  return (
    <div className={styles.choosing}>
      <span className={styles.count}>{words('proposals.chosen', { count })}</span>
      <span className={styles.both}>
        <TextButton label={words('proposals.reject-chosen', { count })} onPress={() => decideOnChosen('reject')}>
          <X size={14} aria-hidden /> {words('proposals.reject')} <KeyCaps keys={capsFor('reject')} />
        </TextButton>
        <TextButton
          kind="primary"
          label={words('proposals.accept-chosen', { count })}
          onPress={() => decideOnChosen('accept')}
        >
          <Check size={14} aria-hidden /> {words('proposals.accept')} <KeyCaps keys={capsFor('accept')} />
        </TextButton>
      </span>
    </div>
  )
}
