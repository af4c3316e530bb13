// The plan of an import: what comes in and what does not, item by item, each with its text or the reason, before anything does.
import { words } from '../../messages/words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { FilterMenu } from '../../ui/filter-menu.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { WorklistFilters } from '../../ui/worklist.tsx'
import { WorklistRows } from '../../ui/worklist-rows.tsx'
import styles from './bring-in.module.css'
import { beginBringIn, bringInPlanned, choosePlan, closeBringIn, useBringIn } from './bring-in-acts.ts'
import { ChoicesOfAll } from './plan-choices.tsx'
import { ColumnsOf } from './plan-columns.tsx'
import { PlanDetail } from './plan-detail.tsx'
import { comesIn, countsByKind, PLAN_KINDS, type PlanItem, type PlanKind, withItems } from './plan-items.ts'
import { PlanRow } from './plan-row.tsx'
import { PlanWays } from './plan-ways.tsx'

export function PlanStep({ items }: { readonly items: readonly PlanItem[] }) {
  const { problem, retry, choice } = useBringIn()
  const count = items.filter((item) => comesIn(item, choice)).length
  const isCopy = items.some((item) => 'copy' in item)
  const isUnread = items.some((item) => item.kind === 'refused' && item.problem.code === 'unknown-encoding')
  return (
    <div className={styles.step}>
      {!isCopy && <p className={styles.none}>{words('plan.none-title')}</p>}
      {(isCopy || isUnread) && <ChoicesOfAll />}
      <PlanList items={items} />
      {problem && <ErrorStrip problem={problem} {...(retry ? { onRetry: retry } : {})} />}
      <PlanWays count={count} onAct={() => void bringInPlanned()} onOther={beginBringIn} onClose={closeBringIn} />
    </div>
  )
}

function PlanList({ items }: { readonly items: readonly PlanItem[] }) {
  const { kind, place, choice } = useBringIn()
  const shown = kind === null ? items : items.filter((item) => item.kind === kind)
  const at = Math.min(place, shown.length - 1)
  const open = shown[at]
  const toggle = (some: readonly PlanItem[]): void => {
    const isIn = !some.every((item) => comesIn(item, choice))
    choosePlan(withItems(choice, some, isIn))
  }
  const copies = shown.filter((item) => 'copy' in item)
  return (
    <div className={styles.plan}>
      <div className={styles.planList}>
        <div className={styles.planHead}>
          <Filters items={items} shown={copies} onAll={() => toggle(copies)} />
        </div>
        {shown.length === 0 && <EmptyState title={words('plan.none-title')} />}
        {shown.length > 0 && (
          <WorklistRows
            label={words('plan.title')}
            name="planned"
            total={shown.length}
            place={at}
            rowHeight={62}
            listKey={kind ?? ''}
            onOpen={(next) => useBringIn.setState({ place: next })}
            onRead={() => {}}
            onOwnKey={({ key }) => {
              if (key !== ' ' || !open || !('copy' in open)) return false
              toggle([open])
              return true
            }}
            selection={{
              onToggle: (one) => toggle(shown.slice(one, one + 1)),
              onReach: (to) =>
                toggle(shown.slice(Math.min(at, to), Math.max(at, to) + 1).filter((item) => 'copy' in item)),
              onAll: () => choosePlan(withItems(choice, shown, true)),
              onDrop: () => false,
            }}
          >
            {(rows) =>
              rows.map((row) => {
                const item = shown[row.index]
                return (
                  item && (
                    <PlanRow key={row.id} {...row} item={item} isOpen={row.index === at} isIn={comesIn(item, choice)} />
                  )
                )
              })
            }
          </WorklistRows>
        )}
      </div>
      {open && (
        <div className={styles.planSide}>
          <ColumnsOf key={`columns ${open.source}`} source={open.source} />
          <PlanDetail key={`${open.kind} ${at} ${open.source}`} item={open} />
        </div>
      )}
    </div>
  )
}

interface FiltersProps {
  readonly items: readonly PlanItem[]
  /** The listed ones that can come in. */
  readonly shown: readonly PlanItem[]
  readonly onAll: () => void
}

function Filters({ items, shown, onAll }: FiltersProps) {
  const { kind, choice } = useBringIn()
  const counts = countsByKind(items)
  const isAll = shown.every((item) => comesIn(item, choice))
  return (
    <WorklistFilters>
      <FilterMenu<PlanKind>
        label={(chosen) => words('plan.kinds', { chosen })}
        any={words('plan.kind-any', { count: items.length })}
        chosen={kind}
        choices={PLAN_KINDS.filter((each) => counts[each] > 0).map((id) => ({
          id,
          label: words(`plan.${id}`, { count: counts[id] }),
        }))}
        nameOf={(id) => words(`plan.${id}`, { count: counts[id] })}
        onChoose={(chosen) => useBringIn.setState({ kind: chosen, place: 0 })}
      />
      {shown.length > 1 && (
        <TextButton kind="quiet" onPress={onAll}>
          {words(isAll ? 'plan.leave-out' : 'plan.take-all', { count: shown.length })}
        </TextButton>
      )}
    </WorklistFilters>
  )
}
