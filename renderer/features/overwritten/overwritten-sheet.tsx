// Articles whose files were overwritten outside the app: both versions side by side, and the choice between them.
import { useQuery } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import {
  type ArticleRecord,
  compareArticles,
  headHash,
  type OverwrittenVersion,
  openArticle,
} from '../../../electron/contract/index.ts'
import { api, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { keyOf } from '../../queries/client.ts'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { Differences } from '../../ui/differences/differences.tsx'
import versions from '../../ui/differences/versions.module.css'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './overwritten.module.css'
import { choose, lookAtOverwritten, useOverwritten } from './overwritten-acts.ts'

export function OverwrittenSheet() {
  const { overwritten } = useOpenArchive()
  const name = useOverwritten((state) => state.name)
  const shown = overwritten.find((version) => version.name === name)
  return (
    <Sheet
      topic="guide#when-others-change-the-files"
      title={words('overwritten.title')}
      isOpen={shown !== undefined}
      onClose={() => lookAtOverwritten(null)}
      size="large"
    >
      {shown && <Versions shown={shown} all={overwritten} />}
    </Sheet>
  )
}

interface VersionsProps {
  readonly shown: OverwrittenVersion
  readonly all: readonly OverwrittenVersion[]
}

function Versions({ shown, all }: VersionsProps) {
  const { id, readOnly } = useOpenArchive()
  const { isBusy, problem } = useOverwritten()
  const { name } = shown
  const { data, error } = useQuery({
    queryKey: keyOf('overwritten:read', id, name),
    queryFn: () => api.overwrittenRead({ name }),
    gcTime: 0,
  })
  const next = all.find((version) => version.name !== name)?.name ?? null
  const decide = (choice: 'overwritten' | 'there'): void => {
    if (data) void choose({ name, choice, there: data.there && headHash(data.there) }, next)
  }
  const canChoose = readOnly === null && data !== undefined && !isBusy
  return (
    <div className={versions.versions}>
      <p className={styles.intro}>{words('overwritten.intro')}</p>
      <ArticleMenu shown={shown} all={all} />
      <div className={styles.sides} aria-hidden>
        <span>{words('overwritten.there')}</span>
        <span>{words('overwritten.before')}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={versions.scroll} aria-label={words('overwritten.both')} tabIndex={0}>
        {error && <ErrorStrip problem={problemOf(error)} />}
        {data && <Both {...data} />}
      </section>
      {problem && <ErrorStrip problem={problem} onDismiss={() => useOverwritten.setState({ problem: null })} />}
      <DialogFoot
        main={{
          label: words('overwritten.bring-back'),
          isDisabled: !canChoose,
          onPress: () => decide('overwritten'),
        }}
        others={
          <TextButton isDisabled={!canChoose} onPress={() => decide('there')}>
            {words(data?.there === null ? 'overwritten.leave-gone' : 'overwritten.leave')}
          </TextButton>
        }
        cancel={{ onPress: () => lookAtOverwritten(null) }}
      >
        {words(readOnly === null ? 'overwritten.hint' : 'correct.read-only')}
      </DialogFoot>
    </div>
  )
}

function ArticleMenu({ shown, all }: VersionsProps) {
  if (all.length === 1) return <h3 className={styles.headline}>{shown.headline}</h3>
  const label = words('overwritten.article')
  return (
    <ChoiceMenu
      label={label}
      button={
        <>
          <span className={versions.name}>{shown.headline}</span>
          <ChevronDown size={14} aria-hidden />
        </>
      }
      buttonLabel={words('versions.choose', { label, name: shown.headline })}
      buttonClass={versions.choose}
      choices={all.map(({ name, headline }) => ({ id: name, label: headline }))}
      chosen={shown.name}
      onChoose={lookAtOverwritten}
    />
  )
}

interface BothProps {
  readonly overwritten: ArticleRecord
  readonly there: ArticleRecord | null
}

function Both({ overwritten, there }: BothProps) {
  if (there === null) return <p className={versions.same}>{words('overwritten.gone')}</p>
  const [now, before] = [openArticle(there), openArticle(overwritten)]
  if (!now.ok) return <ErrorStrip problem={now.problem} />
  if (!before.ok) return <ErrorStrip problem={before.problem} />
  return <Differences differences={compareArticles(now.value, before.value)} isSideBySide />
}
