// The metadata of today. Where the archive can be written each value can be changed; elsewhere it is text, with the reason.

import { Plus, X } from 'lucide-react'
import { ARTICLE_STATES, type ArchiveSummary, type Article, publishedText } from '../../../electron/contract/index.ts'
import { stateWords } from '../../messages/correction-words.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { changeTags, openTags } from '../../session/acts/tag-acts.ts'
import { setState } from '../../session/article/article-state.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { CalendarDate } from '../../ui/calendar-date.tsx'
import { shownLanguage } from '../../ui/languages.ts'
import { AddTagChip, TagChip, TagChipButton } from '../../ui/tag-chip.tsx'
import { Detail, Section } from './detail-rows.tsx'
import styles from './editable-detail.module.css'
import { EditableDetail } from './editable-detail.tsx'

export function MetadataDetails({ article }: { readonly article: Article }) {
  const { metadata, record } = article
  const { readOnly } = useOpenArchive()
  const byline = publishedText(article, 'byline')
  const { state, desk, source, publishedAt, language, url, tags } = metadata
  const date = publishedAt === null ? null : <CalendarDate value={publishedAt} form="with-time" />
  const rows = [
    { name: 'desk', label: words('details.desk'), value: desk },
    { name: 'source', label: words('details.source'), value: source },
    { name: 'byline', label: words('details.byline'), value: byline || null },
    { name: 'publishedAt', label: words('details.published'), value: date },
    { name: 'language', label: words('details.language'), value: shownLanguage(language) },
    { name: 'url', label: words('details.url'), value: url },
  ] as const
  return (
    <Section title={words('details.article')}>
      <ReadOnlyReason readOnly={readOnly} />
      <Detail name={words('details.state')}>
        {readOnly === null ? <StateSelect state={state} /> : stateWords(state)}
      </Detail>
      {rows.map(({ name, label, value }) => (
        <Detail key={name} name={label}>
          {readOnly === null ? (
            <EditableDetail
              key={record.id}
              articleId={record.id}
              metadata={metadata}
              name={name}
              label={label}
              byline={byline}
            >
              {value}
            </EditableDetail>
          ) : (
            value
          )}
        </Detail>
      ))}
      <Detail name={words('details.tags')}>
        {readOnly === null ? <Tags articleId={record.id} tags={tags} /> : tags.join(', ') || null}
      </Detail>
    </Section>
  )
}

function ReadOnlyReason({ readOnly }: { readonly readOnly: ArchiveSummary['readOnly'] }) {
  if (readOnly === null) return null
  const reason = (): string => {
    if (readOnly === 'folder') return words('details.read-only-folder')
    if (readOnly.since === '') return words('details.read-only-unknown')
    return words('details.read-only-holder', { holder: readOnly.holder })
  }
  return (
    <div className={styles.reason}>
      <dt className="visually-hidden">{words('details.article')}</dt>
      <dd>{reason()}</dd>
    </div>
  )
}

function StateSelect({ state }: { readonly state: Article['metadata']['state'] }) {
  return (
    <select
      className={styles.select}
      aria-label={words('details.state')}
      value={state}
      onChange={(event) => {
        const chosen = ARTICLE_STATES.find((candidate) => candidate === event.target.value)
        if (chosen) void setState(chosen)
      }}
    >
      {ARTICLE_STATES.map((candidate) => (
        <option key={candidate} value={candidate}>
          {stateWords(candidate)}
        </option>
      ))}
    </select>
  )
}

function Tags({ articleId, tags }: { readonly articleId: string; readonly tags: readonly string[] }) {
  return (
    <ul className={styles.tags} aria-label={words('details.tags')}>
      {tags.map((tag) => (
        <TagChip key={tag} tag={tag}>
          <TagChipButton label={words('tags.remove', { tag })} onPress={() => void changeTags([articleId], [], [tag])}>
            <X size={13} aria-hidden />
          </TagChipButton>
        </TagChip>
      ))}
      <AddTagChip label={words('tags.add')} keys={capsFor('tag')} onPress={() => openTags([articleId])}>
        <Plus size={13} aria-hidden />
        {words('tags.add-short')}
      </AddTagChip>
    </ul>
  )
}
