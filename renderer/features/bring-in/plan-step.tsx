// What would come in and what would not, and why, before anything does.
import { type ReactNode, useState } from 'react'
import type { ImportPlanned } from '../../../electron/contract/index.ts'
import { type MessageId, problemWords, words } from '../../messages/words.ts'
import { changeView } from '../../session/view-state.ts'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './bring-in.module.css'
import { beginBringIn, bringInPlanned, closeBringIn, useBringIn } from './bring-in-acts.ts'
import { ChoicesOfAll, EncodingOfRefused, FreshRow } from './plan-choices.tsx'
import { doubtfulFirst, firstOf, planParts } from './plan-parts.ts'
import { PlanWays } from './plan-ways.tsx'

const MOST_HEADLINES = 6
const MOST_HERE = 4
const MOST_REFUSED = 100
/** Of a part that was opened. */
const MOST_SHOWN = 300

export function PlanStep({ plan }: { readonly plan: ImportPlanned }) {
  const { problem } = useBringIn()
  const { fresh, here, twins, refused, skipped } = planParts(plan)
  return (
    <div className={styles.step}>
      {fresh.length === 0 && <p className={styles.none}>{words('plan.none-title')}</p>}
      {(fresh.length > 0 || refused.some(({ problem: { code } }) => code === 'unknown-encoding')) && <ChoicesOfAll />}
      <Part title="plan.fresh" items={doubtfulFirst(fresh)} most={MOST_HEADLINES} kind="headlines">
        {(copy) => <FreshRow copy={copy} />}
      </Part>
      <Part title="plan.here" hint="plan.here-hint" items={here} most={MOST_HERE}>
        {({ id, source }) => <HereRow id={id} source={source} />}
      </Part>
      <Part title="plan.twins" hint="plan.twins-hint" items={twins} most={MOST_HERE}>
        {({ source }) => source}
      </Part>
      <Part title="plan.refused" items={refused} most={MOST_REFUSED}>
        {(file) => (
          <>
            <Refused why={file.problem} /> <EncodingOfRefused {...file} />
          </>
        )}
      </Part>
      <Part title="plan.skipped" items={skipped} most={MOST_HERE}>
        {({ source, reason }) => `${source}: ${skipWords(reason)}`}
      </Part>
      {problem && <ErrorStrip problem={problem} onRetry={() => void bringInPlanned()} />}
      <PlanWays
        count={fresh.length}
        onAct={() => void bringInPlanned()}
        onOther={beginBringIn}
        onClose={closeBringIn}
      />
    </div>
  )
}

interface PartProps<T> {
  readonly title: MessageId
  readonly hint?: MessageId
  readonly items: readonly T[]
  readonly most: number
  readonly kind?: 'headlines' | 'files'
  readonly children: (item: T) => ReactNode
}

function Part<T extends { readonly source: string }>({ title, hint, items, most, kind, children }: PartProps<T>) {
  const [isAll, setAll] = useState(false)
  if (items.length === 0) return null
  const { shown, more } = firstOf(items, isAll ? MOST_SHOWN : most)
  return (
    <section className={styles.part} data-kind={kind ?? 'files'}>
      <h3>{words(title, { count: items.length })}</h3>
      {hint && <p className={styles.hint}>{words(hint)}</p>}
      <ul>
        {shown.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two folders may contain files of the same name, and the list never changes.
          <li key={at}>{children(item)}</li>
        ))}
        {more > 0 && (
          <li className={styles.more}>
            {words('plan.more', { count: more })}{' '}
            {!isAll && (
              <TextButton kind="quiet" onPress={() => setAll(true)}>
                {words('plan.all')}
              </TextButton>
            )}
          </li>
        )}
      </ul>
    </section>
  )
}

function HereRow({ id, source }: { readonly id: string; readonly source: string }) {
  const open = (): void => {
    closeBringIn()
    changeView({ articleId: id, correctionId: null, place: null, onePane: 'article' })
  }
  return (
    <span className={styles.here}>
      <span>{source}</span>
      <TextButton kind="quiet" label={words('plan.open', { source })} onPress={open}>
        {words('plan.open-short')}
      </TextButton>
    </span>
  )
}

function Refused({ why }: { readonly why: ImportPlanned['refused'][number]['problem'] }) {
  const { failed, next } = problemWords(why)
  return (
    <>
      {failed} <span className={styles.next}>{next}</span>
    </>
  )
}

function skipWords(reason: string): string {
  if (reason === 'symbolic-link' || reason === 'too-deep' || reason === 'too-many' || reason === 'no-copy')
    return words(`plan.skip-${reason}`)
  return words('plan.skip-other')
}
