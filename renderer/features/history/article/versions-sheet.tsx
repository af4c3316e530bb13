// Any two versions of an article side by side or merged, and restoring the earlier one.
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { compareVersions, isSame } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { type OpenedArticle, useArticle } from '../../../queries/article.ts'
import { ChoiceMenu } from '../../../ui/choice-menu.tsx'
import { Differences } from '../../../ui/differences/differences.tsx'
import styles from '../../../ui/differences/versions.module.css'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { SwitchButton } from '../../../ui/switch-button.tsx'
import { type ComparedVersions, closeVersions, useHistory } from './history-state.ts'
import { RestoreFoot } from './restore-foot.tsx'
import { type VersionChoice, versionChoices } from './version-choices.ts'

export function VersionsSheet() {
  const compared = useHistory((state) => state.compared)
  const archive = useOpenArchive()
  const { opened } = useArticle(archive.id, compared?.articleId ?? null)
  return (
    <Sheet
      topic="guide#history-and-versions"
      title={words('versions.title')}
      isOpen={compared !== null}
      onClose={closeVersions}
      size="large"
    >
      {compared && opened && opened.article.record.id === compared.articleId && (
        <Versions compared={compared} opened={opened} />
      )}
    </Sheet>
  )
}

interface VersionsProps {
  readonly compared: ComparedVersions
  readonly opened: OpenedArticle
}

function Versions({ compared, opened }: VersionsProps) {
  const [isSideBySide, setSideBySide] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const { record } = opened.article
  const now = record.events.length
  const { from } = compared
  const to = compared.to ?? now
  const choices = versionChoices(opened)
  const found = compareVersions(record, from, to)
  const choose = (ends: Partial<ComparedVersions>): void => useHistory.setState({ compared: { ...compared, ...ends } })
  return (
    <div className={styles.versions}>
      <div className={styles.bar}>
        <VersionMenu
          label={words('versions.from')}
          choices={choices}
          chosen={from}
          onChoose={(events) => choose({ from: events })}
        />
        <VersionMenu
          label={words('versions.to')}
          choices={choices}
          chosen={to}
          onChoose={(events) => choose({ to: events === now ? null : events })}
        />
        <SwitchButton
          label={words('versions.side-by-side')}
          hint={words('versions.side-by-side-hint')}
          isSelected={isSideBySide}
          isApart
          onChange={setSideBySide}
        />
        <SwitchButton
          label={words('versions.whole')}
          hint={words('versions.whole-hint')}
          isSelected={isWhole}
          onChange={setWhole}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={words('versions.differences')} tabIndex={0}>
        {!found.ok && <ErrorStrip problem={found.problem} />}
        {found.ok && isSame(found.value) && <p className={styles.same}>{words('versions.same')}</p>}
        {found.ok && !isSame(found.value) && (
          <Differences differences={found.value} isSideBySide={isSideBySide} isWhole={isWhole} />
        )}
      </section>
      <RestoreFoot record={record} corrections={opened.corrections} events={from} isAgainstNow={to === now} />
    </div>
  )
}

interface VersionMenuProps {
  readonly label: string
  readonly choices: readonly VersionChoice[]
  readonly chosen: number
  readonly onChoose: (events: number) => void
}

function VersionMenu({ label, choices, chosen, onChoose }: VersionMenuProps) {
  const name = choices.find(({ events }) => events === chosen)?.label ?? ''
  return (
    <ChoiceMenu
      label={label}
      button={
        <>
          <span className={styles.which}>{label}</span>
          <span className={styles.name}>{name}</span>
          <ChevronDown size={14} aria-hidden />
        </>
      }
      buttonLabel={words('versions.choose', { label, name })}
      buttonClass={styles.choose}
      choices={choices.map(({ events, label: version }) => ({ id: String(events), label: version }))}
      chosen={String(chosen)}
      onChoose={(id) => onChoose(Number(id))}
    />
  )
}
