// The open item of a plan: its text as it will come in, or why it does not.
import { problemWords, words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { usePlannedText } from '../../queries/import.ts'
import { changeView } from '../../session/view-state.ts'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './bring-in.module.css'
import { closeBringIn, useBringIn } from './bring-in-acts.ts'
import { CopyChoices, EncodingOfRefused } from './plan-choices.tsx'
import type { ComingKind, PlanItem } from './plan-items.ts'

export function PlanDetail({ item }: { readonly item: PlanItem }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable text must be reachable by keyboard
    <section className={styles.planDetail} tabIndex={0} aria-label={words('plan.detail')}>
      <Content item={item} />
    </section>
  )
}

function Content({ item }: { readonly item: PlanItem }) {
  switch (item.kind) {
    case 'new':
    case 'changed':
    case 'near':
    case 'draft':
      return <ComingIn item={item} />
    case 'here':
      return (
        <>
          <p className={styles.lead}>{words('plan.here-hint')}</p>
          <OpenIt id={item.id} source={item.source} />
        </>
      )
    case 'twin':
      return <p className={styles.lead}>{words('plan.twins-hint')}</p>
    case 'refused': {
      const { failed, next } = problemWords(item.problem)
      return (
        <>
          <p className={styles.lead}>
            {failed} <span className={styles.next}>{next}</span>
          </p>
          <EncodingOfRefused source={item.source} problem={item.problem} />
        </>
      )
    }
    case 'skipped':
      return (
        <p className={styles.lead}>{words('frame.labelled', { label: item.source, text: skipWords(item.reason) })}</p>
      )
  }
}

function ComingIn({ item: { copy } }: { readonly item: Extract<PlanItem, { kind: ComingKind }> }) {
  const archive = useOpenArchive()
  const { picked, job, plan } = useBringIn()
  const { text, problem } = usePlannedText(archive.id, { token: picked?.token ?? '', job }, copy.id)
  const isComing = (other: string | null): boolean => plan?.fresh.some(({ id }) => id === other) ?? false
  const isOfPlan = isComing(copy.versionOf)
  return (
    <>
      {copy.versionOf !== null && (
        <p className={styles.lead}>
          {words(isOfPlan ? 'plan.changed-here-hint' : 'plan.changed-hint')}{' '}
          {!isOfPlan && <OpenIt id={copy.versionOf} source={copy.source} />}
        </p>
      )}
      {copy.versionOf === null && copy.like !== null && (
        <p className={styles.lead}>
          {words(isComing(copy.like) ? 'plan.near-here-hint' : 'plan.near-hint')}{' '}
          {!isComing(copy.like) && <OpenIt id={copy.like} source={copy.source} />}
        </p>
      )}
      {copy.isDraft && <p className={styles.lead}>{words('plan.draft-hint')}</p>}
      <CopyChoices copy={copy} />
      {problem && <ErrorStrip problem={problem} />}
      {text && (
        <article className={styles.planText} dir="auto">
          <h3>{text.headline}</h3>
          {text.standfirst && <p className={styles.planStandfirst}>{text.standfirst}</p>}
          {text.byline && <p className={styles.hint}>{text.byline}</p>}
          {text.lines.map(({ text: line, type }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never move
            <p key={at} data-type={type}>
              {line}
            </p>
          ))}
          {text.isCut && <p className={styles.hint}>{words('plan.cut')}</p>}
        </article>
      )}
    </>
  )
}

function OpenIt({ id, source }: { readonly id: string; readonly source: string }) {
  const open = (): void => {
    closeBringIn()
    changeView({ articleId: id, correctionId: null, place: null, onePane: 'article' })
  }
  return (
    <TextButton kind="quiet" label={words('plan.open', { source })} onPress={open}>
      {words('plan.open-short')}
    </TextButton>
  )
}

function skipWords(reason: string): string {
  if (reason === 'symbolic-link' || reason === 'too-deep' || reason === 'too-many' || reason === 'no-copy')
    return words(`plan.skip-${reason}`)
  return words('plan.skip-other')
}
